/**
 * Where in the path a finding's cause can be looked at, and where its remedy is done.
 * Only places of the outline are given; null when there is none, so that no link leads nowhere.
 */
import { programme } from '../domain/answers.ts';
import type { Action, Cause, ProfilePart } from '../rules/rule.ts';
import { patternPages, type Place, type StepId } from './outline.ts';

/** A page, and the entry on it that is meant: an activity's, indicator's, link's ... id; '' for the whole page. */
export interface Destination {
	readonly place: Place;
	readonly entry: string;
}

export function destinationOfCause(cause: Cause, places: readonly Place[]): Destination | null {
	switch (cause.type) {
		case 'answer':
			return ofQuestion(places, cause.scope, cause.question, cause.item);
		case 'opportunity':
			return ofQuestion(places, programme, cause.id.split('.').slice(0, 2).join('.'));
		case 'group':
			return at(ofQuestion(places, programme, '1.Q1'), cause.id);
		case 'activity':
			return at(ofStep(places, 'activities'), cause.id);
		case 'pattern':
			return ofStep(places, 'pattern', cause.id);
		case 'indicator':
			return at(ofStep(places, 'indicators'), cause.id);
		case 'link':
		case 'node':
			return at(ofStep(places, 'theory'), cause.id);
		case 'profile':
			return ofProfile(places, cause.part);
		case 'page':
			return ofStep(places, cause.step);
		default:
			return cause satisfies never;
	}
}

export function destinationOfAction(action: Action, places: readonly Place[]): Destination | null {
	switch (action.type) {
		case 'answer':
			return ofQuestion(places, action.scope, action.question);
		case 'add-activity':
		case 'add-finding-out':
			return ofStep(places, 'activities');
		case 'edit-activity':
			return at(ofStep(places, 'activities'), action.id);
		case 'add-indicator':
			return at(ofStep(places, 'indicators'), action.activityId);
		case 'edit-indicator':
			return at(ofStep(places, 'indicators'), action.id);
		case 'add-watch-point':
			return ofStep(places, 'displacement');
		case 'split-group':
			return at(ofQuestion(places, programme, '1.Q1'), action.id);
		case 'edit-pattern':
			return ofStep(places, 'pattern', action.id);
		case 'edit-link':
		case 'edit-node':
			return at(ofStep(places, 'theory'), action.id);
		case 'edit-profile':
			return ofProfile(places, action.part);
		case 'open':
			return ofStep(places, action.step);
		default:
			return action satisfies never;
	}
}

/** The page that asks a question; what is answered pattern by pattern is found on the pattern's own pages. */
export function ofQuestion(
	places: readonly Place[],
	scope: string,
	question: string,
	item = ''
): Destination | null {
	const place = places.find((one) => one.scope === scope && one.page === question);
	if (place) return { place, entry: item };
	const page = Object.entries(patternPages).find(([, ids]) =>
		(ids as readonly string[]).some((id) => id === question || id === item)
	)?.[0];
	if (!page) return null;
	const pages = places.filter((one) => one.step === 'pattern');
	return found(
		pages.find((one) => one.scope === scope && one.page === page) ??
			pages.find((one) => one.page === page || one.page === 'first')
	);
}

const pageOfPart: Readonly<Record<ProfilePart, string>> = {
	months: 'project',
	motivation: 'need',
	needsAssessment: 'need',
	partners: 'partners'
};

function ofProfile(places: readonly Place[], part: ProfilePart): Destination | null {
	return found(places.find(({ step, page }) => step === 'programme' && page === pageOfPart[part]));
}

function ofStep(places: readonly Place[], step: StepId, scope = ''): Destination | null {
	const inStep = places.filter((one) => one.step === step);
	return found(inStep.find((one) => scope !== '' && one.scope === scope) ?? inStep[0]);
}

const found = (place: Place | undefined): Destination | null =>
	place ? { place, entry: '' } : null;

const at = (destination: Destination | null, entry: string): Destination | null =>
	destination && { ...destination, entry };
