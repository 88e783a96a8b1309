import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import { misused } from './help.ts';

const folder = fileURLToPath(new URL('../../content/en/examples/', import.meta.url));
const usual = 'fictional-river-districts';

/** Prints a worked example as a design file; without a name the fictional one, which is complete. */
export function example(args: readonly string[]): number {
	const given = readArguments(args);
	const [name = usual, ...others] = given.ok ? given.value.names : [];
	const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ''));
	if (!given.ok || others.length > 0 || !names.includes(name)) {
		const fault = `Name one of the examples: ${names.join(', ')}.`;
		console.error(misused('example', given.ok ? fault : given.error));
		return exitCodes.wrongUse;
	}
	process.stdout.write(readFileSync(`${folder}${name}.json`, 'utf8'));
	return exitCodes.done;
}
