/** How each command is called; kept apart from their code, so that asking for help loads nothing else. */
export interface CommandHelp {
	readonly usage: string;
	/** A line for the list of commands. */
	readonly does: string;
	/** What the list has no room for; a line each. */
	readonly more: readonly string[];
}

const fromPipe = 'The name - stands for what comes through a pipe.';

export const help = {
	check: {
		usage: 'check <design>',
		does: 'findings on a design, as JSON',
		more: [
			'<design> is a design file (.causeway.json), or a PDF annex, which carries one.',
			fromPipe,
			'Each finding says which rule raised it, where, because of what, and what would settle it.'
		]
	},
	annex: {
		usage: 'annex <design> --out <annex.pdf> [--parts pattern,theory,results]',
		does: 'the proposal annex as PDF, with the design inside',
		more: [
			'--parts   some parts only: pattern, theory, results, sheets, assumptions, displacement, open, gaps,',
			'          replies, answers, sources. Advice that was overridden is printed all the same.',
			fromPipe
		]
	},
	appraise: {
		usage: 'appraise <proposal> [--sections 3,8] [--sets rights] [--depth full]',
		does: 'likely passages of a proposal for each lesson and question, as JSON',
		more: [
			'<proposal> is a PDF, Word (.docx) or text file, or a Causeway design.',
			'--sections  sections of the toolkit, 1 to 9; all when not given',
			'--sets      sets of checks besides: dac, rights, gender, child, ethics; none when not given',
			'--depth     quick, standard or full; standard when not given',
			fromPipe
		]
	},
	memo: {
		usage: 'memo <appraisal> --out <memo.pdf>',
		does: 'the memo of an appraisal or a panel as PDF, or .md; the table as .csv',
		more: [
			'<appraisal> is a file ending in .appraisal.json or .panel.json.',
			'The ending of --out decides what is written: .pdf, .md (Markdown) or .csv (the table of verdicts).',
			fromPipe
		]
	},
	schema: {
		usage: 'schema [--of design]',
		does: 'the format of a file, as JSON Schema',
		more: ['--of  design, appraisal or panel; design when not given']
	},
	example: {
		usage: 'example [name]',
		does: 'a worked example, as a design file',
		more: ['Without a name it is the fictional one, which is complete.']
	}
} as const satisfies Readonly<Record<string, CommandHelp>>;

export type CommandName = keyof typeof help;
export const isCommand = (name: string): name is CommandName => Object.hasOwn(help, name);

const run = 'npm run causeway --';

export function listOfCommands(): string {
	const all: CommandHelp[] = Object.values(help);
	return [
		`Usage: ${run} <command>`,
		'',
		...all.flatMap(({ usage, does }) => [`  ${usage}`, `      ${does}`]),
		'',
		`More on one of them: ${run} <command> --help`,
		'Ends with 0 when done, 1 when called in a wrong way, 2 when a file cannot be read, 3 when nothing could be made.'
	].join('\n');
}

export function helpOn(name: CommandName): string {
	const { usage, does, more }: CommandHelp = help[name];
	return [`Usage: ${run} ${usage}`, '', `Gives ${does}.`, ...more].join('\n');
}

/** What was wrong, and where to read how it is done. */
export const misused = (name: CommandName, fault: string): string =>
	`${fault}\nUsage: ${run} ${help[name].usage}`;
