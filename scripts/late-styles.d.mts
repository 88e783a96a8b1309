export function withoutLateStyles(
	html: string,
	manifest: Record<string, { file: string; css?: string[] }>
): string;
