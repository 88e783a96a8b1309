/**
 * A PDF file under construction: pages with drawing operators, and objects beside them. The
 * only module that knows which library numbers the objects; see `jspdf-internals.ts` for what
 * it relies on.
 */
import { jsPDF } from 'jspdf';
import { fontSlots, internalsOf, type FontSlot, type Internals } from './jspdf-internals.ts';
import { packFile, type PackedObject } from './pack-file.ts';

interface PageSize {
	/** Points. */
	readonly width: number;
	readonly height: number;
}

/**
 * Writes one kind of objects when page numbers are known; returns what it adds to the
 * catalogue.
 */
type ObjectWriter = (objects: ObjectSpace) => string;

export interface ObjectSpace {
	reserve(): number;
	/** A small dictionary; many of them are packed and compressed together. */
	put(id: number, body: string): void;
	/** `entries` like `/Type /Metadata`; binary data as one character per byte. */
	putStream(id: number, entries: Readonly<Record<string, string>>, data: string): void;
	pageObject(page: number): number;
}

export class PdfFile {
	#doc: jsPDF | undefined;
	#internals: Internals | undefined;
	#failure: unknown;
	readonly #packed: PackedObject[] = [];
	readonly #writers: ObjectWriter[] = [];
	readonly #fontWriters: ((objects: ObjectSpace) => number)[] = [];
	#catalog = '';
	#pages = 0;
	#tagged = false;

	/** Returns the page's number, from 1. */
	addPage(size: PageSize): number {
		const format = [size.width, size.height];
		const orientation = size.width > size.height ? 'landscape' : 'portrait';
		if (this.#doc) this.#doc.addPage(format, orientation);
		else this.#start(format, orientation);
		return ++this.#pages;
	}

	get pageCount(): number {
		return this.#pages;
	}

	/** The operators of one page; callers append to it. */
	content(page: number): string[] {
		const content = this.#internals?.pages[page];
		if (!content) throw new Error(`There is no page ${page}`);
		return content;
	}

	/**
	 * Takes the next free place for a font; `write` returns its object number. Fonts are written
	 * before all else.
	 */
	addFont(write: (objects: ObjectSpace) => number): string {
		if (this.#fontWriters.length === fontSlots) throw new Error('No room for another font');
		return `F${this.#fontWriters.push(write)}`;
	}

	addObjects(write: ObjectWriter): void {
		this.#writers.push(write);
	}

	/**
	 * Pages then say which entry of the structure tree's parent table is theirs, and follow its
	 * order.
	 */
	markTagged(): void {
		this.#tagged = true;
	}

	/** `id` is 32 hexadecimal digits. */
	async toBytes(id: string, info: Readonly<Record<string, string>>): Promise<Uint8Array> {
		if (!this.#doc) throw new Error('A PDF needs a page');
		this.#doc.setFileId(id);
		// Its own note of the time, which nothing refers to, would make each file a different one.
		this.#doc.setCreationDate("D:20000101000000+00'00'");
		const file = new Uint8Array(this.#doc.output('arraybuffer'));
		// jsPDF logs what its event callbacks throw and goes on.
		if (this.#failure !== undefined) throw this.#failure;
		return packFile(file, this.#packed, { id, info });
	}

	#start(format: number[], orientation: 'landscape' | 'portrait'): void {
		const doc = new jsPDF({ unit: 'pt', format, orientation, compress: true });
		doc.setDisplayMode('fullwidth', 'continuous', 'UseOutlines');
		const internals = internalsOf(doc);
		this.#doc = doc;
		this.#internals = internals;
		const objects = this.#objectSpace(internals);
		const on = (
			event: Parameters<Internals['events']['subscribe']>[0],
			act: (payload: { font: FontSlot; pageNumber: number }) => void
		) => {
			internals.events.subscribe(event, (payload) => {
				try {
					act(payload);
				} catch (error) {
					this.#failure ??= error;
				}
			});
		};
		on('putPage', ({ pageNumber }) => {
			if (this.#tagged) internals.write(`/StructParents ${pageNumber} /Tabs /S`);
		});
		let firstFont = 0;
		on('putFont', ({ font }) => {
			const write = this.#fontWriters[Number(font.id.slice(1)) - 1];
			// Unused places point to the first font: a standard font would stay outside the file.
			font.objectNumber = write ? write(objects) : firstFont;
			firstFont ||= font.objectNumber;
			font.isAlreadyPutted = true;
		});
		on('postPutResources', () => {
			this.#catalog = this.#writers.map((write) => write(objects)).join(' ');
		});
		on('putCatalog', () => internals.write(`/Version /1.7 ${this.#catalog}`));
	}

	#objectSpace(internals: Internals): ObjectSpace {
		return {
			reserve: () => internals.newObjectDeferred(),
			put: (id, body) => this.#packed.push({ id, body }),
			putStream: (id, entries, data) => {
				internals.newObjectDeferredBegin(id, true);
				internals.putStream({
					data,
					objectId: id,
					addLength1: 'Length1' in entries,
					filters: entries.Subtype === '/XML' ? [] : ['FlateEncode'],
					additionalKeyValues: Object.entries(entries)
						.filter(([key]) => key !== 'Length1')
						.map(([key, value]) => ({ key, value }))
				});
				internals.write('endobj');
			},
			pageObject: (page) => internals.getPageInfo(page).objId
		};
	}
}
