/** Weeks of work on a design, repeatable: small edits at random places, by a generator with a seed. */
import type { Design } from '#lib/domain/design.ts';
import { change, changeAnswer, changeProfile } from '#lib/domain/edit.ts';

/** Numbers from 0 up to a limit; the same for the same seed (mulberry32). */
export function numbers(seed: number): (limit: number) => number {
	let state = seed >>> 0;
	return (limit) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
	};
}

const words = [
	'families',
	'contracts',
	'kilns',
	'inspectors',
	'debts',
	'schools',
	'rivers',
	'shelters'
];

/** Types a word or takes some letters out, somewhere in a text; long texts lose more than they gain. */
function retyped(text: string, next: (limit: number) => number): string {
	const at = next(text.length + 1);
	const isCut = text.length > 40 && next(text.length) > 300;
	return isCut
		? text.slice(0, at) + text.slice(at + next(30))
		: `${text.slice(0, at)}${words[next(words.length)]!} ${text.slice(at)}`;
}

/** One small edit: a text of the programme, an answer, an activity, or a choice. */
export function smallEdit(design: Design, next: (limit: number) => number): Design {
	const kind = next(10);
	if (kind < 3) return changeProfile(design, { summary: retyped(design.profile.summary, next) });
	if (kind < 8) {
		const question = `${1 + next(9)}.Q${1 + next(8)}`;
		const text = design.answers['programme']?.[question]?.text ?? '';
		return changeAnswer(design, 'programme', question, { text: retyped(text, next) });
	}
	const activity = design.activities[next(Math.max(design.activities.length, 1))];
	if (kind < 9 && activity)
		return change(design, 'activities', activity.id, {
			description: retyped(activity.description, next)
		});
	const states = ['yes', 'partly', 'no', 'unknown'] as const;
	return changeAnswer(design, 'programme', `1.Q${1 + next(8)}`, { state: states[next(4)]! });
}
