/**
 * How long the core takes for a full design (ten activities, every answer, 60 indicators) and for one ten times as large.
 * Prints medians; decides nothing.
 */
import { readFileSync } from 'node:fs';
import type { Design } from '../../src/lib/domain/design.ts';
import { openDesign } from '../../src/lib/domain/open-design.ts';
import { evaluate } from '../../src/lib/rules/evaluate.ts';
import { rules } from '../../src/lib/rules/rules.ts';
import { readContent } from '../../src/lib/server/content.ts';
import { draftTheory } from '../../src/lib/theory/draft.ts';
import { median, report } from './figures.ts';

const content = readContent('en');
const words = { language: 'en', ladders: content.ladders, theoryWords: content.theoryWords };
const opened = openDesign(
	readFileSync('content/en/examples/fictional-river-districts.json', 'utf8')
);
if (!opened.ok) throw new Error(`the full example does not open: ${opened.error.type}`);

/** The design with every activity, its answers and indicators repeated. */
function repeated(design: Design, times: number): Design {
	const copies = Array.from({ length: times }, (_, index) => index);
	const name = (id: string, copy: number) => `${id}-${copy}`;
	return {
		...design,
		activities: copies.flatMap((copy) =>
			design.activities.map((activity) => ({ ...activity, id: name(activity.id, copy) }))
		),
		indicators: copies.flatMap(
			(copy) =>
				design.indicators.map((indicator) => ({
					...indicator,
					id: name(indicator.id, copy),
					activityId: indicator.activityId && name(indicator.activityId, copy),
					measures: indicator.measures?.replace(/^[^/]+/, (id) =>
						design.activities.some((activity) => activity.id === id) ? name(id, copy) : id
					)
				})) as Design['indicators']
		),
		answers: Object.fromEntries(
			Object.entries(design.answers).flatMap(([scope, answers]) =>
				scope === 'programme'
					? [[scope, answers]]
					: copies.map((copy) => [name(scope, copy), answers])
			)
		)
	};
}

function milliseconds(work: () => unknown, runs = 60): number {
	const times = Array.from({ length: runs }, () => {
		const start = performance.now();
		work();
		return performance.now() - start;
	});
	// The first runs warm the compiler up.
	return median(times.slice(10));
}

const full = opened.value;
const large = repeated(full, 10);
for (const [name, design, goal] of [
	['10 activities', full, 10],
	['100 activities', large, 60]
] as const) {
	const theory = draftTheory(design, words);
	report(
		`theory and findings, ${name}`,
		milliseconds(() => evaluate(rules, { design, theory: draftTheory(design, words) })),
		'ms',
		goal
	);
	report(
		`  theory alone, ${name}`,
		milliseconds(() => draftTheory(design, words)),
		'ms'
	);
	report(
		`  findings alone (${rules.length} rules), ${name}`,
		milliseconds(() => evaluate(rules, { design, theory })),
		'ms'
	);
}
