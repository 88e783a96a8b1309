/** "We don't know yet" turned into work: an activity that finds out, and the plan that names it (0.H5). */
import { answerTo } from './answers.ts';
import { newActivity } from './create.ts';
import type { Design } from './design.ts';
import { add, changeAnswer } from './edit.ts';

interface FindingOut {
	scope: string;
	question: string;
	/** The new activity's. */
	id: string;
	name: string;
}

/** From the first month until the plan's date, at the plan's cost. The plan takes the activity's name where it says nothing yet. */
export function addFindingOut(design: Design, { scope, question, id, name }: FindingOut): Design {
	const { plan } = answerTo(design, scope, question);
	const isSaid = plan.what.trim() !== '';
	const next = add(design, 'activities', {
		...newActivity(id, 'other'),
		name,
		description: isSaid ? plan.what.trim() : '',
		lead: plan.who.trim(),
		startMonth: 1,
		months: monthsUntil(design.profile.start, plan.when),
		cost: plan.cost
	});
	return isSaid ? next : changeAnswer(next, scope, question, { plan: { ...plan, what: name } });
}

/** Whole months from one date to another, both counted; null where a date is missing, in words, or before the start. */
function monthsUntil(start: string, end: string): number | null {
	const [from, to] = [monthNumber(start), monthNumber(end)];
	return from === null || to === null || to < from ? null : to - from + 1;
}

function monthNumber(date: string): number | null {
	const found = /^(\d{4})-(\d{2})/.exec(date);
	return found && Number(found[1]) * 12 + Number(found[2]);
}
