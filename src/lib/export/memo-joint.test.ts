import { describe, expect, it } from 'vitest';
import { appraisal, judged, judgement, panel } from '../../../tests/appraisal-builders.ts';
import type { Panel } from '../appraisal/appraisal.ts';
import { t } from '../language/language.ts';
import type { Block, Paper } from './blocks.ts';
import { buildJointMemo } from './memo-joint.ts';
import { agreementSentences, alphaText } from './memo/memo-agreement.ts';
import { parts, readers } from './memo/testing/sample-appraisal.ts';
import { nodeFonts } from './pdf/fonts-node.ts';
import { textsOf } from './pdf/paper-texts.ts';
import { pageTexts } from './pdf/testing/read-back.ts';
import { writePdf } from './pdf/write-pdf.ts';

const memo = (document: Panel): Paper => buildJointMemo({ ...parts, panel: document });
const textOf = (paper: Paper, blocks = paper.blocks) =>
	[...textsOf({ ...paper, blocks })].map(({ text }) => text).join('\n');
function textUnder(paper: Paper, title: string): string {
	const isTitle = (block: Block) => block.type === 'heading' && block.level === 2;
	const at = paper.blocks.findIndex((block) => block.type === 'heading' && block.text === title);
	const rest = paper.blocks.slice(at + 1);
	const end = rest.findIndex((block) => isTitle(block) || block.type === 'part');
	return at === -1 ? '' : textOf(paper, rest.slice(0, end === -1 ? undefined : end));
}
/** Two readers of one question: what they say of it. */
const two = (one: 'well' | 'partly' | 'not', other: typeof one, more: Partial<Panel> = {}) =>
	panel(
		[one, other].map((verdict, index) =>
			appraisal({
				id: `p${index + 1}`,
				depth: 'full',
				reviewer: {
					name: ['Ada', 'Ben'][index]!,
					organisation: '',
					interest: index === 0 ? 'none' : 'declared',
					interestText: index === 0 ? '' : 'A former colleague.'
				},
				judgements: judged({
					'question 1.Q2': judgement(verdict, { comment: `Reason ${index + 1}.` })
				})
			})
		),
		more
	);
const settled = { 'question 1.Q2': { verdict: 'partly' as const, note: 'Page 4.', date: '' } };

