/** The arrows of a draft: why one step should lead to the next, and what speaks for it. */
import type { LadderRung } from '../content/types.ts';
import { answerTo, programme, stateOf } from '../domain/answers.ts';
import type { Activity, Design } from '../domain/design.ts';
import { draftAssumptions } from './assumptions.ts';
import { linkId, type Evidence, type Link } from './theory.ts';

export function draftLink(
	design: Design,
	activity: Activity,
	rung: LadderRung,
	from: string,
	to: string
): Link {
	const id = linkId(from, to);
	const { because, evidence } = rung.link;
	const reasonDraft = because ? reasonFrom(design, scopeOf(because, activity), because) : '';
	return {
		id,
		from,
		to,
		made: 'draft',
		...reasonOf(design, id, reasonDraft),
		evidence: evidence ? evidenceFrom(design, scopeOf(evidence, activity), evidence) : null,
		origins: [...new Set([because, evidence])]
			.filter((question) => question !== null)
			.map((question) => ({ scope: scopeOf(question, activity), question })),
		assumptions: draftAssumptions(design, activity, rung, id)
	};
}

/** The drafted reason with the user's own laid over it. */
export function reasonOf(
	design: Design,
	linkId: string,
	reasonDraft: string
): Pick<Link, 'reason' | 'reasonDraft' | 'edited' | 'redrafted'> {
	const own = design.theory.reasons[linkId];
	const said = own?.text.trim() ?? '';
	return {
		reason: own && said !== '' ? own.text : reasonDraft,
		reasonDraft,
		edited: said !== '',
		redrafted: said !== '' && own?.basedOn !== reasonDraft && said !== reasonDraft
	};
}

/** Sections 1 and 2 are answered for the programme, the others for the activity. */
function scopeOf(question: string, activity: Activity): string {
	return /^[12]\./.test(question) ? programme : activity.id;
}

/** The text of an answer that says why; the text of a "no", "unknown" or "not relevant" explains something else. */
function reasonFrom(design: Design, scope: string, question: string): string {
	const answer = answerTo(design, scope, question);
	const state = stateOf(answer);
	return state === 'yes' || state === 'partly' ? answer.text.trim() : '';
}

function evidenceFrom(design: Design, scope: string, question: string): Evidence {
	const answer = answerTo(design, scope, question);
	const { basis, source, year } = answer;
	return { state: stateOf(answer), basis, source, year };
}
