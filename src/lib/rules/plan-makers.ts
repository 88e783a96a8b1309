/** Who will make, use and follow the national plan (9.L1, 9.Q1 to 9.Q3). */
import { items, saidRule } from './said.ts';

/** 9.L1: earlier plans, or plans in other fields, were not used. */
export const earlierPlansUnused = saidRule({
	id: 'earlier-plans-unused',
	advice: 'rethink',
	weight: 'gate',
	sources: ['9.L1', '9.Q1'],
	section: 9,
	anyOf: [{ question: '9.Q1', states: ['no'] }, ...items('9.Q1', ['no'], 'a')]
});

/** 9.Q2: those who are to carry the plan have no known part in it. */
export const planMakersUnnamed = saidRule({
	id: 'plan-makers-unnamed',
	advice: 'modify',
	weight: 'consider',
	sources: ['9.Q2', '9.L1'],
	section: 9,
	anyOf: [{ question: '9.Q2', states: ['no'] }, ...items('9.Q2', ['no'], 'a')]
});

/** 9.Q3: no body, or one that is not able to do it or not the same from meeting to meeting. */
export const planBodyUnable = saidRule({
	id: 'plan-body-unable',
	advice: 'modify',
	weight: 'gate',
	sources: ['9.Q3', '9.L4'],
	section: 9,
	anyOf: [{ question: '9.Q3', states: ['no'] }, ...items('9.Q3', ['no'], 'a', 'b')]
});
