/** Files of every version of the format ever released; each opens for ever. A fixture is added, never changed. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { currentVersion } from './design.ts';
import { migrations } from './migrations.ts';
import { checkDesign, openDesign, saveDesign } from './open-design.ts';

const folder = 'tests/fixtures/designs';
const files = readdirSync(folder).flatMap((version) =>
	readdirSync(`${folder}/${version}`).map((name) => `${version}/${name}`)
);
const read = (file: string) => readFileSync(`${folder}/${file}`, 'utf8');

function opened(json: string) {
	const result = openDesign(json);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

it('keeps files of every version, and one step from each to the next', () => {
	const versions = readdirSync(folder).sort();
	const expected = Array.from({ length: currentVersion }, (_, index) => `v${index + 1}`).sort();
	expect(versions).toEqual(expected);
	expect(migrations).toHaveLength(currentVersion - 1);
});

describe.each(files)('%s', (file) => {
	it('says of itself which version it is', () => {
		expect(JSON.parse(read(file))).toMatchObject({ version: Number(/^v(\d+)/.exec(file)![1]) });
	});

	it('opens, and saves to a file that opens to the same design', () => {
		const design = opened(read(file));
		expect(design.version).toBe(currentVersion);
		expect(opened(saveDesign(design))).toEqual(design);
	});

	it('is left as it was by opening', () => {
		const value: unknown = JSON.parse(read(file));
		checkDesign(Object.freeze(value));
		expect(value).toEqual(JSON.parse(read(file)));
	});
});

describe('a full file of version 1', () => {
	const full = read('v1/full.json');

	it('comes back with every field it holds', () => {
		const replies: unknown[] = [];
		const whole = { ...(JSON.parse(full) as object), version: currentVersion, replies };
		expect(opened(full)).toEqual(whole);
	});
});

describe('a full file of version 2', () => {
	const full = read('v2/full.json');

	it('comes back to the same text', () => {
		expect(saveDesign(opened(full))).toBe(full);
	});
});

describe('an odd file of version 1', () => {
	const edge = opened(read('v1/edge.json'));

	it('keeps what is said of questions, rules and samples that exist no longer', () => {
		expect(edge.answers['programme']?.['9.Q99']).toMatchObject({
			state: 'yes',
			items: { '9.Q99.z': { text: 'kept' } },
			values: { 'no-such-key': 'kept' }
		});
		expect(edge.answers['an activity that is gone']?.['3.Q1']?.text).toBe('kept');
		expect(Object.keys(edge.decisions)).toEqual(['a-rule-of-another-year@gone']);
		expect(edge.indicators[0]).toMatchObject({ sampleId: '9.I99.z', activityId: 'gone' });
		expect(edge.activities[0]?.examples).toEqual(['9.E99']);
	});

	it('keeps letters of any script, marks of direction, half an emoji and what looks like code, as text', () => {
		const { title } = (JSON.parse(read('v1/edge.json')) as { profile: { title: string } }).profile;
		for (const part of ['\u202E', '\u0000', '\uD83D ', '😀', '<img', '=1+1'])
			expect(title).toContain(part);
		expect(opened(saveDesign(edge)).profile.title).toBe(title);
	});

	it('drops a field the format does not have', () => {
		expect(edge.profile).not.toHaveProperty('somethingNew');
	});
});
