/** Words of the authors where only a line has room for them: one line, cut at a word where there are words. */
export function shortened(text: string, limit: number): string {
	const one = text.trim().replace(/\s+/g, ' ');
	if (one.length <= limit) return one;
	const cut = one.slice(0, limit).toWellFormed();
	return `${cut.replace(/\s+\S{0,30}$/, '')} …`;
}
