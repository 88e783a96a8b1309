/** What a command was called with; every word that is not understood is named, none is passed over. */
import { fail, ok, type Result } from '../lib/domain/result.ts';

export interface Arguments<Option extends string> {
	/** Everything that is no option, such as the names of files, in order. */
	readonly names: readonly string[];
	readonly options: Readonly<Partial<Record<Option, string>>>;
}

/**
 * Options take a value, as `--out a.pdf` or `--out=a.pdf`, before or after the names; `--` ends them.
 * The error is a sentence for the one who called.
 */
export function readArguments<Option extends string = never>(
	args: readonly string[],
	known: readonly Option[] = []
): Result<Arguments<Option>, string> {
	const names: string[] = [];
	const options: Partial<Record<Option, string>> = {};
	for (let at = 0; at < args.length; at++) {
		const word = args[at]!;
		if (word === '--') {
			names.push(...args.slice(at + 1));
			break;
		}
		if (!word.startsWith('-') || word === '-') {
			names.push(word);
			continue;
		}
		const [name, given] = splitOnce(word);
		const option = known.find((one) => `--${one}` === name);
		if (!option) return fail(unknownOption(name, known));
		if (options[option] !== undefined) return fail(`${name} stands twice; give it once.`);
		const value = given ?? args[++at];
		if (value === undefined || value === '' || (given === undefined && value.startsWith('--')))
			return fail(`${name} needs a value after it.`);
		options[option] = value;
	}
	return ok({ names, options });
}

/** The values a list option may take, such as "3,8"; the error names those that are not among them. */
export function oneOrMore<T extends string>(
	option: string,
	value: string,
	allowed: readonly T[]
): Result<T[], string> {
	const words = value.split(',').map((word) => word.trim());
	const wrong = words.filter((word) => !(allowed as readonly string[]).includes(word));
	return wrong.length > 0
		? fail(`--${option} takes ${allowed.join(', ')}; not “${wrong.join('”, “')}”.`)
		: ok(allowed.filter((one) => words.includes(one)));
}

function splitOnce(word: string): [name: string, value: string | undefined] {
	const at = word.indexOf('=');
	return at === -1 ? [word, undefined] : [word.slice(0, at), word.slice(at + 1)];
}

const unknownOption = (name: string, known: readonly string[]): string =>
	known.length === 0
		? `${name} is not known here; this command has no options.`
		: `${name} is not known here; this command knows ${known.map((one) => `--${one}`).join(', ')}.`;
