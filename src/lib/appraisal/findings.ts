/**
 * What the rules say of a proposal, as things for the appraiser to check. Of a design: all its findings, with what the
 * applicant decided about them. Of any other proposal: those findings that rest on nothing but what the appraiser gave.
 */
import type { AppraisalContent } from '../content/appraisal-types.ts';
import type { Content } from '../content/types.ts';
import type { Design } from '../domain/design.ts';
import { fingerprint } from '../domain/fingerprint.ts';
import { oncePer } from '../domain/once-per.ts';
import { activityKinds, type ActivityKind } from '../domain/vocabulary.ts';
import { evaluate, type Finding } from '../rules/evaluate.ts';
import type { Advice, Cause, Rule, Weight } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import { draftTheory } from '../theory/draft.ts';
import { answerOf, ticked } from './abstract.ts';
import type { Appraisal, Check } from './appraisal.ts';
import { asDesign, type ReadAsDesign } from './as-design.ts';
import { canonicalText } from './canonical.ts';
import { judgementOf } from './judging.ts';
import { fieldOf, type Origin } from './origin.ts';
import { readsPromise, rulesForProposals } from './rules-for-proposals.ts';

/** A field of the abstract, a criterion, or a place in the design that was read. */
export type AppraiserCause = Origin | { readonly type: 'design'; readonly cause: Cause };

export interface AppraiserFinding {
	/** Stable over time; checks are kept under it. */
	readonly key: string;
	readonly ruleId: string;
	readonly advice: Advice;
	readonly weight: Weight;
	readonly sources: readonly string[];
	/** Kinds of activity it is about; empty for the whole proposal, and for a design, which names its activities. */
	readonly kinds: readonly ActivityKind[];
	readonly because: readonly AppraiserCause[];
	/** Pages or paragraphs behind it as far as they are known, in order. */
	readonly parts: readonly number[];
	/** Fills `{name}` in the rule's words. */
	readonly data: Readonly<Record<string, string>>;
	/** Fingerprint of what it rests on, for `decideCheck`. */
	readonly basedOn: string;
	readonly check: Check | null;
	/** What it rests on has changed since the appraiser decided: it is open again. */
	readonly reopened: boolean;
	/** The design's own finding, with the applicant's decision; null for a proposal nobody entered as a design. */
	readonly finding: Finding | null;
}

interface FindingsInput {
	readonly content: Pick<Content, 'language' | 'questions' | 'ladders' | 'theoryWords'>;
	/** Its labels stand where the rules' words name an activity, a group or a measure. */
	readonly appraising: Pick<AppraisalContent, 'abstract'>;
}

/** Weightiest first, then in the order of the rules. */
export function findingsFor(
	appraisal: Appraisal,
	/** The design that was read; null for any other file, and where the text is not on this machine. */
	proposal: { readonly design?: Design | null } | null,
	{ content, appraising }: FindingsInput
): AppraiserFinding[] {
	if (proposal?.design)
		return findingsIn(content)(proposal.design).map((finding) => ofDesign(appraisal, finding));
	const read = asDesign(appraisal, content, labelsOf(appraising));
	const byRule = new Map<string, Finding[]>();
	for (const finding of findingsOf(heard, read.design, content)) {
		if (!isGiven(finding, read)) continue;
		byRule.set(finding.rule.id, [...(byRule.get(finding.rule.id) ?? []), finding]);
	}
	return [...byRule.values()].map((findings) => together(appraisal, findings, read, content));
}

const heard = rules.filter(({ id }) => rulesForProposals.has(id));

/** Of a design that was read, which does not change while it is appraised. */
const findingsIn = oncePer((content: FindingsInput['content']) =>
	oncePer((design: Design) => findingsOf(rules, design, content))
);

function findingsOf(
	asked: readonly Rule[],
	design: Design,
	content: FindingsInput['content']
): Finding[] {
	const { language, ladders, theoryWords } = content;
	return evaluate(asked, {
		design,
		theory: draftTheory(design, { language, ladders, theoryWords })
	});
}

/** True when the appraiser gave every single thing it rests on. */
const isGiven = ({ because }: Finding, { originsOf }: ReadAsDesign): boolean =>
	because.length > 0 && because.every((cause) => originsOf(cause).length > 0);

