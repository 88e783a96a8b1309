/**
 * Bookmarks. Written here because jsPDF's own spoil some letters and can only lead to the top
 * of a page.
 */
import type { ObjectSpace, PdfFile } from './pdf-file.ts';
import { num, pdfText } from './pdf-text.ts';

interface Bookmark {
	readonly title: string;
	readonly page: number;
	/** Points from the foot of the page. */
	readonly y: number;
	readonly children: Bookmark[];
}

export class Outline {
	readonly #top: Bookmark[] = [];

	/** Level 2 goes under the last level 1, if there is one. */
	add(level: 1 | 2, title: string, page: number, y: number): void {
		const bookmark = { title, page, y, children: [] };
		const siblings = level === 2 ? (this.#top.at(-1)?.children ?? this.#top) : this.#top;
		siblings.push(bookmark);
	}

	/** The page on which the level 1 entry of this index begins. */
	pageOfPart(index: number): number | undefined {
		return this.#top[index]?.page;
	}

	writeTo(file: PdfFile): void {
		if (this.#top.length === 0) return;
		file.addObjects((objects) => {
			const root = objects.reserve();
			const links = writeSiblings(objects, this.#top, root);
			objects.put(root, `<</Type /Outlines ${links} /Count ${this.#top.length}>>`);
			return `/Outlines ${root} 0 R`;
		});
	}
}

/** Returns the parent's links to the first and last of them. */
function writeSiblings(
	objects: ObjectSpace,
	bookmarks: readonly Bookmark[],
	parent: number
): string {
	const ids = bookmarks.map(() => objects.reserve());
	const ref = (index: number) => `${ids[index] ?? 0} 0 R`;
	bookmarks.forEach((bookmark, index) => {
		const id = ids[index] ?? 0;
		const { children } = bookmark;
		const previous = index > 0 ? ` /Prev ${ref(index - 1)}` : '';
		const next = index < bookmarks.length - 1 ? ` /Next ${ref(index + 1)}` : '';
		// A negative count: folded when the file is opened.
		const below =
			children.length > 0
				? ` ${writeSiblings(objects, children, id)} /Count -${children.length}`
				: '';
		const target = `[${objects.pageObject(bookmark.page)} 0 R /XYZ null ${num(bookmark.y)} null]`;
		objects.put(
			id,
			`<</Title ${pdfText(bookmark.title)} /Parent ${parent} 0 R /Dest ${target}${previous}${next}${below}>>`
		);
	});
	return `/First ${ref(0)} /Last ${ref(ids.length - 1)}`;
}
