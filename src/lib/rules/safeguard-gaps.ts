/** People who could be hurt by the programme itself: children, those outside the definition, those who are asked. */
import type { Design, Indicator } from '../domain/design.ts';
import { asksExploitedPeople } from '../indicators/people-asked.ts';
import { activitiesIn } from './facts.ts';
import { isChild, mayReachChildren } from '../domain/people.ts';
import { programmeRule } from './programme-rule.ts';
import type { Cause } from './rule.ts';
import { items, type Said } from './said.ts';

const children = (design: Design): Cause[] =>
	design.groups.filter(isChild).map(({ id }) => ({ type: 'group', id }));

/** N54: only the label opens the door. */
export const turnedAwayByDefinition = programmeRule({
	id: 'turned-away-by-definition',
	advice: 'add',
	weight: 'gate',
	sources: ['Norad Report 11/2010, N54: sheets 17, 52, 56-58, 103, R3'],
	anyOf: [
		{ question: '1.N54', states: ['no'] },
		{ question: '1.N54', value: 'route', options: ['none'] }
	],
	needs: (design) => (activitiesIn(design, 7, 8).length > 0 ? [] : null)
});

/** N57: decisions about children without their interests, or without anybody who knows children. */
export const childrenWithoutSafeguards = programmeRule({
	id: 'children-without-safeguards',
	advice: 'add',
	weight: 'rights',
	sources: [
		'Norad Report 11/2010, N57: sheets 76, 98, R19-R21',
		'Convention on the Rights of the Child (1989), article 3'
	],
	anyOf: [{ question: '1.N57', states: ['no'] }, ...items('1.N57', ['no'], 'a', 'c')],
	needs: (design) => (mayReachChildren(design) ? children(design) : null)
});

/** N57: the rules for such work exist and are not used. */
export const childGuidelineMissing = programmeRule({
	id: 'child-guideline-missing',
	advice: 'add',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N57: sheets 76, 98, R20'],
	anyOf: items('1.N57', ['no'], 'd'),
	needs: (design) => (mayReachChildren(design) ? children(design) : null)
});

/** N60, N35: rights are named and nobody watches, or nobody acts. */
export const rightsUnwatched = programmeRule({
	id: 'rights-unwatched',
	advice: 'add',
	weight: 'gate',
	sources: [
		'Norad Report 11/2010, N60: sheets 19, 68-71, 104, R13-R15',
		'Norad Report 11/2010, N35: sheets 59, 65, 70-71'
	],
	anyOf: [{ question: '1.N60', states: ['no'] }, ...items('1.N60', ['no'], 'a', 'b', 'c', 'e')]
});

/** Children are reached, and nothing binds staff and partners. Our inference from common practice. */
export const safeguardingMissing = programmeRule({
	id: 'safeguarding-missing',
	advice: 'add',
	weight: 'rights',
	sources: ['IASC (2019), six core principles on sexual exploitation and abuse'],
	anyOf: items('1.N60', ['no'], 'd'),
	needs: (design) => (design.groups.some(isChild) ? children(design) : null)
});

/** Samples are told apart by their step here: rules do not know the content. */
const askingSurvivors = (design: Design): Indicator[] =>
	design.indicators.filter((indicator) => asksExploitedPeople(indicator, design));

const ethicsUnsettled: readonly Said[] = [
	{ question: '1.N61', states: ['no'] },
	...items('1.N61', ['no'], 'a', 'b', 'c', 'd')
];

/** N61 where survivors are asked: harm could follow at once. */
export const survivorsAskedWithoutCare = programmeRule({
	id: 'survivors-asked-without-care',
	advice: 'add',
	weight: 'rights',
	sources: [
		'Norad Report 11/2010, N61: sheets 71, 177, 180, 183, R18',
		'WHO (2003), Ethical and Safety Recommendations for Interviewing Trafficked Women',
		'UNIAP (2008), guide to ethics in counter-trafficking research'
	],
	anyOf: ethicsUnsettled,
	needs: (design) => {
		const asking = askingSurvivors(design);
		return asking.length > 0 ? asking.map(({ id }) => ({ type: 'indicator', id })) : null;
	}
});

/** N61 elsewhere; the rule above speaks where survivors are asked. */
export const ethicsRulesMissing = programmeRule({
	id: 'ethics-rules-missing',
	advice: 'add',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N61: sheets 71, 177, 180, 183, R18'],
	anyOf: [...ethicsUnsettled, ...items('1.N61', ['no'], 'f')],
	needs: (design) => (askingSurvivors(design).length === 0 ? [] : null)
});

/** N42: a study without a trial gives data nobody can use. */
export const researchNotTried = programmeRule({
	id: 'research-not-tried',
	advice: 'modify',
	weight: 'consider',
	sources: ['Norad Report 11/2010, N42: sheet 91, R28'],
	anyOf: items('1.N61', ['no'], 'e')
});
