/** Reads `content/` from disk for the build, the tests and the command line. Never part of what the browser loads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import createDOMPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import type { AppraisalContent } from '../content/appraisal-types.ts';
import { parseAppraisal } from '../content/parse-appraisal.ts';
import { parseContent } from '../content/parse.ts';
import type { Content } from '../content/types.ts';

const purify = createDOMPurify(new JSDOM('').window);

/** Keeps the few elements plain prose needs; drops everything that runs, loads or styles. */
export function sanitise(html: string): string {
	return purify.sanitize(html, {
		ALLOWED_TAGS: ['p', 'em', 'strong', 'ul', 'ol', 'li', 'a', 'blockquote', 'code', 'br'],
		ALLOWED_ATTR: ['href'],
		ALLOWED_URI_REGEXP: /^https?:/i
	});
}

function readTree(root: string, folder = root): [path: string, text: string][] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return readTree(root, path);
		return [
			[relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')] as [string, string]
		];
	});
}

/**
 * The validated content of one language, read afresh at each call.
 * @throws {ContentError} naming file, place and cure when a file is at fault.
 */
export function readContent(language = 'en', root = 'content'): Content {
	const files = new Map(readTree(join(root, language)));
	return parseContent(files, { language, sanitise });
}

/**
 * The validated content for appraisers, read afresh at each call.
 * @throws {ContentError} as `readContent` does, also when an item it names is not in the content.
 */
export function readAppraisalContent(language = 'en', root = 'content'): AppraisalContent {
	const files = new Map(readTree(join(root, language)));
	return parseAppraisal(files, parseContent(files, { language, sanitise }));
}
