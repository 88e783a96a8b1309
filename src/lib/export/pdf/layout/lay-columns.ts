/** Blocks in two columns. A drawing that would become too small in one stands above them, across the page. */
import type { Block, FlowBlock } from '../../blocks.ts';
import type { Setting } from './lay-text.ts';
import type { Run, Strip } from './strip.ts';
import { columnWidth } from './theme.ts';

type Columns = Extract<Block, { type: 'columns' }>;
type Lay = (setting: Setting, block: FlowBlock) => Strip[];

export function layColumns(setting: Setting, { keepTogether, blocks }: Columns, lay: Lay): Strip[] {
	const inColumn = { ...setting, width: columnWidth(setting.sheet), inColumn: true };
	let run: Run = { keepTogether };
	return blocks.flatMap((block) => {
		const strips = lay(inColumn, block);
		const isBroad = strips.some((strip) => strip.isBroad);
		if (isBroad) run = { keepTogether };
		return isBroad ? strips : strips.map((strip) => ({ ...strip, run }));
	});
}
