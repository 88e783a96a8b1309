/** What evaluators found missing in single kinds of work (Norad 2011), as far as single answers show it. */
import type { Activity, Design } from '../domain/design.ts';
import { mayReachChildren } from '../domain/people.ts';
import { items, saidRule } from './said.ts';

/** N15: nobody of the audience sees the message before it is finished. */
export const materialsUntested = saidRule({
	id: 'materials-untested',
	advice: 'modify',
	weight: 'gate',
	sources: ['Norad Report 11/2010, N15: sheets 83, 95-96, R11'],
	section: 3,
	anyOf: [{ question: '3.N15', states: ['no'] }]
});

/** N16: nobody checks the product, the pictures or those who speak. */
export const materialsUnchecked = saidRule({
	id: 'materials-unchecked',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N16: sheets 72, 83, 89, 99'],
	section: 3,
	anyOf: items('3.N15', ['no'], 'a', 'b', 'c')
});

const lends = (_design: Design, { examples }: Activity) => examples.includes('4.E3');

/** N20: anyone may join. Where money is lent, `loans-miss-the-poorest` speaks. */
export const livelihoodsOpenToAll = saidRule({
	id: 'livelihoods-open-to-all',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N20: sheets 54, 102-103', '4.Q5'],
	section: 4,
	anyOf: [
		{
			question: '4.Q5',
			value: 'selection',
			options: ['open'],
			where: (...place) => !lends(...place)
		}
	]
});

/** N27: one more course on what others teach already. */
export const trainingRepeatsOthers = saidRule({
	id: 'training-repeats-others',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N27: sheets 66-67, 79, 86, 98-99'],
	section: 6,
	anyOf: [
		{ question: '6.N27', states: ['no'] },
		{ question: '6.N27', value: 'division', options: ['repeated'] }
	]
});

/** N44: the other way is a cell, the street, or nothing. */
export const returnWithoutChoice = saidRule({
	id: 'return-without-choice',
	advice: 'rethink',
	weight: 'rights',
	sources: [
		'Norad Report 11/2010, N44: sheets 70-71, 97, R15',
		'OHCHR (2002), Recommended Principles and Guidelines on Human Rights and Human Trafficking, principle 11'
	],
	section: 8,
	anyOf: [
		{ question: '8.N44', states: ['no'] },
		...items('8.N44', ['no'], 'a', 'b'),
		{ question: '8.N44', value: 'otherwise', options: ['unsupported', 'detained'] }
	]
});

/** N45: help looks like the price of going home. */
export const helpTiedToReturn = saidRule({
	id: 'help-tied-to-return',
	advice: 'rethink',
	weight: 'rights',
	sources: ['Norad Report 11/2010, N45: sheet 71'],
	section: 8,
	anyOf: items('8.N44', ['no'], 'c')
});

/** N58: a child goes where nobody has looked. */
export const childReturnUnassessed = saidRule({
	id: 'child-return-unassessed',
	advice: 'rethink',
	weight: 'rights',
	sources: ['Norad Report 11/2010, N58: sheets 75, 98, R21'],
	section: 8,
	anyOf: items('8.N44', ['no'], 'd').map((said) => ({ ...said, where: mayReachChildren }))
});

/** N47: the keys are with those who ask the questions. */
export const shelterRunByPolice = saidRule({
	id: 'shelter-run-by-police',
	advice: 'modify',
	weight: 'rights',
	sources: ['Norad Report 11/2010, N47: sheets 69-70, 97, R15'],
	section: 8,
	anyOf: [{ question: '8.N47', value: 'operator', options: ['police'], unless: 'safeguards' }]
});

/** N48: little to choose from, or only what is usual for women or men. */
export const fewChoicesOfWork = saidRule({
	id: 'few-choices-of-work',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N48: sheets 73, 90, 97, R16'],
	section: 8,
	anyOf: [
		{ question: '8.N48', states: ['no'] },
		{ question: '8.N48', value: 'range', options: ['few', 'usual'] }
	]
});

/** N51: the same story, told to one office after the other. */
export const storyToldAgain = saidRule({
	id: 'story-told-again',
	advice: 'modify',
	weight: 'consider',
	sources: [
		'Norad Report 11/2010, N51: sheet 71',
		'WHO (2003), Ethical and Safety Recommendations for Interviewing Trafficked Women'
	],
	section: 8,
	anyOf: [{ question: '8.N51', value: 'record', options: ['repeated'] }]
});

/** N51, N61: a file that travels without the person's word. */
export const recordSharedUnasked = saidRule({
	id: 'record-shared-unasked',
	advice: 'rethink',
	weight: 'rights',
	sources: [
		'Norad Report 11/2010, N51, N61: sheets 71, 183, R18',
		'IOM Data Protection Manual (2010)'
	],
	section: 8,
	anyOf: [{ question: '8.N51', value: 'record', options: ['unasked'] }]
});
