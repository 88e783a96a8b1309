/** Edits for property tests: any of the pure changes, on entries that are there, that were there, or are new. */
import fc from 'fast-check';
import {
	newActivity,
	newFactor,
	newGroup,
	newIndicator,
	newPartner,
	newPattern,
	newWatchPoint
} from '#lib/domain/create.ts';
import type { Design } from '#lib/domain/design.ts';
import {
	add,
	addWatchPoint,
	change,
	changeAnswer,
	changeAssumption,
	changeDisplacementView,
	changeItem,
	changeOpportunity,
	changeProfile,
	changeValue,
	decide,
	remove,
	rewriteNode,
	rewriteReason,
	type Lists
} from '#lib/domain/edit.ts';
import { addLink, addNode, putBack, removeNode, takeOut } from '#lib/domain/theory-edit.ts';
import {
	activityKinds,
	answerStates,
	bases,
	displacementKinds,
	factorKinds,
	levels,
	likelihoods,
	opportunityIds,
	sexes
} from '#lib/domain/vocabulary.ts';

export type Edit = (design: Design) => Design;

const text = fc.oneof(
	fc.constantFrom('', 'some words', 'some other words', '😀 and 👩‍👩‍👧', 'كلمات', 'a', 'ab', 'b'),
	fc.string({ unit: 'binary', maxLength: 12 })
);
const state = fc.option(fc.constantFrom(...answerStates), { nil: null });
/** Names as the schema allows them, marks of paths and of languages among them. */
const key = fc.constantFrom(
	'1.Q1',
	'3.Q2',
	'a/b',
	'a%2Fb',
	'a1>o1|x',
	'__proto',
	'length',
	'0',
	'7'
);
const scope = fc.constantFrom('programme', 'a1', 'a2', 'gone');
const ids = { patterns: 'p', groups: 'g', activities: 'a', indicators: 'i' } as const;
const listKey = fc.constantFrom<keyof Lists>('patterns', 'groups', 'activities', 'indicators');
const number = fc.integer({ min: 1, max: 4 });
const fresh = {
	patterns: newPattern,
	groups: newGroup,
	activities: (id: string) => newActivity(id, 'other'),
	indicators: newIndicator
};

/** Puts a new entry at some place of its list; nothing when the id is taken. */
function insert(design: Design, list: keyof Lists, id: string, at: number): Design {
	if (design[list].some((one) => one.id === id)) return design;
	const all = add(design, list, fresh[list](id))[list];
	const last = all.at(-1)!;
	return {
		...design,
		[list]: [...all.slice(0, -1).slice(0, at), last, ...all.slice(0, -1).slice(at)]
	};
}
/** Moves the first entry to the end. */
function rotate(design: Design, list: keyof Lists): Design {
	const [first, ...rest] = design[list];
	return first ? { ...design, [list]: [...rest, first] } : design;
}
/** The same entry with a text typed into the middle of one of its own. */
const typed = (old: string, at: number, words: string): string => {
	const characters = [...old];
	return [...characters.slice(0, at), words, ...characters.slice(at)].join('');
};

