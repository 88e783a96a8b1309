/** How much goes into a column, and how high two columns are when they end level. */
import type { Strip } from './strip.ts';

type Chains = readonly (readonly Strip[])[];

/** How many chains fit below each other, and how high they are; the space above the first is left out. */
export function fillColumn(chains: Chains, limit: number): { count: number; height: number } {
	let height = 0;
	for (const [count, chain] of chains.entries()) {
		let next = height;
		chain.forEach((strip, index) => {
			next += strip.height + (count === 0 && index === 0 ? 0 : strip.gap);
		});
		if (next > limit + 0.01) return { count, height };
		height = next;
	}
	return { count: chains.length, height };
}

/** The least height at which two columns hold everything. */
export function columnHeight(chains: Chains): number {
	const whole = fillColumn(chains, Infinity).height;
	for (let height = whole / 2; height < whole; height += step) {
		const { count } = fillColumn(chains, height);
		if (count > 0 && count + fillColumn(chains.slice(count), height).count >= chains.length)
			return height;
	}
	return whole;
}
const step = 4;
