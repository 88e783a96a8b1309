/** The theory of change as the rest of the code sees it: drafted from the answers, with the user's own texts laid over. */
import type { Basis, AnswerState, Rung } from '../domain/vocabulary.ts';
import type { Assumption } from '../domain/design.ts';

/** What a node or link was made from: an answer, or an entry of the design such as a group. */
export interface Origin {
	readonly scope: string;
	/** Toolkit id of the question. */
	readonly question: string;
}

export interface TheoryNode {
	/** Made of the activity's or pattern's id and the rung, so that it stays the same when answers change. */
	readonly id: string;
	readonly kind: 'activity' | 'output' | 'outcome' | 'impact';
	readonly rung: Rung | 'activity';
	readonly label: string;
	/** What is shown: the user's text where there is one, else the draft. */
	readonly text: string;
	/** The same as it stands in mid-sentence: "pupils in two districts will ...". */
	readonly phrase: string;
	readonly draft: string;
	/** Nothing in the answers supports this step yet. */
	readonly gap: boolean;
	readonly edited: boolean;
	/** The draft has changed since the user wrote their own text. */
	readonly redrafted: boolean;
	/** Null for an effect several activities share. */
	readonly activityId: string | null;
	readonly origins: readonly Origin[];
	/** Indicator categories that can measure the step. */
	readonly categories: readonly string[];
}

export interface LinkAssumption {
	readonly id: string;
	/** "A1", "A2" ... in document order. */
	readonly code: string;
	readonly text: string;
	readonly draft: string;
	readonly test: string;
	/** Where the assumption comes from; empty for the user's own. */
	readonly source: string;
	readonly own: boolean;
	/** What the user said of it, with what the answers already show filled in. */
	readonly status: NonNullable<Assumption['status']>;
	readonly evidence: string;
	readonly basis: Basis | null;
	readonly owner: string;
}

export interface Evidence {
	readonly state: AnswerState | null;
	readonly basis: Basis | null;
	readonly source: string;
	readonly year: string;
}

export interface Link {
	/** `<from>><to>`. */
	readonly id: string;
	readonly from: string;
	readonly to: string;
	/** Why the second follows from the first; empty when nobody has said. */
	readonly reason: string;
	readonly reasonDraft: string;
	readonly edited: boolean;
	readonly redrafted: boolean;
	/** Null when no question asks for evidence on this step. */
	readonly evidence: Evidence | null;
	readonly origins: readonly Origin[];
	readonly assumptions: readonly LinkAssumption[];
}

export interface TheoryOfChange {
	readonly nodes: readonly TheoryNode[];
	readonly links: readonly Link[];
}

export const linkId = (from: string, to: string) => `${from}>${to}`;
export const rungNodeId = (activityId: string, kind: string, rung: string) =>
	`${activityId}/${kind}/${rung}`;
export const effectNodeId = (patternId: string | null, shared: string) =>
	`pattern/${patternId ?? 'none'}/${shared}`;

/** The nodes of one activity from cause to effect, one list per ladder it climbs. */
export function pathsOf(theory: TheoryOfChange, activityId: string): TheoryNode[][] {
	const byId = new Map(theory.nodes.map((node) => [node.id, node]));
	const start = byId.get(activityId);
	if (!start) return [];
	const walk = (node: TheoryNode, path: TheoryNode[]): TheoryNode[][] => {
		const next = theory.links.filter((link) => link.from === node.id);
		if (next.length === 0) return [path];
		return next.flatMap((link) => {
			const target = byId.get(link.to);
			return target && !path.includes(target) ? walk(target, [...path, target]) : [path];
		});
	};
	return walk(start, [start]);
}

/** One arrow with the boxes at its ends. */
export interface Step {
	readonly link: Link;
	readonly from: TheoryNode;
	readonly to: TheoryNode;
}

/**
 * The ladders one activity climbs, each as its steps from cause to effect. A ladder that ends in several patterns
 * tells the shared part once and has a last step for each.
 */
export function chainsOf(theory: TheoryOfChange, activityId: string): Step[][] {
	const links = new Map(theory.links.map((link) => [link.id, link]));
	const chains = new Map<string, Map<string, Step>>();
	for (const path of pathsOf(theory, activityId))
		for (const [index, to] of path.entries()) {
			const from = path[index - 1];
			const link = from && links.get(linkId(from.id, to.id));
			if (!link) continue;
			const first = path[1]!.id;
			const chain = chains.get(first) ?? new Map<string, Step>();
			chains.set(first, chain.set(link.id, { link, from, to }));
		}
	return [...chains.values()].map((chain) => [...chain.values()]);
}