export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
	text.map(
		(title): Edit =>
			(d) =>
				changeProfile(d, { title })
	),
	fc.tuple(fc.nat({ max: 20 }), text).map(
		([at, words]): Edit =>
			(d) =>
				changeProfile(d, { summary: typed(d.profile.summary, at, words) })
	),
	fc.option(fc.nat(), { nil: null }).map(
		(budget): Edit =>
			(d) =>
				changeProfile(d, { budget })
	),
	fc.tuple(number, text).map(
		([n, name]): Edit =>
			(d) =>
				changeProfile(d, {
					partners: [
						...d.profile.partners.filter(({ id }) => id !== `r${n}`),
						{ ...newPartner(`r${n}`), name }
					]
				})
	),
	fc.array(text, { maxLength: 3 }).map((sources): Edit => (d) => ({ ...d, sources })),
	fc.tuple(listKey, number, fc.nat({ max: 4 })).map(
		([list, n, at]): Edit =>
			(d) =>
				insert(d, list, `${ids[list]}${n}`, at)
	),
	fc.tuple(listKey, number).map(
		([list, n]): Edit =>
			(d) =>
				remove(d, list, `${ids[list]}${n}`)
	),
	listKey.map(
		(list): Edit =>
			(d) =>
				rotate(d, list)
	),
	fc.tuple(listKey, number, text).map(
		([list, n, name]): Edit =>
			(d) =>
				change(d, list, `${ids[list]}${n}`, { name })
	),
	fc.tuple(number, fc.uniqueArray(fc.constantFrom('g1', 'g2', 'g3', 'gone'))).map(
		([n, groupIds]): Edit =>
			(d) =>
				change(d, 'activities', `a${n}`, { groupIds })
	),
	fc.tuple(number, fc.constantFrom(...activityKinds)).map(
		([n, kind]): Edit =>
			(d) =>
				change(d, 'activities', `a${n}`, { kind })
	),
	fc.tuple(number, fc.option(fc.constantFrom(...sexes), { nil: null })).map(
		([n, sex]): Edit =>
			(d) =>
				change(d, 'groups', `g${n}`, { sex })
	),
	fc
		.tuple(number, number, fc.constantFrom(...factorKinds), text)
		.map(([n, m, kind, words]): Edit => (d) => {
			const pattern = d.patterns.find(({ id }) => id === `p${n}`);
			if (!pattern) return d;
			const others = pattern.factors.filter(({ id }) => id !== `f${m}`);
			return change(d, 'patterns', `p${n}`, {
				factors: [{ ...newFactor(`f${m}`, kind), text: words }, ...others]
			});
		}),
	fc.tuple(number, text, text).map(
		([n, value, plan]): Edit =>
			(d) =>
				change(d, 'indicators', `i${n}`, { baseline: { value, plan, date: '2027-01' } })
	),
	fc.tuple(scope, key, state, text).map(
		([at, id, one, words]): Edit =>
			(d) =>
				changeAnswer(d, at, id, { state: one, text: words })
	),
	fc.tuple(scope, key, fc.option(fc.constantFrom(...bases), { nil: null }), text).map(
		([at, id, basis, what]): Edit =>
			(d) =>
				changeAnswer(d, at, id, { basis, plan: { what, who: '', when: '', cost: null } })
	),
	fc.tuple(scope, key, key, text).map(
		([at, id, item, words]): Edit =>
			(d) =>
				changeItem(d, at, id, item, { state: 'partly', text: words })
	),
	fc.tuple(scope, key, key, text).map(
		([at, id, name, value]): Edit =>
			(d) =>
				changeValue(d, at, id, name, value)
	),
	fc.tuple(fc.constantFrom(...opportunityIds), text).map(
		([id, words]): Edit =>
			(d) =>
				changeOpportunity(d, id, { text: words })
	),
	fc.tuple(key, fc.option(text, { nil: null })).map(
		([id, words]): Edit =>
			(d) =>
				rewriteNode(d, id, words, 'drafted')
	),
	fc.tuple(key, fc.option(text, { nil: null })).map(
		([id, words]): Edit =>
			(d) =>
				rewriteReason(d, id, words, 'drafted')
	),
	fc.tuple(key, key, fc.option(fc.option(text, { nil: null }), { nil: undefined })).map(
		([link, id, words]): Edit =>
			(d) =>
				changeAssumption(d, link, id, words === undefined ? null : { text: words, own: true })
	),
	fc.tuple(number, fc.constantFrom(...levels), text).map(
		([n, kind, words]): Edit =>
			(d) =>
				d.theory.added.some(({ id }) => id === `x${n}`)
					? removeNode(d, `x${n}`)
					: addNode(d, { id: `x${n}`, kind, text: words, activityId: null })
	),
	number.map(
		(n): Edit =>
			(d) =>
				d.theory.links.some(({ id }) => id === `l${n}`)
					? d
					: addLink(d, { id: `l${n}`, from: 'x1', to: 'x2' })
	),
	key.map(
		(id): Edit =>
			(d) =>
				d.theory.removed.includes(id) ? putBack(d, id) : takeOut(d, id)
	),
	fc
		.tuple(
			fc.constantFrom(...displacementKinds),
			fc.option(fc.constantFrom(...likelihoods), { nil: null }),
			text
		)
		.map(
			([kind, likelihood, why]): Edit =>
				(d) =>
					changeDisplacementView(d, kind, { likelihood, why })
		),
	number.map(
		(n): Edit =>
			(d) =>
				d.displacement.watchPoints.some(({ id }) => id === `w${n}`)
					? d
					: addWatchPoint(d, newWatchPoint(`w${n}`))
	),
	fc.tuple(key, fc.option(text, { nil: null })).map(
		([id, reason]): Edit =>
			(d) =>
				decide(
					d,
					id,
					reason === null ? null : { choice: 'accepted', reason, date: '2027-01-01', basedOn: 'x' }
				)
	)
);

export const anyEdits = (maxLength = 12): fc.Arbitrary<Edit[]> => fc.array(anyEdit, { maxLength });

/** Half a character cannot be kept in a file or a history: "�" stands for it. */
export function wellFormedDesign(design: Design): Design {
	return JSON.parse(
		JSON.stringify(design, (_, value: unknown) =>
			typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\uFFFD') : value
		)
	) as Design;
}
