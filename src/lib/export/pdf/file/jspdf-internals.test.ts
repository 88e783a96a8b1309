import { jsPDF } from 'jspdf';
import { describe, expect, it } from 'vitest';
import { fontSlots, internalsOf } from './jspdf-internals.ts';

/**
 * These fail when a new jsPDF is installed whose insides differ; see `pdf-file.ts` for what
 * each is used for.
 */
describe('jsPDF', () => {
	it('is the version this writer was written for', () => {
		expect(jsPDF.version).toBe('4.2.1');
	});

	it('still gives access to pages, objects, streams and build events', () => {
		const doc = new jsPDF({ unit: 'pt' });
		const internals = internalsOf(doc);
		internals.pages[1]?.push('% drawn');
		const events: string[] = [];
		const fonts: string[] = [];
		internals.events.subscribe('putPage', ({ pageNumber }) => events.push(`page ${pageNumber}`));
		internals.events.subscribe('putFont', ({ font }) => {
			fonts.push(font.id);
			font.objectNumber = 3;
			font.isAlreadyPutted = true;
		});
		internals.events.subscribe('postPutResources', () => {
			events.push('objects');
			const id = internals.newObjectDeferred();
			internals.newObjectDeferredBegin(id, true);
			const additionalKeyValues = [{ key: 'Type', value: '/Ours' }];
			internals.putStream({
				data: 'data',
				objectId: id,
				addLength1: false,
				filters: [],
				additionalKeyValues
			});
			internals.write('endobj');
		});
		internals.events.subscribe('putCatalog', () => {
			events.push('catalog');
			internals.write('/Ours true');
		});
		const file = doc.output();
		expect(events).toEqual(['page 1', 'objects', 'catalog']);
		expect(fonts).toEqual(Array.from({ length: fontSlots }, (_, slot) => `F${slot + 1}`));
		expect(file).toContain('% drawn');
		expect(file).toMatch(/\d+ 0 obj\n<<\n\/Type \/Ours\n\/Length 4\n>>\nstream\ndata\nendstream/);
		expect(file).toMatch(/\/Type \/Catalog[^]*\/Ours true\n>>/);
		expect(file).toContain('/F14 3 0 R');
		expect(internals.getPageInfo(1).objId).toBe(3);
	});

	it('ends a file with a plain cross-reference table and trailer', () => {
		const file = new jsPDF().output();
		const start = Number(/startxref\n(\d+)\n%%EOF$/.exec(file)?.[1]);
		expect(file.slice(start)).toMatch(/^xref\n0 \d+\n(\d{10} \d{5} [nf] \n)+trailer\n<<\n/);
		expect(file.slice(start)).toMatch(/\/Root \d+ 0 R/);
		expect(file.startsWith('%PDF-1.3\n')).toBe(true);
	});

	it('is refused when it lacks a part this writer stands on', () => {
		const doc = { internal: { pages: [] } } as unknown as jsPDF;
		expect(() => internalsOf(doc)).toThrow(/newObject, .*events\.subscribe/);
	});
});
