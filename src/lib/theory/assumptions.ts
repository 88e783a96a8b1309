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
	const drafted = rung.link.assumptions.map((words): LinkAssumption => {
		const support = words.supportedBy ? supportFrom(design, activity, words.supportedBy) : null;
		return {
			id: words.id,
			code: '',
			text: words.text,
			draft: words.text,
			test: words.test,
			source: words.source,
			own: false,
			status: support ? 'supported' : 'untested',
			evidence: support?.evidence ?? '',
			basis: support?.basis ?? null,
			owner: ''
		};
	});
	return withRemarks(design, linkId, drafted);
}

/** Assumptions an arrow has anyway, with what the user says of them, then the user's own. */
export function withRemarks(
	design: Design,
	linkId: string,
	given: readonly LinkAssumption[]
): LinkAssumption[] {
	const said = design.theory.assumptions[linkId] ?? {};
	const own = Object.entries(said)
		.filter(([, remark]) => remark.own)
		.map(([id, remark]) => ownAssumption(id, remark));
	return [...given.map((one) => withRemark(one, said[one.id])), ...own];
}

function withRemark(given: LinkAssumption, remark = emptyAssumption): LinkAssumption {
	return {
		...given,
		text: remark.text?.trim() || given.text,
		test: remark.test.trim() || given.test,
		status: remark.status ?? given.status,
		evidence: remark.evidence.trim() || given.evidence,
		basis: remark.basis ?? given.basis,
		owner: remark.owner.trim() === '' ? given.owner : remark.owner
	};
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
