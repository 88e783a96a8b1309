/**
 * What differs between two states of a design, entry by entry and field by field: for the history, for joining two copies,
 * and for whoever reads a design again. Entries are told apart by id; where an entry stands in its list does not matter.
 * Documents share what did not change, so equal references are skipped and the cost follows the difference.
 * An entry that is missing and one that says nothing are the same; times of change and the tool's own marks are left out.
 */
import { emptyAnswer, emptyAssumption, emptyDisplacementView, emptyOpportunity } from './create.ts';
import type { Assumption, Design } from './design.ts';
import {
	inEntries,
	inFields,
	inList,
	inOptional,
	inRecord,
	keysOf,
	own,
	type Change
} from './changed-entries.ts';
import { listed } from './compare-entries.ts';
import type { DisplacementKind, OpportunityId } from './vocabulary.ts';

/** Every difference, in the order of the document. */
export function changesBetween(before: Design, after: Design): Change[] {
	if (before === after) return [];
	return [
		...inFields({ part: 'document' }, documentOf(before), documentOf(after)),
		...inProfile(before, after),
		...inPatterns(before, after),
		...inRecord(before.opportunities, after.opportunities, emptyOpportunity, (id) => ({
			part: 'opportunity',
			id: id as OpportunityId
		})),
		...inList(before.groups, after.groups, 'group', ({ name }) => name),
		...inList(before.activities, after.activities, 'activity', ({ name }) => name),
		...inAnswers(before, after),
		...inTheory(before, after),
		...inDisplacement(before, after),
		...inList(before.indicators, after.indicators, 'indicator', ({ name }) => name),
		...inDecisions(before, after),
		...inReplies(before, after)
	];
}

const documentOf = ({ language, nature, sources }: Design) => ({ language, nature, sources });

function inProfile({ profile: before }: Design, { profile: after }: Design): Change[] {
	if (before === after) return [];
	const { partners: partnersBefore, ...old } = before;
	const { partners, ...now } = after;
	return [
		...inFields({ part: 'profile' }, old, now),
		...inList(partnersBefore, partners, 'partner', ({ name }) => name)
	];
}

function inPatterns({ patterns: before }: Design, { patterns: after }: Design): Change[] {
	if (before === after) return [];
	const plain = (list: Design['patterns']) => list.map(({ factors: _factors, ...own }) => own);
	return [
		...inList(plain(before), plain(after), 'pattern', ({ name }) => name),
		...listed(before, after).stayed.flatMap(({ old, now }) =>
			inEntries(
				old.factors,
				now.factors,
				({ text }) => text,
				(id) => ({ part: 'factor', pattern: now.id, id })
			)
		)
	];
}

function inAnswers({ answers: before }: Design, { answers: after }: Design): Change[] {
	if (before === after) return [];
	return keysOf(before, after).flatMap((scope) =>
		inRecord(own(before, scope) ?? {}, own(after, scope) ?? {}, emptyAnswer, (question) => ({
			part: 'answer',
			scope,
			question
		}))
	);
}

function inTheory({ theory: before }: Design, { theory: after }: Design): Change[] {
	if (before === after) return [];
	const ownText = (part: 'box-text' | 'reason', field: 'nodes' | 'reasons') =>
		inOptional(
			before[field],
			after[field],
			({ text }) => text,
			(id) => ({ part, id })
		);
	const taken = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, {}]));
	return [
		...ownText('box-text', 'nodes'),
		...inList(before.added, after.added, 'box', ({ text }) => text),
		...inList(before.links, after.links, 'arrow', () => ''),
		...inOptional(
			taken(before.removed),
			taken(after.removed),
			() => '',
			(id) => ({
				part: 'taken-out',
				id
			})
		),
		...ownText('reason', 'reasons'),
		...keysOf(before.assumptions, after.assumptions).flatMap((link) =>
			inAssumptions(own(before.assumptions, link) ?? {}, own(after.assumptions, link) ?? {}, link)
		)
	];
}

/** One of the user's own comes and goes whole; a remark on a drafted one is read field by field. */
function inAssumptions(
	before: Record<string, Assumption>,
	after: Record<string, Assumption>,
	link: string
): Change[] {
	const place = (id: string) => ({ part: 'assumption' as const, link, id });
	const only = (all: Record<string, Assumption>, own: boolean) =>
		Object.fromEntries(Object.entries(all).filter(([, one]) => one.own === own));
	return [
		...inRecord(only(before, false), only(after, false), emptyAssumption, place),
		...inOptional(only(before, true), only(after, true), ({ text }) => text ?? '', place)
	];
}

function inDisplacement(before: Design, after: Design): Change[] {
	const [old, now] = [before.displacement, after.displacement];
	if (old === now) return [];
	const { kinds: kindsBefore, watchPoints: pointsBefore, ...textsBefore } = old;
	const { kinds, watchPoints, ...texts } = now;
	return [
		...inRecord(kindsBefore, kinds, emptyDisplacementView, (id) => ({
			part: 'shift',
			id: id as DisplacementKind
		})),
		...inList(pointsBefore, watchPoints, 'watch-point', ({ what }) => what),
		...inFields({ part: 'displacement' }, textsBefore, texts)
	];
}

/** When it was decided, and on what, matters only where the same was decided anew. */
function inDecisions({ decisions: before }: Design, { decisions: after }: Design): Change[] {
	if (before === after) return [];
	return keysOf(before, after).flatMap((id) => {
		const all = inFields(
			{ part: 'decision', id },
			own(before, id) ?? undecided,
			own(after, id) ?? undecided
		);
		const said = all.filter(({ field }) => field === 'choice' || field === 'reason');
		return said.length > 0 ? said : all.slice(0, 1);
	});
}
const undecided = { choice: null, reason: '', date: '', basedOn: '' };

function inReplies({ replies: before }: Design, { replies: after }: Design): Change[] {
	if (before === after) return [];
	const plain = (rounds: Design['replies']) =>
		rounds.map(({ id, from, asked }) => ({ id, from, asked }));
	const untimed = (questions: Design['replies'][number]['questions']) =>
		questions.map(({ responded: _responded, ...own }) => own);
	return [
		...inList(plain(before), plain(after), 'round', ({ from }) => from),
		...listed(before, after).stayed.flatMap(({ old, now }) =>
			inEntries(
				untimed(old.questions),
				untimed(now.questions),
				({ question }) => question,
				(id) => ({ part: 'reply', round: now.id, id })
			)
		)
	];
}
