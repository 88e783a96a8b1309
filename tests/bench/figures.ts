/** Middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
	return quantile(values, 0.5);
}

/** Linear between the neighbouring values; `share` from 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (sorted.length - 1) * share;
	const low = sorted[Math.floor(at)] ?? NaN;
	const high = sorted[Math.ceil(at)] ?? NaN;
	return low + (high - low) * (at - Math.floor(at));
}

/** One line per figure: name, value, goal and their ratio where there is a goal. */
export function report(name: string, value: number, unit: string, goal?: number): void {
	const shown = value >= 100 ? value.toFixed(0) : value.toFixed(value >= 10 ? 1 : 2);
	const against =
		goal === undefined ? '' : `  goal ${goal} ${unit}  ratio ${(value / goal).toFixed(2)}`;
	console.log(`${name.padEnd(58)} ${shown.padStart(8)} ${unit.padEnd(4)}${against}`);
}
