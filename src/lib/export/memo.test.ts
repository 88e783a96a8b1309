import { describe, expect, it } from 'vitest';
import {
	appraisal,
	designProposal,
	judged,
	judgement,
	passage,
	proposalRef
} from '../../../tests/appraisal-builders.ts';
import { activity, answers, content, design, indicator } from '../../../tests/builders.ts';
import type { Appraisal } from '../appraisal/appraisal.ts';
import { findingsFor } from '../appraisal/findings.ts';
import { date, t } from '../language/language.ts';
import type { Block, Paper } from './blocks.ts';
import { buildMemo, type MemoInput } from './memo.ts';
import { appraising, parts, reader } from './memo/testing/sample-appraisal.ts';
import { nodeFonts } from './pdf/fonts-node.ts';
import { textsOf } from './pdf/paper-texts.ts';
import { pageTexts } from './pdf/testing/read-back.ts';
import { writePdf } from './pdf/write-pdf.ts';

const memo = (document: Appraisal, more: Partial<MemoInput> = {}): Paper =>
	buildMemo({ ...parts, appraisal: document, ...more });
const textOf = (paper: Paper, blocks = paper.blocks) =>
	[...textsOf({ ...paper, blocks })].map(({ text }) => text).join('\n');
const isHeading = (block: Block) => block.type === 'heading' || block.type === 'part';
/** The blocks under a heading of level 2 or a part. */
function under(paper: Paper, title: string): Block[] {
	const at = paper.blocks.findIndex(
		(block) =>
			(block.type === 'heading' && block.text === title) ||
			(block.type === 'part' && block.title === title)
	);
	const rest = paper.blocks.slice(at + 1);
	const end = rest.findIndex(
		(block) => isHeading(block) && !(block.type === 'heading' && block.level === 3)
	);
	return at === -1 ? [] : rest.slice(0, end === -1 ? undefined : end);
}
const textUnder = (paper: Paper, title: string) =>
	textOf({ ...paper, title: '', footer: '', pageLabel: '' }, under(paper, title)).trim();
const titles = (paper: Paper) =>
	paper.blocks.flatMap((block) =>
		block.type === 'heading' && block.level === 2 ? [block.text] : []
	);
const main = (paper: Paper) =>
	paper.blocks.slice(
		0,
		paper.blocks.findIndex(({ type }) => type === 'part')
	);

const f1 = { basedOn: 'f1' };
const small = (given: Appraisal['judgements'], more: Partial<Appraisal> = {}) =>
	appraisal({ depth: 'full', judgements: given, ...more });

