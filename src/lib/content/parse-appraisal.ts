/**
 * The files under `appraisal/` in, one validated `AppraisalContent` out. Pure, as `parse.ts`.
 * What the schemas cannot see is checked here: that each id is used once, that the items of the toolkit all have their
 * search words, and that nothing is named which does not exist.
 */
import { activityKinds } from '../domain/vocabulary.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { abstractFile, checkFile, depthFile, searchFile } from './appraisal-schema.ts';
import type { AbstractGroup, AppraisalContent, CheckSetWords } from './appraisal-types.ts';
import {
	claim,
	ContentError,
	inOrder,
	yamlFile,
	type ContentFiles,
	type Owners,
	type ReadFile
} from './content-file.ts';
import type { Content } from './types.ts';

const searchPath = 'appraisal/search.yaml';
const depthPath = 'appraisal/depths.yaml';
const setsInOrder = checkFile.shape.set.options;

/** Reads the part for appraisers and holds it against the lessons and questions it is about. */
export function parseAppraisal(
	files: ContentFiles,
	{ language, lessons, questions }: Pick<Content, 'language' | 'lessons' | 'questions'>
): AppraisalContent {
	const own = new Map([...files].filter(([path]) => path.startsWith('appraisal/')));
	const paths = inOrder(own);
	const items = [...lessons, ...questions].map(({ id }) => id);

	const groups = paths
		.filter((path) => path.startsWith('appraisal/abstract/'))
		.map((path) => ({ path, data: yamlFile(own, path, abstractFile) }));
	const sets = paths
		.filter((path) => path.startsWith('appraisal/checks/'))
		.map((path) => ({ path, data: yamlFile(own, path, checkFile) }));
	const search = yamlFile(own, searchPath, searchFile);
	const depths = yamlFile(own, depthPath, depthFile);

	checkAbstract(groups);
	checkSets(sets);
	checkSearch(search, items);
	checkDepths(depths, items);

	return {
		language,
		version: fingerprint(paths.map((path) => `${path}\n${own.get(path)!}`).join('\n')),
		abstract: groups.map(({ data }) => data),
		checks: setsInOrder.map((set) => sets.find(({ data }) => data.set === set)!.data),
		search,
		depths
	};
}

function checkAbstract(groups: readonly ReadFile<AbstractGroup>[]) {
	const owners: Owners = new Map();
	for (const { path, data } of groups) {
		claim(owners, `group ${data.id}`, path);
		for (const field of data.fields) {
			claim(owners, field.id, path);
			const chosen = field.form === 'choice' || field.form === 'ticks';
			if (chosen !== field.options.length > 0)
				throw new ContentError(path, `${field.id}: a choice or ticks need options, no other does`);
			if (field.detail !== undefined && field.form !== 'ticks')
				throw new ContentError(path, `${field.id}: only ticks have a detail beside them`);
			once(
				path,
				field.options.map(({ id }) => id)
			);
		}
	}
	// The one field that code reads: its options decide which sections apply.
	const kinds = groups
		.flatMap(({ data }) => data.fields)
		.find(({ id, form }) => id === 'kinds' && form === 'ticks');
	const offered = kinds?.options.map(({ id }) => id).sort();
	if (offered?.join() !== [...activityKinds].sort().join())
		throw new ContentError(
			'appraisal/abstract',
			`a field of ticks "kinds" must offer exactly ${activityKinds.join(', ')}`
		);
}

function checkSets(sets: readonly ReadFile<CheckSetWords>[]) {
	const owners: Owners = new Map();
	for (const { path, data } of sets) {
		claim(owners, data.set, path);
		for (const { id, search } of data.checks) {
			claim(owners, id, path);
			if (!id.startsWith(`${data.set}.`))
				throw new ContentError(path, `${id}: begin the id with "${data.set}."`);
			once(`${path}: ${id}`, search.map(plain));
		}
	}
	const missing = setsInOrder.find((set) => !owners.has(set));
	if (missing)
		throw new ContentError(`appraisal/checks/${missing}.yaml`, 'this set is missing; write it');
}

function checkSearch(search: AppraisalContent['search'], items: readonly string[]) {
	const unknown = Object.keys(search).filter((id) => !items.includes(id));
	if (unknown.length > 0)
		throw new ContentError(searchPath, `no lesson or question is called ${unknown.join(', ')}`);
	const missing = items.filter((id) => !Object.hasOwn(search, id));
	if (missing.length > 0)
		throw new ContentError(searchPath, `write search words for ${missing.join(', ')}`);
	for (const [id, words] of Object.entries(search)) once(`${searchPath}: ${id}`, words.map(plain));
}

function checkDepths({ quick, standard }: AppraisalContent['depths'], items: readonly string[]) {
	const named = [...quick, ...standard];
	const unknown = named.filter((id) => !items.includes(id));
	if (unknown.length > 0)
		throw new ContentError(depthPath, `no lesson or question is called ${unknown.join(', ')}`);
	once(depthPath, named);
}

/** Words that differ only in capitals or spaces find the same. */
const plain = (words: string) => words.toLowerCase().replace(/\s+/g, ' ');

function once(path: string, ids: readonly string[]) {
	const again = ids.find((id, index) => ids.indexOf(id) !== index);
	if (again !== undefined)
		throw new ContentError(path, `"${again}" stands there twice; remove one or rename it`);
}
