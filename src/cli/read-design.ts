import { readFileSync, statSync } from 'node:fs';
import type { Design } from '../lib/domain/design.ts';
import { openDesign, sizeLimit, type OpenError } from '../lib/domain/open-design.ts';

/** The design in a file; null after saying on standard error why it cannot be read. Never quotes the user's text. */
export function readDesign(path: string): Design | null {
	let text: string;
	try {
		if (statSync(path).size > sizeLimit) {
			console.error(`${path}: larger than ${sizeLimit / 1024 / 1024} MB; this is no design file.`);
			return null;
		}
		text = readFileSync(path, 'utf8');
	} catch {
		console.error(`${path}: there is no such file, or it may not be read.`);
		return null;
	}
	const opened = openDesign(text);
	if (opened.ok) return opened.value;
	console.error(`${path}: ${explain(opened.error)}`);
	return null;
}

function explain(error: OpenError): string {
	switch (error.type) {
		case 'too-large':
			return 'too large for a design file.';
		case 'not-json':
			return 'not JSON, or cut off. Save the design in Causeway again.';
		case 'not-a-design':
			return `not a Causeway design. These places do not fit:\n${error.detail}`;
		case 'newer-than-this-app':
			return `made with a newer Causeway (format ${error.found}; this one knows ${error.known}). Update Causeway.`;
		default:
			return error satisfies never;
	}
}
