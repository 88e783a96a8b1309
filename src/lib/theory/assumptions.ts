/** The assumptions a link rests on: those the toolkit warns of, and the user's own. */
import type { LadderRung } from '../content/types.ts';
import { answerTo, programme, stateOf } from '../domain/answers.ts';
import { emptyAssumption } from '../domain/create.ts';
import type { Activity, Assumption, Design } from '../domain/design.ts';
import type { LinkAssumption } from './theory.ts';

/**
 * Drafted assumptions first, then the user's own, without codes (they are numbered over the whole theory).
 * A drafted one counts as "supported" when the question that could support it is answered "yes" on a basis
 * stronger than a rough guess; only the user can call one verified.
 */
export function draftAssumptions(
	design: Design,
	activity: Activity,
	rung: LadderRung,
	linkId: string
): LinkAssumption[] {
	const said = design.theory.assumptions[linkId] ?? {};
	const drafted = rung.link.assumptions.map((words): LinkAssumption => {
		const remark = said[words.id] ?? emptyAssumption;
		const support = words.supportedBy ? supportFrom(design, activity, words.supportedBy) : null;
		return {
			id: words.id,
			code: '',
			text: remark.text?.trim() || words.text,
			draft: words.text,
			test: remark.test.trim() || words.test,
			source: words.source,
			own: false,
			status: remark.status ?? (support ? 'supported' : 'untested'),
			evidence: remark.evidence.trim() || support?.evidence || '',
			basis: remark.basis ?? support?.basis ?? null,
			owner: remark.owner
		};
	});
	const own = Object.entries(said)
		.filter(([, remark]) => remark.own)
		.map(([id, remark]) => ownAssumption(id, remark));
	return [...drafted, ...own];
}

function supportFrom(design: Design, activity: Activity, question: string) {
	const scope = /^[12]\./.test(question) ? programme : activity.id;
	const answer = answerTo(design, scope, question);
	const { basis, source, year } = answer;
	if (stateOf(answer) !== 'yes' || basis === null || basis === 'rough-guess') return null;
	return { basis, evidence: [source, year].filter((part) => part.trim() !== '').join(', ') };
}

function ownAssumption(id: string, remark: Assumption): LinkAssumption {
	return {
		id,
		code: '',
		text: remark.text ?? '',
		draft: '',
		test: remark.test,
		source: '',
		own: true,
		status: remark.status ?? 'untested',
		evidence: remark.evidence,
		basis: remark.basis,
		owner: remark.owner
	};
}