describe('the memo', () => {
	const paper = memo(reader());

	it('begins with who reads what for whom, the interest declared, and the recommendation in words', () => {
		const cover = textOf(paper, [paper.blocks[0]!]);
		for (const words of [
			'Hill and Shore Association (fictional)',
			'Safer migration 2027',
			'Ada Example, Fund for Safe Work (fictional)',
			t('memo.interest.none'),
			'1 hour 35 minutes',
			'Recommendation: support with conditions',
			'The need is real'
		])
			expect(cover).toContain(words);
	});

	it('puts conditions and risks below the recommendation, and rights and safety before all grounds', () => {
		expect(paper.blocks[1]).toMatchObject({ type: 'heading', text: t('memo.conditions.title') });
		expect(
			paper.blocks.findIndex((one) => 'text' in one && one.text === t('memo.risks.title'))
		).toBe(4);
		expect(titles(paper).slice(0, 7)).toEqual([
			t('memo.rights.title'),
			t('memo.strengths.title'),
			t('memo.unmet.title'),
			t('memo.questions.title'),
			t('memo.counts.title'),
			t('memo.notRead.title'),
			t('memo.sign.title')
		]);
		expect(textUnder(paper, t('memo.rights.title'))).toContain('8.Q1 Building blocks of support');
	});

	it('never shows a score, a total or a share of the whole', () => {
		expect(textOf(paper)).not.toMatch(/\d+ ?%|\b\d+ (?:out )?of \d+ points|rating/i);
	});

	it('has every verdict with its reason, all passages whole, in the appendix', () => {
		const document = reader();
		const table = textUnder(paper, t('memo.table.title'));
		for (const { comment, passages } of Object.values(document.judgements)) {
			expect(table).toContain(comment);
			for (const { quote } of passages) expect(table).toContain(quote);
		}
	});

	it('names each point of the main text once, those of rights not again among the open ones', () => {
		const rights = textUnder(paper, t('memo.rights.title'));
		const unmet = textUnder(paper, t('memo.unmet.title'));
		expect(rights).toContain('Closed in fact: see the house rules on page 17.');
		expect(unmet).not.toContain('Closed in fact');
		expect(unmet).toContain('Page 11:\n“Awareness posts and police presence');
	});

	it('numbers the questions, those about one point with its name, those about the whole last', () => {
		const [list] = under(paper, t('memo.questions.title'));
		if (list?.type !== 'list') throw new Error('no list');
		expect(list.items[0]).toMatch(/^Where would agents .* \(1\.Q3 Risk of displacement\)$/);
		expect(list.items.at(-1)).toBe('Who runs the shelter when the project has ended?');
	});

	it('ends, before its appendix, with a line to sign on: what is signed stands above it', () => {
		expect(JSON.stringify(main(paper).at(-1))).toContain(t('memo.sign.line'));
		expect(JSON.stringify(paper).split(t('memo.sign.line'))).toHaveLength(2);
		const signed = textUnder(paper, t('memo.sign.title'));
		expect(signed).toContain('Recommendation: support with conditions');
		expect(signed).toContain('Interest declared: none.');
	});

	it('tells how the proposal was read, and which version of the questions was asked', () => {
		const read = textUnder(paper, t('memo.howRead.title'));
		expect(read).toContain('river-valley-final.pdf; PDF; 34 pages; opened on 1 March 2027');
		expect(read).toContain(reader().proposal.fingerprint);
		expect(read).toContain(`${content.version} (toolkit), ${appraising.version}`);
		const older = memo({ ...reader(), contentVersion: '2-older' });
		expect(textUnder(older, t('memo.howRead.title'))).toContain('2-older');
	});

	it('says one date where nothing changed since, two where it did', () => {
		expect(textOf(paper)).toContain('last changed on 4 March 2027; printed on 5 March 2027');
		const today = memo({ ...reader(), changed: parts.now.toISOString() });
		expect(textOf(today)).not.toContain('last changed');
	});

	it('shows strengths with the place that shows them, and names the others', () => {
		const text = textUnder(paper, t('memo.strengths.title'));
		expect(text).toContain('1.Q1 Whose behaviour changes: Page 4: “Recruitment agents');
		expect(text).toMatch(/Also well addressed: 1\.N38 When the money ends; /);
	});

	it('names the points of rights that nobody has judged yet, and puts verdicts before mere findings', () => {
		const text = textUnder(paper, t('memo.rights.title'));
		expect(text).toMatch(/No verdict yet: .*Harm to rights/);
		expect(text.indexOf('Residents need the director’s permission')).toBeLessThan(
			text.indexOf('relies on a shelter that people cannot leave freely')
		);
	});

	it('counts verdicts by section in a table with no column that nothing stands in', () => {
		const table = under(paper, t('memo.counts.title')).find((block) => block.type === 'table')!;
		const labels = table.columns.map(({ label }) => label);
		expect(labels).toEqual([
			t('memo.counts.chapter'),
			'Well addressed',
			'Partly addressed',
			'Not addressed',
			'Cannot tell',
			'Not relevant',
			'No verdict yet'
		]);
		expect(table.rows.find(([name]) => name === 'Gender')).toEqual([
			'Gender',
			'1',
			'1',
			'1',
			'–',
			'2',
			'1'
		]);
	});

	it('puts what nobody said anything of into one row a section', () => {
		const table = under(paper, t('memo.table.title')).find((block) => block.type === 'table')!;
		const blank = table.rows.filter(([, verdict]) => verdict === t('memo.verdict.none'));
		expect(blank).toHaveLength(6);
		expect(blank[0]![0]).toBe(
			'1.Q4 Skills and resources\n1.N4 Needs assessment\n1.N54 Outside the definition\n1.N61 Ethics and data'
		);
	});

	it('carries no file, since a memo may be sent to the applicant', () => {
		expect(paper.attachments).toEqual([]);
	});

	it('leaves no place holder and no word of the machine in its texts', () => {
		const text = textOf(paper).replace(t('memo.page'), '');
		expect(text).not.toMatch(/\{\w+\}|undefined|\bnull\b|\[object|memo\.\w/);
		expect(text).not.toMatch(/question \d\.Q|lesson \d\.L/);
	});

	it('is three pages before its appendix, and prints in any case', async () => {
		const written = await writePdf(paper, nodeFonts);
		if (!written.ok) throw new Error(JSON.stringify(written.error.places));
		const pages = await pageTexts(written.value);
		const appendix = pages.findIndex((page) => page.startsWith(t('memo.appendix')));
		expect(appendix).toBeGreaterThan(0);
		expect(appendix).toBeLessThanOrEqual(3);
	}, 30_000);
});

it('as a short copy says that the appendix is left out, and points nowhere', () => {
	const text = textOf(memo(reader(), { withoutAppendix: true }));
	expect(text).toContain(t('memo.cut'));
	expect(text).not.toContain(t('memo.findings.inAppendix'));
	expect(text).not.toContain(t('memo.table.title'));
});

describe('an appraisal without a word', () => {
	const paper = memo(appraisal());

	it('says of each part that nothing is there', () => {
		const text = textOf(paper);
		expect(text).toContain(t('memo.interest.missing'));
		expect(text).toContain(`Recommendation: ${t('memo.recommendation.none')}`);
		expect(text).toContain(t('memo.noReasons'));
		expect(textUnder(paper, t('memo.questions.title'))).toBe(t('memo.questions.none'));
		expect(textUnder(paper, t('memo.strengths.title'))).toBe(t('memo.strengths.none'));
		expect(textUnder(paper, t('memo.unmet.title'))).toBe(t('memo.unmet.none'));
	});

	it('does not call rights and safety in order because nobody looked', () => {
		const rights = textUnder(paper, t('memo.rights.title'));
		expect(rights).toMatch(/^\d+ points on rights .* None has a verdict yet\.$/);
		expect(titles(paper)).not.toContain(t('memo.counts.title'));
		const withoutSet = memo(appraisal({ sets: [], depth: 'quick' }), {
			appraising: { ...appraising, depths: { quick: ['2.Q1'], standard: ['2.Q2'] } }
		});
		expect(textUnder(withoutSet, t('memo.rights.title'))).toContain(t('memo.rights.notRead'));
	});

	it('asks for conditions that support hangs on', () => {
		const { conclusion } = appraisal();
		const lacking = memo(
			appraisal({ conclusion: { ...conclusion, recommendation: 'support-with-conditions' } })
		);
		expect(textOf(lacking)).toContain(t('memo.conditions.missing'));
	});
});

describe('what was not read', () => {
	it('is said: depth, sections, sets, and criteria without a verdict', () => {
		const text = textUnder(memo(reader()), t('memo.notRead.title'));
		expect(text).toContain(t('memo.notRead.depth.standard'));
		expect(text).toContain('4 (Livelihoods)');
		expect(text).toContain('OECD DAC');
		expect(text).toMatch(/\d+ points of this reading have no verdict yet\./);
	});

	it('is nothing when everything was', () => {
		const all = ['dac', 'rights', 'gender', 'child', 'ethics'] as const;
		const document = appraisal({
			depth: 'full',
			sets: [...all],
			addedSections: [3, 4, 5, 6, 7, 8, 9]
		});
		const every = memo(document).blocks.length;
		expect(every).toBeGreaterThan(0);
		expect(textUnder(memo(document), t('memo.notRead.title'))).toMatch(
			/^\d+ points of this reading/
		);
	});

	it('does not hide a verdict outside the depth that is read now', () => {
		const document = appraisal({
			depth: 'quick',
			judgements: judged({ 'question 9.Q2': judgement('not', { comment: 'No figures.', ...f1 }) })
		});
		expect(textUnder(memo(document), t('memo.unmet.title'))).toContain('No figures.');
	});
});

describe('a verdict on an earlier version', () => {
	const document = small(
		judged({
			'question 1.Q2': judgement('not', {
				comment: 'Nothing on barriers.',
				basedOn: 'f0',
				passages: [passage('a', 4, { quote: 'Old words.', from: 'f0' })]
			}),
			'question 1.Q4': judgement('partly', { comment: 'Some.', ...f1 })
		}),
		{ earlierProposals: [proposalRef({ fingerprint: 'f0', name: 'first.pdf' })] }
	);

	it('is marked wherever it stands, with its passages, and counted', () => {
		const paper = memo(document);
		const unmet = textUnder(paper, t('memo.unmet.title'));
		expect(unmet).toContain(t('memo.stale'));
		expect(unmet).toContain('Page 4 of an earlier version:\n“Old words.”');
		expect(unmet.split(t('memo.stale'))).toHaveLength(2);
		expect(textUnder(paper, t('memo.table.title'))).toContain(`not addressed, ${t('memo.stale')}`);
		expect(textUnder(paper, t('memo.notRead.title'))).toContain(
			'1 verdict was given to an earlier'
		);
		expect(textUnder(paper, t('memo.howRead.title'))).toContain('first.pdf');
	});
});

it('keeps what was said of a question that the content no longer has', () => {
	const document = small(judged({ 'question 9.Q99': judgement('not', { comment: 'Said then.' }) }));
	const paper = memo(document);
	expect(textUnder(paper, t('memo.unmet.title'))).toContain('9.Q99\n\nSaid then.');
	expect(textUnder(paper, t('memo.table.title'))).toContain(t('memo.gone'));
});

describe('many points', () => {
	it('take a line each in the main text, but not those that are not addressed at all', () => {
		const ids = content.questions.filter(({ section }) => section < 3).map(({ id }) => id);
		expect(ids.length).toBeGreaterThan(20);
		const given = (verdict: 'partly' | 'not') =>
			judged(
				Object.fromEntries(
					ids.map((id) => [
						`question ${id}`,
						judgement(verdict, { comment: `${'Long reason. '.repeat(40)}End of ${id}.`, ...f1 })
					])
				)
			);
		const brief = memo(small(given('partly')));
		expect(textOf(brief, main(brief))).not.toContain('End of 1.Q2.');
		expect(textUnder(brief, t('memo.table.title'))).toContain('End of 1.Q2.');
		const whole = memo(small(given('not')));
		expect(textOf(whole, main(whole))).toContain('End of 1.Q2.');
	});
});

describe('the profile by lesson', () => {
	it('gives a lesson its verdict and its questions in words', () => {
		const lesson = content.lessons.find(({ section }) => section === 3)!;
		const asked = content.questions.filter(
			({ lessons, section }) =>
				section === 3 && lessons.some((one) => one.startsWith(`${lesson.id}.`) || one === lesson.id)
		);
		const document = small(
			judged({
				[`lesson ${lesson.id}`]: judgement('partly', f1),
				...Object.fromEntries(asked.map(({ id }) => [`question ${id}`, judgement('not', f1)]))
			}),
			{ addedSections: [3] }
		);
		const profile = under(memo(document), t('memo.profile.title')).find(
			(block) => block.type === 'table'
		)!;
		const row = profile.rows.find(([name]) => name!.startsWith(lesson.id))!;
		expect(row[1]).toBe(t('memo.verdict.partly'));
		expect(row[2]).toMatch(new RegExp(`^${asked.length} not addressed`));
	});
});

describe('findings', () => {
	const document = reader();
	const found = findingsFor(document, null, { content, appraising });
	const [first] = found.filter(({ weight }) => weight !== 'rights');
	const decided = (choice: 'confirmed' | 'set-aside', basedOn = first!.basedOn): Appraisal => ({
		...document,
		checks: { [first!.key]: { choice, note: 'Seen on page 22.', date: '', basedOn } }
	});

	it('of rights stand with rights and safety, also before anybody checked them', () => {
		const rights = textUnder(memo(document), t('memo.rights.title'));
		expect(rights).toContain('relies on a shelter that people cannot leave freely');
		expect(rights).toContain(t('memo.findings.open'));
	});

	it('that were confirmed stand in the main text with the note, others in the appendix', () => {
		const paper = memo(decided('confirmed'));
		expect(textUnder(paper, t('memo.findings.title'))).toContain('Seen on page 22.');
		expect(textUnder(paper, t('memo.findings.others'))).not.toContain('Seen on page 22.');
	});

	it('that were set aside keep their reason in the appendix', () => {
		const paper = memo(decided('set-aside'));
		expect(titles(paper)).not.toContain(t('memo.findings.title'));
		expect(textUnder(paper, t('memo.findings.others'))).toContain('Seen on page 22.');
	});

	it('are open again when what they rest on has changed, and keep the note', () => {
		const paper = memo(decided('confirmed', 'something else'));
		expect(titles(paper)).not.toContain(t('memo.findings.title'));
		expect(textUnder(paper, t('memo.notRead.title'))).toContain(
			`${found.length} findings of Causeway’s rules were not checked`
		);
		expect(textUnder(paper, t('memo.findings.others'))).toContain(
			t('memo.findings.before', { text: 'Seen on page 22.' })
		);
	});
});

describe('the memo on a Causeway design', () => {
	const read = designProposal(
		design({
			activities: [activity('a1', 'awareness', { name: 'school workshops' })],
			indicators: [indicator('i1', 'a1', 'reach', { measures: 'a1/awareness/reach' })],
			answers: { a1: answers({ '3.Q4': 'no' }) }
		})
	);
	const { content: _text, design: _design, ...ref } = read;
	const document = appraisal({ proposal: ref, addedSections: [3] });
	const found = findingsFor(document, read, { content, appraising });
	const reach = found.find(({ ruleId }) => ruleId === 'only-reach-indicators')!;

	it('names the findings of the design with its own names', () => {
		const text = textOf(memo(document, { proposal: read }));
		expect(text).toContain('“school workshops” stop at the people it reaches');
	});

	it('prints what the applicant decided, with the reason', () => {
		const decision = {
			choice: 'contested' as const,
			reason: 'A partner measures it.',
			date: '2026-01-01',
			basedOn: reach.finding!.basedOn
		};
		const decided = { ...read, design: { ...read.design!, decisions: { [reach.key]: decision } } };
		expect(textOf(memo(document, { proposal: decided }))).toContain(
			`${t('memo.findings.decision.contested')}: A partner measures it.`
		);
	});

	it('cites answers by their questions, and by number where the design is not here', () => {
		const shown = judgement('not', { passages: [passage('a', 2, { from: read.fingerprint })] });
		const cites = { ...document, judgements: judged({ 'question 3.Q4': shown }) };
		const labelled = {
			...read,
			content: [{ number: 2, label: '3.Q4 Evidence, in “school workshops”', text: 'None.' }]
		};
		expect(textOf(memo(cites, { proposal: labelled }))).toContain('in “school workshops”:\n“quot');
		expect(textOf(memo(cites))).toContain('Answer 2:\n“quotation a”');
	});

	it('calls no verdict stale where the design is not on this computer', () => {
		const judgedHere = {
			...document,
			judgements: judged({ 'question 3.Q4': judgement('not', { basedOn: 'of the answer' }) })
		};
		expect(textOf(memo(judgedHere))).not.toContain(t('memo.stale'));
		expect(textOf(memo(judgedHere, { proposal: read }))).toContain(t('memo.stale'));
	});
});

it('dates a sealed appraisal', () => {
	const sealed = appraisal({ sealed: { at: '2027-03-04T16:00:00Z', digest: 'd' } });
	expect(textOf(memo(sealed))).toContain(date('2027-03-04T16:00:00Z'));
});