function ofDesign(appraisal: Appraisal, finding: Finding): AppraiserFinding {
	const { key, rule, because, data, basedOn, decision } = finding;
	// Another reason of the applicant for overriding it is another thing to judge.
	const rests = fingerprint(canonicalText([basedOn, decision]));
	return {
		key,
		...ruleOf(finding),
		kinds: [],
		because: because.map((cause) => ({ type: 'design', cause })),
		parts: [],
		data: data ?? {},
		...checkOf(appraisal, key, rests),
		finding: { ...finding, rule }
	};
}

/** Findings of one rule on several kinds of activity rest on the same abstract, and are one thing to check. */
function together(
	appraisal: Appraisal,
	findings: readonly Finding[],
	{ originsOf }: ReadAsDesign,
	{ language }: FindingsInput['content']
): AppraiserFinding {
	const key = findings[0]!.rule.id;
	const because = unique([
		...findings.flatMap((finding) => finding.because).flatMap(originsOf),
		...alsoSaid(appraisal, key, findings)
	]);
	const rests = fingerprint(canonicalText(because.map((origin) => saidAt(appraisal, origin))));
	return {
		key,
		...ruleOf(findings[0]!),
		kinds: activityKinds.filter((kind) => findings.some(({ at }) => at.split('/')[0] === kind)),
		because,
		parts: partsOf(appraisal, because),
		data: dataOf(findings, language),
		...checkOf(appraisal, key, rests),
		finding: null
	};
}

const ruleOf = ({ rule: { id, advice, weight, sources } }: Finding) => ({
	ruleId: id,
	advice,
	weight,
	sources
});

function checkOf(appraisal: Appraisal, key: string, basedOn: string) {
	const check = Object.hasOwn(appraisal.checks, key) ? appraisal.checks[key]! : null;
	return { basedOn, check, reopened: check !== null && check.basedOn !== basedOn };
}

/** What a rule reads besides the places it names: that there is no baseline, and what is promised. */
function alsoSaid(appraisal: Appraisal, ruleId: string, findings: readonly Finding[]): Origin[] {
	const { state } = answerOf(appraisal, 'baseline');
	const noBaseline = state === 'no' || state === 'not-given';
	const [promise] = ticked(appraisal, 'promise');
	const named = findings.some(({ because }) => because.some(({ type }) => type === 'activity'));
	return [
		...(ruleId === 'change-without-baseline' && noBaseline ? [fieldOf('baseline', null)] : []),
		...(promise && readsPromise(ruleId, named) ? [fieldOf('promise', promise)] : [])
	];
}

/** The words of an option; its id where the form does not know it. */
function labelsOf({ abstract }: FindingsInput['appraising']) {
	const fields = abstract.flatMap((group) => group.fields);
	const labels = new Map(
		fields.flatMap(({ id, options }) =>
			options.map((option) => [`${id}/${option.id}`, option.label] as const)
		)
	);
	return (field: string, option: string) => labels.get(`${field}/${option}`) ?? option;
}

function unique(origins: readonly Origin[]): Origin[] {
	const known = new Map(origins.map((origin) => [canonicalText(origin), origin]));
	return [...known.values()];
}

function saidAt(appraisal: Appraisal, origin: Origin): unknown {
	if (origin.type === 'criterion') return [origin.key, judgementOf(appraisal, origin.key).verdict];
	const { state, options, text } = answerOf(appraisal, origin.field);
	return [origin.field, state, options, text];
}

function partsOf(appraisal: Appraisal, because: readonly Origin[]): number[] {
	const parts = because.flatMap((origin) => {
		if (origin.type === 'field') return answerOf(appraisal, origin.field).part ?? [];
		return judgementOf(appraisal, origin.key)
			.passages.filter(({ from }) => from === appraisal.proposal.fingerprint)
			.map(({ part }) => part);
	});
	return [...new Set(parts)].sort((a, b) => a - b);
}

/** Each name and number once, joined as the language joins them. */
function dataOf(findings: readonly Finding[], language: string): Record<string, string> {
	const list = new Intl.ListFormat(language, { type: 'conjunction' });
	const keys = new Set(findings.flatMap(({ data }) => Object.keys(data ?? {})));
	return Object.fromEntries(
		[...keys].map((key) => {
			const values = findings.map(({ data }) => data?.[key] ?? '').filter((one) => one !== '');
			return [key, list.format([...new Set(values)])];
		})
	);
}
