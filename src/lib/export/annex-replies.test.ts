import { describe, expect, it } from 'vitest';
import { addQuestions, respond } from '#lib/domain/replies.ts';
import { Guide } from '#lib/content/guide.ts';
import { t } from '#lib/language/language.ts';
import { content, design, theoryOf } from '../../../tests/builders.ts';
import { annexParts } from './annex-parts.ts';
import { buildAnnex } from './annex.ts';
import { buildReplies } from './annex-replies.ts';
import { textsOf } from './pdf/paper-texts.ts';

const now = new Date('2027-03-05T09:00:00Z');
const guide = new Guide(content);
const asked = addQuestions(
	design(),
	{
		id: 'set1',
		from: 'Call for the river region',
		asked: '2027-03-01T09:00:00Z',
		designId: 'd1',
		questions: [
			{ id: 'q1', about: 'question 3.Q4', item: '3.Q4', question: 'What shows the link?' },
			{ id: 'q2', about: '', item: '', question: 'Who pays in year two?' }
		]
	},
	now
);
const answered = respond(asked, 'set1', 'q1', 'A survey of 2026.', now);

function input(document = answered) {
	return { design: document, theory: theoryOf(document), findings: [], guide, now };
}
const titles = (
	document = answered,
	parts = annexParts as readonly (typeof annexParts)[number][]
) =>
	buildAnnex({ ...input(document), parts }).blocks.flatMap((block) =>
		block.type === 'part' ? [block.title] : []
	);
const cover = (document = answered) =>
	JSON.stringify(
		buildAnnex({ ...input(document), parts: ['pattern'] }).blocks.find(
			({ type }) => type === 'cover'
		)
	);

describe('the part of the annex with an appraiser’s questions', () => {
	it('prints each question with what it is about and the answer', () => {
		const [, head, first] = buildReplies(input());
		expect(head).toMatchObject({
			text: 'Asked by Call for the river region on 1 March 2027'
		});
		expect(first).toMatchObject({ title: 'What shows the link?', text: 'A survey of 2026.' });
		expect(first).toMatchObject({ note: expect.stringContaining('3.Q4') });
	});

	it('prints also what has no answer, and says so', () => {
		expect(buildReplies(input()).at(-1)).toMatchObject({
			title: 'Who pays in year two?',
			text: t('annex.replies.none'),
			note: ''
		});
	});

	it('is a part of its own when there are questions, and none otherwise', () => {
		expect(titles()).toContain(t('annex.part.replies'));
		expect(titles(design())).not.toContain(t('annex.part.replies'));
	});

	it('is named among the parts left out only when there is something to leave out', () => {
		expect(cover()).toContain(t('annex.part.replies'));
		expect(cover(design())).not.toContain(t('annex.part.replies'));
	});

	it('reaches every writer as text', () => {
		const texts = [...textsOf(buildAnnex(input()))].map(({ text }) => text);
		expect(texts).toContain('A survey of 2026.');
	});
});
