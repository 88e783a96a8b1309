/** Renders a component as the design page does: inside a workspace with a design, kept in memory. */
import { render } from '@testing-library/svelte';
import type { Component } from 'svelte';
import type { Design } from '#lib/domain/design.ts';
import { t } from '#lib/language/language.ts';
import { titleOf } from '#lib/rules/describe.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { createMemoryStore } from '#lib/storage/memory-store.ts';
import { contentParts } from '#lib/content/parts.ts';
import { content } from './builders.ts';
import WithWorkspace from './WithWorkspace.svelte';

const now = () => new Date('2026-01-06T09:00:00Z');

export function workspaceFor(design: Design): Workspace {
	let next = 0;
	const workspace = new Workspace({
		content,
		loadReference: () => Promise.resolve(contentParts.reference(content)),
		store: createMemoryStore(now),
		stored: { design, revision: 0, view: { place: '' }, savedAt: '' },
		placeKey: '',
		newId: () => `new${++next}`,
		now
	});
	workspace.start();
	return workspace;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the bound Svelte itself puts on props
type AnyProps = Record<string, any>;

/** `props` may be worked out from the workspace, and follows it. */
export function renderWithWorkspace<Props extends AnyProps>(
	component: Component<Props>,
	design: Design,
	props?: Props | ((workspace: Workspace) => Props)
) {
	const workspace = workspaceFor(design);
	const given = typeof props === 'function' ? props : () => props ?? ({} as Props);
	const view = render(WithWorkspace as unknown as Component<AnyProps>, {
		props: { workspace, component, props: given }
	});
	return { workspace, ...view };
}

/** The title of a finding as the workspace's content words it, so that tests do not depend on the wording. */
export function titleIn(workspace: Workspace, key: string): string {
	const finding = workspace.findings.find((one) => one.key === key);
	if (!finding) throw new Error(`No finding ${key} in this design`);
	return titleOf(finding, { guide: workspace.guide, say: t });
}
