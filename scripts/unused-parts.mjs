/** Libraries that jsPDF would load for HTML and SVG, which Causeway never hands to it: nobody should download them. */
export const unusedByCauseway = ['canvg', 'dompurify', 'html2canvas'];
const mark = '\0unused:';

/** @returns {import('vite').Plugin} */
export function withoutUnusedParts() {
	return {
		name: 'without-unused-parts',
		enforce: 'pre',
		resolveId: (source, importer) =>
			unusedByCauseway.includes(source) && importer?.includes('node_modules/jspdf/')
				? mark + source
				: null,
		load: (id) =>
			id.startsWith(mark)
				? `throw new Error('${id.slice(mark.length)} is no part of Causeway');`
				: null
	};
}
