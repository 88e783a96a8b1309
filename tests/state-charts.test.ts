import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { chartFile, stateCharts } from '../scripts/state-charts.ts';

it('documents the machines as they are; if this fails, run npx tsx scripts/state-charts.ts', async () => {
	expect(readFileSync(chartFile, 'utf8')).toBe(await stateCharts());
});
