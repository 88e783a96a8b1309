/**
 * Files inside the file: the design itself travels with its annex, so that a reader can open it
 * again.
 */
import type { Attachment } from '../../blocks.ts';
import type { PdfFile } from './pdf-file.ts';
import { binaryString, pdfDate, pdfName, pdfText } from './pdf-text.ts';

export function addAttachments(
	file: PdfFile,
	attachments: readonly Attachment[],
	created: Date
): void {
	if (attachments.length === 0) return;
	file.addObjects((objects) => {
		// The name tree must be in order of its keys, which are compared as bytes.
		const sorted = [...attachments].sort((a, b) => (pdfText(a.name) < pdfText(b.name) ? -1 : 1));
		const names: string[] = [];
		const files: string[] = [];
		for (const { name, mime, description, bytes } of sorted) {
			const data = objects.reserve();
			const dates = `/CreationDate (${pdfDate(created)}) /ModDate (${pdfDate(created)})`;
			objects.putStream(
				data,
				{
					Type: '/EmbeddedFile',
					Subtype: pdfName(mime),
					Params: `<</Size ${bytes.length} ${dates}>>`
				},
				binaryString(bytes)
			);
			const spec = objects.reserve();
			objects.put(
				spec,
				`<</Type /Filespec /F ${pdfText(name)} /UF ${pdfText(name)} /Desc ${pdfText(description)} ` +
					`/AFRelationship /Data /EF <</F ${data} 0 R /UF ${data} 0 R>>>>`
			);
			names.push(`${pdfText(name)} ${spec} 0 R`);
			files.push(`${spec} 0 R`);
		}
		return `/Names <</EmbeddedFiles <</Names [${names.join(' ')}]>>>> /AF [${files.join(' ')}]`;
	});
}
