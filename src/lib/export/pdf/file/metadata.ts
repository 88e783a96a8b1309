/** Title, subject and date for whoever lists or files the document, in both places readers look. */
import type { Paper } from '../../blocks.ts';
import { isRightToLeftLanguage } from '../text/scripts.ts';
import { printable } from '../text/printable.ts';
import type { PdfFile } from './pdf-file.ts';
import { binaryString, pdfDate, pdfText } from './pdf-text.ts';

const producer = 'Causeway';

export function informationOf(paper: Paper): Readonly<Record<string, string>> {
	return {
		Title: pdfText(oneLine(paper.title)),
		Subject: pdfText(oneLine(paper.subject)),
		Creator: pdfText(producer),
		Producer: pdfText(producer),
		CreationDate: `(${pdfDate(paper.created)})`
	};
}

export function addMetadata(file: PdfFile, paper: Paper): void {
	const date = `${paper.created.toISOString().slice(0, 19)}Z`;
	const alternative = (text: string) =>
		`<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(oneLine(text))}</rdf:li></rdf:Alt>`;
	const xml = [
		'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
		'<x:xmpmeta xmlns:x="adobe:ns:meta/">',
		'<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
		'<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"' +
			' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
		'<dc:format>application/pdf</dc:format>',
		`<dc:title>${alternative(paper.title)}</dc:title>`,
		`<dc:description>${alternative(paper.subject)}</dc:description>`,
		`<dc:language><rdf:Bag><rdf:li>${escapeXml(paper.language)}</rdf:li></rdf:Bag></dc:language>`,
		`<xmp:CreateDate>${date}</xmp:CreateDate><xmp:CreatorTool>${producer}</xmp:CreatorTool>`,
		`<pdf:Producer>${producer}</pdf:Producer>`,
		'</rdf:Description></rdf:RDF></x:xmpmeta>',
		'<?xpacket end="r"?>'
	].join('\n');
	file.addObjects((objects) => {
		const id = objects.reserve();
		objects.putStream(
			id,
			{ Type: '/Metadata', Subtype: '/XML' },
			binaryString(new TextEncoder().encode(xml))
		);
		const direction = isRightToLeftLanguage(paper.language) ? ' /Direction /R2L' : '';
		return `/Metadata ${id} 0 R /ViewerPreferences <</DisplayDocTitle true${direction}>>`;
	});
}

const oneLine = (text: string): string => printable(text).replace(/\s+/gu, ' ').trim();

const escapeXml = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
