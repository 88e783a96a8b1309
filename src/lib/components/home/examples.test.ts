import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openDesign } from '#lib/domain/open-design.ts';
import { examples } from './examples.ts';

const folder = 'content/en/examples';
const files = readdirSync(folder).filter((file) => file.endsWith('.json'));

it('offers every example there is, and no other', () => {
	expect(examples.map(({ name }) => `${name}.json`).sort()).toEqual(files.sort());
});

it.each(examples)('says truly of what nature $name is', ({ name, nature }) => {
	const opened = openDesign(readFileSync(`${folder}/${name}.json`, 'utf8'));
	expect(opened).toMatchObject({ ok: true, value: { nature } });
});
