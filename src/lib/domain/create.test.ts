import { describe, expect, it } from 'vitest';
import { copyDesign } from './copy-design.ts';
import {
	createDesign,
	emptyAnswer,
	newActivity,
	newFactor,
	newGroup,
	newIndicator,
	newPartner,
	newPattern
} from './create.ts';
import { currentVersion } from './design.ts';
import { add, changeProfile } from './edit.ts';
import { openDesign, saveDesign } from './open-design.ts';
import { activityKinds, factorKinds } from './vocabulary.ts';

const now = new Date('2027-03-01T09:00:00.000Z');
const birth = { newId: () => 'd1', now, contentVersion: '1a2b3c4d' };

function reopened(design: ReturnType<typeof createDesign>) {
	const result = openDesign(saveDesign(design));
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

describe('createDesign', () => {
	it('is empty, of the current version, with the id, the time and the content it was given', () => {
		expect(createDesign(birth)).toMatchObject({
			format: 'causeway-design',
			version: currentVersion,
			id: 'd1',
			contentVersion: '1a2b3c4d',
			created: '2027-03-01T09:00:00.000Z',
			changed: '2027-03-01T09:00:00.000Z',
			language: 'en',
			nature: 'own',
			activities: [],
			answers: {}
		});
	});

	it('gives the same design for the same input', () => {
		expect(createDesign(birth)).toEqual(createDesign(birth));
	});

	it('takes the language it is written in', () => {
		expect(createDesign({ ...birth, language: 'ne' }).language).toBe('ne');
	});

	it('opens again after saving', () => {
		const design = createDesign(birth);
		expect(reopened(design)).toEqual(design);
	});

	it('holds new parts of every kind, which open again', () => {
		const pattern = {
			...newPattern('p1'),
			factors: factorKinds.map((kind) => newFactor(`factor-${kind}`, kind))
		};
		const parts = activityKinds.reduce(
			(design, kind) => add(design, 'activities', newActivity(`a-${kind}`, kind)),
			changeProfile(createDesign(birth), { partners: [newPartner('n1')] })
		);
		const design = add(
			add(add(parts, 'patterns', pattern), 'groups', newGroup('g1')),
			'indicators',
			newIndicator('i1')
		);
		expect(reopened(design)).toEqual(design);
	});
});

describe('new parts', () => {
	it('say nothing yet', () => {
		expect(newGroup('g1')).toMatchObject({ id: 'g1', name: '', sex: null, size: null });
		expect(newActivity('a1', 'support')).toMatchObject({ id: 'a1', kind: 'support', claim: null });
		expect(newIndicator('i1')).toMatchObject({ sampleId: null, rung: null, bySex: false });
		expect(emptyAnswer).toMatchObject({ state: null, text: '', items: {}, parked: false });
	});
});

describe('copyDesign', () => {
	const design = changeProfile(createDesign(birth), { title: 'Safer seasons' });
	const later = new Date('2027-04-01T00:00:00.000Z');

	it('has the words of the first under an id and a time of its own', () => {
		const copy = copyDesign(design, { newId: () => 'd2', now: later });
		const time = later.toISOString();
		expect(copy).toEqual({ ...design, id: 'd2', created: time, changed: time });
	});

	it('takes a title, also an empty one', () => {
		const titled = (title: string) =>
			copyDesign(design, { newId: () => 'd2', now: later, title }).profile.title;
		expect(titled('Copy')).toBe('Copy');
		expect(titled('')).toBe('');
	});
});
