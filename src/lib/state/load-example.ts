import { version } from '$app/environment';
import { resolve } from '$app/paths';
import type { Design } from '#lib/domain/design.ts';
import { openDesign } from '#lib/domain/open-design.ts';

/** An example from this site. Rejects when it does not arrive whole. */
export async function loadExample(name: string): Promise<Design> {
	const response = await fetch(`${resolve('/examples/[name].json', { name })}?v=${version}`);
	if (!response.ok) throw new Error(`the example was answered with ${response.status}`);
	const opened = openDesign(await response.text());
	if (!opened.ok) throw new Error('something else than the example came');
	return opened.value;
}
