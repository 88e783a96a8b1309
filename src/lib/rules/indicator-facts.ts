/** What rules on indicators read: which category of the source a sample belongs to, and when the programme ends. */
import type { Design, Indicator } from '../domain/design.ts';

/** Taken from one of these categories ("5.I3") or samples ("5.I4.a") of the toolkit. */
export function isOf({ sampleId }: Indicator, ...sources: readonly string[]): boolean {
	return sources.some((id) => sampleId === id || sampleId?.startsWith(`${id}.`));
}

export function isMeasuredBy({ indicators }: Design, ...sources: readonly string[]): boolean {
	return indicators.some((indicator) => isOf(indicator, ...sources));
}

/** Last month of the programme, "2030-02"; empty while start or length is open. */
export function endOf({ profile: { start, months } }: Design): string {
	if (start === '' || months === null || months < 1) return '';
	const [year = 0, month = 1] = start.split('-').map(Number);
	const last = year * 12 + month - 1 + Math.trunc(months) - 1;
	return `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, '0')}`;
}
