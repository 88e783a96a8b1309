import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { exitCodes } from './exit-codes.ts';

const folder = fileURLToPath(new URL('../../content/en/examples/', import.meta.url));
const usual = 'fictional-river-districts';

/** Prints a worked example as a design file; without a name the fictional one, which is complete. */
export function example([name = usual]: readonly string[]): number {
	const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
	if (!names.includes(name)) {
		console.error(`There is no example "${name}". Examples: ${names.join(', ')}.`);
		return exitCodes.wrongUse;
	}
	process.stdout.write(readFileSync(`${folder}${name}.json`, 'utf8'));
	return exitCodes.done;
}
