/** The target groups of the abstract form, and the groups of a design they stand for. */
import type { Group } from '../domain/design.ts';

type GroupParts = Pick<Group, 'behaviourGroup' | 'sex' | 'ageBand'>;

/** Ticked where a proposal treats them as one group. */
export const oneGroup = 'women-and-children';

const people = (
	behaviourGroup: Group['behaviourGroup'],
	sex: Group['sex'],
	ageBand: Group['ageBand']
): GroupParts => ({ behaviourGroup, sex, ageBand });

const groups: Readonly<Record<string, readonly GroupParts[]>> = {
	'women-25': [people('1.B8', 'female', '25-plus')],
	'women-18-24': [people('1.B8', 'female', '18-24')],
	girls: [people('1.B8', 'female', 'under-18')],
	'men-25': [people('1.B8', 'male', '25-plus')],
	'men-18-24': [people('1.B8', 'male', '18-24')],
	boys: [people('1.B8', 'male', 'under-18')],
	'women-victims': [people('1.B7', 'female', '25-plus')],
	'men-victims': [people('1.B7', 'male', '25-plus')],
	'girl-victims': [people('1.B7', 'female', 'under-18')],
	'boy-victims': [people('1.B7', 'male', 'under-18')],
	'ngo-staff': [people('1.B4', 'all', 'adults')],
	'technical-staff': [people('1.B2', 'all', 'adults')],
	'government-staff': [people('1.B3', 'all', 'adults')],
	experts: [people(null, 'all', 'adults')],
	'general-public': [people('1.B8', 'all', null)],
	[oneGroup]: [people('1.B8', 'female', '25-plus'), people('1.B8', 'all', 'under-18')],
	'not-specified': [people('1.B8', null, null)]
};

/** The groups an option stands for: two for "women and children", none for one the form does not know. */
export const groupOf = (option: string): readonly GroupParts[] =>
	Object.hasOwn(groups, option) ? groups[option]! : [];

/** The option a group of a design is ticked under; null for people the form has none for, such as employers. */
export function optionOf({ behaviourGroup, sex, ageBand }: GroupParts): string | null {
	switch (behaviourGroup) {
		case '1.B2':
			return 'technical-staff';
		case '1.B3':
			return 'government-staff';
		case '1.B4':
			return 'ngo-staff';
		case '1.B7':
		case '1.B8':
			return atRisk(sex, ageBand, behaviourGroup === '1.B7');
		case '1.B1':
		case '1.B5':
		case '1.B6':
		case null:
			return null;
		default:
			return behaviourGroup satisfies never;
	}
}

function atRisk(sex: Group['sex'], ageBand: Group['ageBand'], trafficked: boolean): string {
	if (sex === null || sex === 'all' || ageBand === null) return 'not-specified';
	const child = ageBand === 'under-18';
	if (trafficked)
		return child
			? { female: 'girl-victims', male: 'boy-victims' }[sex]
			: { female: 'women-victims', male: 'men-victims' }[sex];
	if (child) return { female: 'girls', male: 'boys' }[sex];
	const young = ageBand === '18-24' ? '18-24' : '25';
	return `${{ female: 'women', male: 'men' }[sex]}-${young}`;
}
