/**
 * Causeway without a browser: `npm run causeway -- <command>`.
 * Results go to standard output, messages to standard error; `exit-codes.ts` says how each command ends.
 * A command's code is loaded when it is called: checking a design should not wait for the fonts of the annex.
 */
import { exitCodes } from './exit-codes.ts';

const usage = `Usage: npm run causeway -- <command>

  check <design.json>                    findings as JSON
  annex <design.json> --out <annex.pdf>  the proposal annex as PDF
  appraise <proposal> [--sections 3,8] [--sets rights] [--depth full]
                                         likely passages for each question as JSON, from a PDF, Word or text file
  memo <appraisal.json> --out <memo.pdf> the memo of an appraisal or a panel as PDF (or .md; the table as .csv)
  schema                                 the file format as JSON Schema
  example [name]                         a worked example as a design file`;

type Command = (args: readonly string[]) => number | Promise<number>;
const commands: Readonly<Record<string, () => Promise<Command>>> = {
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

const [name = '', ...args] = process.argv.slice(2);
const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (load) process.exitCode = await (await load())(args);
else {
	console.error(usage);
	process.exitCode = name === '' || name === 'help' ? exitCodes.done : exitCodes.wrongUse;
}
