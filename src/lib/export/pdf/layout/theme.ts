/**
 * The look of the printed paper: ink on white, one deep accent, hairlines; all of it keeps its
 * meaning in greyscale. Lengths in points.
 */
export interface TextStyle {
	readonly size: number;
	/** Line height as a multiple of the size, before scripts with tall signs ask for more. */
	readonly leading: number;
	readonly bold: boolean;
	readonly color: string;
}

const ink = '#1d1a16';
const quiet = '#5d564c';

export const colors = {
	ink,
	quiet,
	accent: '#1b4b5a',
	hairline: '#c8c1b5',
	rule: '#8b8377',
	tint: '#f4f1eb',
	paper: '#ffffff'
} as const;

export const styles = {
	coverTitle: { size: 22, leading: 1.25, bold: true, color: ink },
	coverKind: { size: 10, leading: 1.4, bold: true, color: colors.accent },
	part: { size: 16, leading: 1.3, bold: true, color: ink },
	heading2: { size: 12, leading: 1.35, bold: true, color: ink },
	heading3: { size: 10, leading: 1.4, bold: true, color: ink },
	body: { size: 10, leading: 1.42, bold: false, color: ink },
	lead: { size: 10, leading: 1.42, bold: false, color: quiet },
	note: { size: 8.5, leading: 1.4, bold: false, color: quiet },
	factLabel: { size: 8.5, leading: 1.4, bold: false, color: quiet },
	fact: { size: 9.5, leading: 1.4, bold: false, color: ink },
	caption: { size: 9.5, leading: 1.4, bold: true, color: ink },
	columnHead: { size: 8.5, leading: 1.35, bold: true, color: ink },
	cell: { size: 8.5, leading: 1.36, bold: false, color: ink },
	footer: { size: 8, leading: 1.4, bold: false, color: quiet }
} as const satisfies Record<string, TextStyle>;

/** The same texts where they run in two columns: lines are short there, so letters may be smaller. */
export const columnStyles = {
	heading3: { ...styles.heading3, size: 9.5 },
	body: { ...styles.body, size: 9, leading: 1.35 },
	fact: { ...styles.fact, size: 8.5, leading: 1.33 },
	factLabel: { ...styles.factLabel, leading: 1.33 },
	note: { ...styles.note, leading: 1.36 }
} as const satisfies Record<string, TextStyle>;

/** Long lines tire: body text stops here even where the page is wider (about 80 letters). */
export const measure = 430;

export const margin = { side: 51, top: 46, foot: 52 } as const;

/** Distance of the footer's baseline from the edge. */
export const footerBaseline = 28;

/** Between two columns of text. */
export const columnGap = 18;

const millimetres = (value: number) => (value * 72) / 25.4;

export interface Sheet {
	readonly width: number;
	readonly height: number;
}

export const sheets = {
	portrait: { width: millimetres(210), height: millimetres(297) },
	landscape: { width: millimetres(297), height: millimetres(210) },
	/** A3, only for a drawing that A4 would make illegible. */
	large: { width: millimetres(420), height: millimetres(297) }
} as const satisfies Record<string, Sheet>;

export const contentWidth = (sheet: Sheet): number => sheet.width - 2 * margin.side;
export const columnWidth = (sheet: Sheet): number => (contentWidth(sheet) - columnGap) / 2;
export const contentHeight = (sheet: Sheet): number => sheet.height - margin.top - margin.foot;
