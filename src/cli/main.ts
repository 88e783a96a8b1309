/**
 * Causeway without a browser: `npm run causeway -- <command>`.
 * Results go to standard output, messages to standard error; `exit-codes.ts` says how each command ends.
 * A command's code is loaded when it is called: checking a design should not wait for the fonts of the annex.
 */
import { exitCodes } from './exit-codes.ts';
import { helpOn, isCommand, listOfCommands, type CommandName } from './help.ts';

type Command = (args: readonly string[]) => number | Promise<number>;
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
	check: async () => (await import('./check.ts')).check,
	annex: async () => (await import('./annex.ts')).annex,
	appraise: async () => (await import('./appraise.ts')).appraise,
	memo: async () => (await import('./memo.ts')).memo,
	schema: async () => (await import('./schema.ts')).schema,
	example: async () => (await import('./example.ts')).example
};

// A reader that stops early, such as `| head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	if (error.code !== 'EPIPE') throw error;
	process.exit(exitCodes.done);
});

const asksForHelp = (word: string | undefined) => word === '--help' || word === '-h';

async function run([name, ...args]: readonly string[]): Promise<number> {
	if (name === 'help' && args.length > 0) return run([args[0]!, '--help']);
	if (name === undefined || name === 'help' || asksForHelp(name)) {
		console.log(listOfCommands());
		return exitCodes.done;
	}
	if (!isCommand(name)) {
		console.error(`There is no command “${name}”.\n\n${listOfCommands()}`);
		return exitCodes.wrongUse;
	}
	if (args.some(asksForHelp)) {
		console.log(helpOn(name));
		return exitCodes.done;
	}
	return (await commands[name]())(args);
}

process.exitCode = await run(process.argv.slice(2));
