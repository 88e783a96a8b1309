/**
 * Writes `docs/state-machines.md`: for each machine a table of state, event, target, guard and actions, read from the
 * machine itself. Run `npx tsx scripts/state-charts.ts`; `tests/state-charts.test.ts` fails while the file is behind.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import { appraisalPathMachine } from '../src/lib/machines/appraisal-path-machine.ts';
import { autosaveMachine } from '../src/lib/machines/autosave-machine.ts';
import { checklistMachine } from '../src/lib/machines/checklist-machine.ts';
import { exportMachine } from '../src/lib/machines/export-machine.ts';
import { pathMachine } from '../src/lib/machines/path-machine.ts';

export const chartFile = 'docs/state-machines.md';

const machines: readonly { machine: AnyStateMachine; about: string }[] = [
	{ machine: pathMachine, about: 'Where the user stands on the path (`path-machine.ts`).' },
	{
		machine: checklistMachine,
		about:
			'One activity’s lessons and questions; one runs for each activity, below the path (`checklist-machine.ts`).'
	},
	{
		machine: appraisalPathMachine,
		about: 'Where an appraiser stands on theirs (`appraisal-path-machine.ts`).'
	},
	{
		machine: autosaveMachine,
		about: 'When the design or appraisal is saved (`autosave-machine.ts`).'
	},
	{ machine: exportMachine, about: 'Making a file from the design (`export-machine.ts`).' }
];

/** The whole file, as Prettier would write it. */
export async function stateCharts(): Promise<string> {
	const text = [
		'# State machines',
		'',
		'Generated from the definitions in `src/lib/machines/` by `npx tsx scripts/state-charts.ts`; do not edit by hand.',
		'Where an event has several rows, the first whose guard holds is taken. “any” stands for events taken in every state',
		'that does not say otherwise.',
		...machines.flatMap(({ machine, about }) => chart(machine, about))
	].join('\n');
	return format(text, { ...(await resolveConfig(chartFile)), parser: 'markdown' });
}

function chart(machine: AnyStateMachine, about: string): string[] {
	const delays = Object.entries(machine.implementations.delays);
	return [
		'',
		`## ${machine.id}`,
		'',
		about,
		'',
		`Starts in ${code(path(initialOf(machine.root)))}.` +
			(delays.length === 0
				? ''
				: ` Delays: ${delays.map(([name, ms]) => `${code(name)} ${String(ms)} ms`).join(', ')}.`),
		'',
		row('State', 'Event', 'Guard', 'Target', 'Actions'),
		row('---', '---', '---', '---', '---'),
		...nodesOf(machine.root).flatMap(rowsOf)
	];
}

function rowsOf(node: AnyStateNode): string[] {
	const own = [
		...effect(node, 'on entry', node.entry),
		...node.invoke.map(({ id, src }) =>
			row(
				name(node),
				'on entry',
				'',
				'',
				`starts actor ${code(typeof src === 'string' ? src : id)}`
			)
		),
		...effect(node, 'on exit', node.exit)
	];
	const moves = [...(node.always ?? []), ...[...node.transitions.values()].flat()];
	return [...own, ...moves.map((move) => moveRow(node, move))];
}

function effect(node: AnyStateNode, when: string, actions: AnyStateNode['entry']): string[] {
	const names = namesOf(actions);
	return names === '' ? [] : [row(name(node), when, '', '', names)];
}

function moveRow(node: AnyStateNode, move: AnyTransitionDefinition): string {
	const target = (move.target ?? []).map((one: AnyStateNode) => code(path(one))).join(', ');
	const again = move.reenter && target !== '' ? ' (entered anew)' : '';
	return row(
		name(node),
		eventName(move.eventType),
		move.guard ? code(typeName(move.guard)) : '',
		target === '' ? 'stays' : target + again,
		namesOf(move.actions)
	);
}

/** Names XState's own events in plain words. */
function eventName(type: string): string {
	if (type === '') return 'at once';
	const [, kind, subject] = /^xstate\.(after|done\.actor|error\.actor)\.([^.]+)/.exec(type) ?? [];
	if (kind === 'after') return `after ${code(subject!)}`;
	if (kind === 'done.actor') return `${code(subject!)} has answered`;
	if (kind === 'error.actor') return `${code(subject!)} broke off`;
	return code(type);
}

/** Timers that XState starts and stops for delays are left out; the delay has its own row. */
function namesOf(actions: readonly unknown[]): string {
	return actions
		.map(typeName)
		.filter((type) => !type.startsWith('xstate.'))
		.map(code)
		.join(', ');
}

function typeName(named: unknown): string {
	if (typeof named === 'string') return named;
	if (typeof named === 'object' && named !== null && 'type' in named) return String(named.type);
	if (typeof named === 'function' && 'type' in named) return String(named.type);
	throw new Error('state charts: give every guard and action a name in setup()');
}

function initialOf(node: AnyStateNode): AnyStateNode {
	const [first] = node.initial?.target ?? [];
	return first ? initialOf(first) : node;
}

const nodesOf = (node: AnyStateNode): AnyStateNode[] => [
	node,
	...Object.values(node.states).flatMap(nodesOf)
];
const path = (node: AnyStateNode): string => node.path.join('.');
const name = (node: AnyStateNode): string => (node.path.length === 0 ? 'any' : code(path(node)));
const code = (text: string): string => `\`${text}\``;
const row = (...cells: string[]): string => `| ${cells.join(' | ')} |`;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	writeFileSync(chartFile, await stateCharts());
	console.log(`wrote ${chartFile}`);
}
