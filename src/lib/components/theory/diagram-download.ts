/** The diagram as a file. Loaded when somebody asks for it. */
import { startsRightToLeft } from '#lib/export/pdf/text/scripts.ts';
import { t } from '#lib/language/language.ts';
import { download } from '#lib/state/download.ts';
import { fileName } from '#lib/storage/design-file.ts';
import { shapesOf } from '#lib/theory/diagram-shapes.ts';
import { svgFile } from '#lib/theory/diagram-svg.ts';
import type { DiagramGraph } from '#lib/theory/diagram.ts';
import { placeDiagram, type Direction } from '#lib/theory/place-diagram.ts';
import { pngFile } from './paint-diagram.ts';
import { screenMeasure, wrapWith } from './screen-wrap.ts';

interface Asked {
	readonly graph: DiagramGraph;
	readonly towards: Direction['towards'];
	readonly isRightToLeft: boolean;
	/** Title of the design; it names the file. */
	readonly title: string;
}

/** Rejects when the browser cannot make the file. */
export async function downloadDiagram(as: 'svg' | 'png', asked: Asked): Promise<void> {
	// Lines are broken for the font of the file, which is not the one of the page.
	const measure = screenMeasure('sans-serif');
	const { graph, towards, isRightToLeft, title } = asked;
	const diagram = placeDiagram(graph, wrapWith(measure), { towards });
	const gapWord = t('theory.gap');
	const shapes = shapesOf(diagram, { isRightToLeft, startsRightToLeft, measure, gapWord });
	const name = fileName(title, `.theory-of-change.${as}`);
	if (as === 'svg') {
		const heading = [title, t('theory.title')].filter(Boolean).join(' – ');
		download(name, svgFile(shapes, diagram, heading), 'image/svg+xml');
	} else download(name, await pngFile(shapes, diagram), 'image/png');
}
