/** Finding one's way in the content: by id, by section, by kind. Built once per language; every look-up is a map's. */
import { sectionOfKind, type ActivityKind } from '../domain/vocabulary.ts';
import type {
	Content,
	FindingWords,
	IndicatorCategory,
	Ladder,
	Lesson,
	Question,
	SampleIndicator,
	Section
} from './types.ts';

/** Something of the source a user can be shown beside a question or a finding. */
export interface Reference {
	readonly id: string;
	readonly title: string;
	/** Plain text of an item, or HTML of a lesson's body. */
	readonly text?: string;
	readonly html?: string;
}

export class Guide {
	readonly content: Content;
	readonly #questions: ReadonlyMap<string, Question>;
	readonly #lessons: ReadonlyMap<string, Lesson>;
	readonly #findings: ReadonlyMap<string, FindingWords>;
	readonly #samples: ReadonlyMap<string, { sample: SampleIndicator; category: IndicatorCategory }>;
	readonly #references: ReadonlyMap<string, Reference>;

	constructor(content: Content) {
		this.content = content;
		this.#questions = new Map(content.questions.map((one) => [one.id, one]));
		this.#lessons = new Map(content.lessons.map((one) => [one.id, one]));
		this.#findings = new Map(content.findings.map((one) => [one.id, one]));
		this.#samples = new Map(
			content.indicators.flatMap((category) =>
				category.samples.map((sample) => [sample.id, { sample, category }] as const)
			)
		);
		this.#references = new Map(references(content).map((one) => [one.id, one]));
	}

	question(id: string): Question | undefined {
		return this.#questions.get(id);
	}

	lesson(id: string): Lesson | undefined {
		return this.#lessons.get(id);
	}

	findingWords(ruleId: string): FindingWords | undefined {
		return this.#findings.get(ruleId);
	}

	sample(id: string) {
		return this.#samples.get(id);
	}

	/** Anything of the source by its id: lesson, item, fact, assumption, example activity, question, advice, category, sample. */
	reference(id: string): Reference | undefined {
		return this.#references.get(id);
	}

	section(number: number): Section | undefined {
		return this.content.sections.find((section) => section.number === number);
	}

	sectionOf(kind: ActivityKind): Section | undefined {
		const number = sectionOfKind[kind];
		return number === null ? undefined : this.section(number);
	}

	ladder(kind: ActivityKind): Ladder | undefined {
		return this.content.ladders.find((ladder) => ladder.kind === kind);
	}

	questionsIn(section: number): readonly Question[] {
		return this.content.questions.filter((question) => question.section === section);
	}

	lessonsIn(section: number): readonly Lesson[] {
		return this.content.lessons.filter((lesson) => lesson.section === section);
	}

	categoriesIn(section: number): readonly IndicatorCategory[] {
		return this.content.indicators.filter((category) => category.section === section);
	}

	/** Lessons, facts and assumptions behind a question; an item of a lesson comes with the lesson it belongs to. */
	behind(question: Question): Reference[] {
		return question.lessons
			.map((id) => this.#references.get(id))
			.filter((reference) => reference !== undefined);
	}
}

function references(content: Content): Reference[] {
	const fromSections = content.sections.flatMap((section) =>
		[
			...section.facts,
			...section.assumptions,
			...section.groups,
			...section.displacement,
			...section.boxes
		].concat(section.examples.map(({ id, text }) => ({ id, title: text, text: '' })))
	);
	const fromLessons = content.lessons.flatMap(({ id, title, html, items }) => [
		{ id, title, html },
		...fromItems(items)
	]);
	const fromQuestions = content.questions.flatMap(({ id, title, items }) => [
		{ id, title },
		...fromItems(items)
	]);
	const fromHelp = content.help.flatMap(({ items }) => fromItems(items));
	const fromIndicators = content.indicators.flatMap(({ id, title, doesNotShow, samples }) => [
		{ id, title, text: doesNotShow },
		...samples.map((sample) => ({ id: sample.id, title: sample.text }))
	]);
	return [...fromSections, ...fromLessons, ...fromQuestions, ...fromHelp, ...fromIndicators];
}

const fromItems = (items: Question['items']): Reference[] =>
	items
		.flatMap((item) => [item, ...(item.items ?? [])])
		.map(({ id, text }) => ({ id, title: text }));
