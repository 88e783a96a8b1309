/** What a remedy changes in the design before the user is taken there: each in one step that can be undone. */
import { newActivity, newWatchPoint } from '#lib/domain/create.ts';
import { add, addWatchPoint } from '#lib/domain/edit.ts';
import { addFindingOut } from '#lib/domain/finding-out.ts';
import { splitGroup, splitOf } from '#lib/domain/split-group.ts';
import { t } from '#lib/language/language.ts';
import { scopeName, shortOf } from '#lib/rules/describe.ts';
import type { Action } from '#lib/rules/rule.ts';
import type { Workspace } from '#lib/state/workspace.svelte.ts';

type FindingOut = Extract<Action, { type: 'add-finding-out' }>;

/** The id of what was made; '' for a remedy that only leads somewhere. */
export function carryOut(workspace: Workspace, action: Action): string {
	switch (action.type) {
		case 'add-activity': {
			const activity = newActivity(workspace.newId(), action.kind);
			workspace.edit((design) => add(design, 'activities', activity));
			return activity.id;
		}
		case 'add-watch-point':
			return startWatchPoint(workspace);
		case 'split-group':
			return split(workspace, action.id);
		case 'add-finding-out':
			return findOut(workspace, action);
		case 'answer':
		case 'edit-activity':
		case 'add-indicator':
		case 'edit-indicator':
		case 'edit-pattern':
		case 'edit-link':
		case 'edit-node':
		case 'edit-profile':
		case 'open':
			return '';
		default:
			return action satisfies never;
	}
}

/** One that was begun and left empty is taken up again, so that a second click makes no second one. */
function startWatchPoint(workspace: Workspace): string {
	const isEmpty = ({ what, where, who }: { what: string; where: string; who: string }) =>
		`${what}${where}${who}`.trim() === '';
	const begun = workspace.design.displacement.watchPoints.find(isEmpty);
	if (begun) return begun.id;
	const point = newWatchPoint(workspace.newId());
	workspace.edit((design) => addWatchPoint(design, point));
	return point.id;
}

/** A group without a name stays without one: its form asks for it. */
function split(workspace: Workspace, id: string): string {
	const group = workspace.design.groups.find((one) => one.id === id);
	if (!group) return '';
	const name = group.name.trim();
	const called = (part: 'female' | 'male' | 'under-18') =>
		name === '' ? '' : t(`finding.split.${part}`, { name });
	const names =
		splitOf(group) === 'sex'
			? ([called('female'), called('male')] as const)
			: ([group.name, called('under-18')] as const);
	const newId = workspace.newId();
	workspace.edit((design) => splitGroup(design, id, { newId, names }));
	return workspace.design.groups.some((one) => one.id === newId) ? newId : id;
}

/** The name tells the question and its activity apart from others; where such work is there already, it is shown. */
function findOut(workspace: Workspace, { scope, question }: FindingOut) {
	const { short } = shortOf(workspace.guide, question);
	const place = scopeName(workspace.design, scope, t);
	const name =
		place === null
			? t('finding.findOut.name', { short })
			: t('finding.findOut.nameIn', { short, place });
	const begun = workspace.design.activities.find((one) => one.name === name);
	if (begun) return begun.id;
	const id = workspace.newId();
	workspace.edit((design) => addFindingOut(design, { scope, question, id, name }));
	return id;
}
