/**
 * The structure tree behind the pages: what is a heading, a table cell, a figure, in reading
 * order. Screen readers, text extraction and reflow use it.
 */
import type { ObjectSpace, PdfFile } from './pdf-file.ts';
import { pdfText } from './pdf-text.ts';

export type Tag =
	| 'Document'
	| 'H1'
	| 'H2'
	| 'H3'
	| 'P'
	| 'BlockQuote'
	| 'TOC'
	| 'TOCI'
	| 'L'
	| 'LI'
	| 'Lbl'
	| 'LBody'
	| 'Table'
	| 'Caption'
	| 'TR'
	| 'TH'
	| 'TD'
	| 'Figure';

interface Mark {
	readonly page: number;
	readonly mark: number;
}

export interface Element {
	readonly tag: Tag;
	/** What a figure shows, in words. */
	readonly alt?: string;
	/** Of a header cell: how many columns it heads. */
	readonly columns?: number;
	readonly children: (Element | Mark)[];
}

const isElement = (child: Element | Mark): child is Element => 'tag' in child;

export class Structure {
	readonly root: Element = { tag: 'Document', children: [] };
	readonly #marks = new Map<number, Element[]>();

	/** Reading order is the order of these calls. */
	add(parent: Element, tag: Tag, more: Pick<Element, 'alt' | 'columns'> = {}): Element {
		const element: Element = { tag, children: [], ...more };
		parent.children.push(element);
		return element;
	}

	/** Number of a new piece of drawing on this page that belongs to the element. */
	mark(element: Element, page: number): number {
		const marks = this.#marks.get(page) ?? [];
		this.#marks.set(page, marks);
		const mark = marks.push(element) - 1;
		element.children.push({ page, mark });
		return mark;
	}

	writeTo(file: PdfFile, language: string): void {
		file.markTagged();
		file.addObjects((objects) => {
			const tree = objects.reserve();
			const ids = new Map<Element, number>();
			this.#write(objects, this.root, tree, ids);
			const parents = [...this.#marks].sort(([a], [b]) => a - b);
			const rows = parents.map(
				([page, elements]) =>
					`${page} [${elements.map((element) => `${ids.get(element) ?? 0} 0 R`).join(' ')}]`
			);
			const next = (parents.at(-1)?.[0] ?? 0) + 1;
			objects.put(
				tree,
				`<</Type /StructTreeRoot /K [${ids.get(this.root) ?? 0} 0 R] ` +
					`/ParentTree <</Nums [${rows.join(' ')}]>> /ParentTreeNextKey ${next}>>`
			);
			return `/MarkInfo <</Marked true>> /StructTreeRoot ${tree} 0 R /Lang ${pdfText(language)}`;
		});
	}

	#write(objects: ObjectSpace, element: Element, parent: number, ids: Map<Element, number>): void {
		const id = objects.reserve();
		ids.set(element, id);
		// An element that drew nothing, such as an empty cell, stays: rows must keep their cells.
		for (const child of element.children)
			if (isElement(child)) this.#write(objects, child, id, ids);
		const ownPage = element.children.find((child): child is Mark => !isElement(child))?.page;
		const children = element.children.map((child) => {
			if (isElement(child)) return `${ids.get(child) ?? 0} 0 R`;
			if (child.page === ownPage) return String(child.mark);
			return `<</Type /MCR /Pg ${objects.pageObject(child.page)} 0 R /MCID ${child.mark}>>`;
		});
		const page = ownPage === undefined ? '' : ` /Pg ${objects.pageObject(ownPage)} 0 R`;
		const alt = element.alt === undefined ? '' : ` /Alt ${pdfText(element.alt)}`;
		const span = element.columns === undefined ? '' : ` /ColSpan ${element.columns}`;
		const scope = element.tag === 'TH' ? ` /A <</O /Table /Scope /Column${span}>>` : '';
		const kids = children.length === 0 ? '' : ` /K [${children.join(' ')}]`;
		objects.put(id, `<</S /${element.tag} /P ${parent} 0 R${page}${alt}${scope}${kids}>>`);
	}
}