describe('the joint memo', () => {
	it('names each reader with the interest declared, what they recommended alone, and when they sealed', () => {
		const text = textUnder(memo(readers()), t('memo.members.title'));
		for (const words of [
			'Ada Example, Fund for Safe Work (fictional)',
			'Worked with the applicant until 2019.',
			'support with conditions',
			t('memo.members.notSealed')
		])
			expect(text).toContain(words);
	});

	it('shows a difference that is not settled as open, never as somebody’s verdict', () => {
		const paper = memo(two('well', 'not'));
		const unmet = textUnder(paper, t('memo.unmet.title'));
		expect(unmet).toContain(t('memo.unmet.unsettled'));
		expect(unmet).toContain('Ada: well addressed. Reason 1.\nBen: not addressed. Reason 2.');
		expect(textUnder(paper, t('memo.agreement.title'))).toContain(
			t('memo.differences.noneSettled')
		);
	});

	it('shows a settled one with the note and what each had said', () => {
		const paper = memo(two('well', 'not', { settlements: settled }));
		expect(textUnder(paper, t('memo.agreement.title'))).toContain(t('memo.differences.allSettled'));
		expect(textUnder(paper, t('memo.unmet.title'))).toContain(
			'Settled: Page 4.\nAda: Reason 1.\nBen: Reason 2.'
		);
		const text = textUnder(paper, t('memo.differences.title'));
		expect(text).toContain('Ada: well addressed\nBen: not addressed');
		expect(text).toContain('Page 4.');
	});

	it('keeps an unsettled point of rights among rights and safety', () => {
		const open = (verdict: 'well' | 'not') => judged({ 'check rights.open-shelter': verdict });
		const document = panel([
			appraisal({ id: 'p1', judgements: open('well') }),
			appraisal({ id: 'p2', judgements: open('not') })
		]);
		const rights = textUnder(memo(document), t('memo.rights.title'));
		expect(rights).toContain(t('memo.verdict.open'));
		expect(rights).toContain('1 on which the readers differ');
	});

	it('calls readers without a name, or with the same, by number', () => {
		const same = two('well', 'well');
		const members = same.members.map((one) => ({
			...one,
			reviewer: { ...one.reviewer, name: 'Ada' }
		}));
		expect(textOf(memo({ ...same, members }))).toContain('Ada (reader 2)');
		const none = members.map((one) => ({ ...one, reviewer: { ...one.reviewer, name: ' ' } }));
		expect(textOf(memo({ ...same, members: none }))).toContain('reader 1, reader 2');
	});

	it('says once what several readers wrote in the same words, without names where all did', () => {
		const member = (id: string, name: string, comment: string) =>
			appraisal({
				id,
				depth: 'full',
				reviewer: { name, organisation: '', interest: 'none', interestText: '' },
				judgements: judged({ 'question 1.Q2': judgement('not', { comment }) })
			});
		const unmet = (third: string) =>
			textUnder(
				memo(
					panel([
						member('p1', 'Ada', 'No.'),
						member('p2', 'Ben', 'No.'),
						member('p3', 'Cleo', third)
					])
				),
				t('memo.unmet.title')
			);
		expect(unmet('None.')).toContain('Ada and Ben: No.\nCleo: None.');
		expect(unmet('No.')).toMatch(/\n\nNo\.\n/);
	});

	it('says whose verdicts were not sealed, as agreement may then be of words exchanged', () => {
		const text = textUnder(memo(readers()), t('memo.agreement.title'));
		expect(text).toContain('For 1 of 3 readers no seal shows');
		const all = readers();
		const members = all.members.map((one) => ({ ...one, sealed: all.members[1]!.sealed }));
		expect(textOf(memo({ ...all, members }))).not.toContain('no seal shows');
		const broken = buildJointMemo({
			...parts,
			panel: { ...all, members },
			altered: ['p2']
		});
		expect(textUnder(broken, t('memo.members.title'))).toContain('4 March 2027, changed since');
		expect(textUnder(broken, t('memo.agreement.title'))).toContain(
			'For 1 of 3 readers no seal shows'
		);
	});

	it('keeps in its appendix what each reader concluded alone', () => {
		const text = textUnder(memo(readers()), t('memo.alone.title'));
		expect(text).toContain('Cleo Example');
		expect(text).toContain('support with conditions');
		expect(text).toContain('Recruitment moves to the western crossing.');
		expect(textOf(memo(two('well', 'not')))).not.toContain(t('memo.alone.title'));
	});

	it('of one reader alone says nothing of agreement', () => {
		const paper = memo(panel([appraisal({ judgements: judged({ 'question 1.Q2': 'well' }) })]));
		expect(textOf(paper)).not.toContain(t('memo.agreement.title'));
	});

	it('has a line for each to sign, and is four pages at most before its appendix', async () => {
		const paper = memo(readers());
		expect(JSON.stringify(paper).split(t('memo.sign.line'))).toHaveLength(4);
		const written = await writePdf(paper, nodeFonts);
		if (!written.ok) throw new Error(JSON.stringify(written.error.places));
		const pages = await pageTexts(written.value);
		const appendix = pages.findIndex((page) => page.startsWith(t('memo.appendix')));
		expect(appendix).toBeGreaterThan(0);
		expect(appendix).toBeLessThanOrEqual(4);
	}, 30_000);

	it('has what is signed and all lines for signatures on one page, wherever that begins', async () => {
		const three = readers();
		const members = [...'abcdefg'].map((id, index) => ({ ...three.members[index % 3]!, id }));
		for (const longer of [0, 4, 8, 12, 16, 20, 24, 28]) {
			const reasons = Array<string>(longer).fill('It was weighed once more.').join('\n\n');
			const conclusion = { ...three.conclusion, reasons };
			const paper = buildJointMemo({
				...parts,
				panel: { ...three, members, conclusion },
				withoutAppendix: true
			});
			const written = await writePdf(paper, nodeFonts);
			if (!written.ok) throw new Error(JSON.stringify(written.error.places));
			const pages = await pageTexts(written.value);
			const signing = pages.filter((page) => page.includes('Signature: ___'));
			expect(signing).toHaveLength(1);
			expect(signing[0]!.split('Signature: ___')).toHaveLength(members.length + 1);
			expect(signing[0]).toContain(t('memo.sign.title'));
		}
	}, 60_000);

	it('of a panel without members says so', () => {
		const text = textOf(memo(panel([])));
		expect(text).toContain(t('memo.members.none'));
		expect(text).not.toContain(t('memo.cover.noInterests'));
	});

	it('leaves no place holder in its texts', () => {
		expect(textOf(memo(readers())).replace(t('memo.page'), '')).not.toMatch(
			/\{\w+\}|undefined|\bnull\b|\[object|memo\.\w/
		);
	});
});

describe('agreement in words', () => {
	const measure = (value: number, units: number) => ({ value, units, reason: null });

	it.each([
		[0.85, 'firm'],
		[0.8, 'firm'],
		[0.7, 'tentative'],
		[0.5, 'weak'],
		[-0.2, 'weak']
	] as const)('tells what an alpha of %d is worth', (alpha, strength) => {
		const [same, figure, limit, ...more] = agreementSentences({
			percent: measure(0.756, 40),
			alpha: measure(alpha, 38)
		});
		expect(same).toContain('76%');
		expect(same).toContain('40 points');
		expect(figure).toContain(t(`memo.agreement.${strength}`));
		expect(figure).toContain('38 points');
		expect(limit).toBe(t('memo.agreement.limit'));
		expect(more).toEqual([]);
	});

	it('gives no alpha on few points, and says that they are too few', () => {
		const few = { percent: measure(0.8, 25), alpha: measure(0.9, 19) };
		expect(agreementSentences(few)).toEqual([
			expect.stringContaining('80%'),
			t('memo.agreement.few', { count: 19 })
		]);
		expect(alphaText(few.alpha)).toBe('too few to say');
		expect(alphaText(measure(0.9, 20))).toBe('0.90');
		expect(alphaText(measure(-0.25, 20))).toBe('−0.25');
	});

	it('explains an alpha that is low although nearly all verdicts are the same', () => {
		const text = (share: number) =>
			agreementSentences({ percent: measure(share, 40), alpha: measure(0.1, 40) }).join(' ');
		expect(text(0.95)).toContain(t('memo.agreement.oneKind'));
		expect(text(0.5)).not.toContain(t('memo.agreement.oneKind'));
	});

	it('says why there is no figure', () => {
		const none = { value: null, units: 0, reason: 'nothing-in-common' } as const;
		expect(agreementSentences({ percent: none, alpha: none })).toEqual([
			t('memo.agreement.nothing')
		]);
		expect(
			agreementSentences({ percent: measure(1, 30), alpha: { ...none, reason: 'no-variation' } })
		).toEqual([expect.stringContaining('100%'), t('memo.agreement.no-variation')]);
	});
});
