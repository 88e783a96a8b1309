import type { Path } from '#lib/domain/path-in-design.ts';
import { namesIn, privacyCheck, type Remark } from '#lib/domain/privacy-check.ts';
import type { Design } from '#lib/domain/design.ts';
import { textsOf } from '#lib/domain/texts.ts';

/**
 * What is looked at before texts leave the computer. The export goes on at once when there is nothing to look at that the user
 * has not seen in this visit; it always goes on when they say so.
 */
export class ExportCheck<Where> {
	/** The question before the user; null when there is none. */
	pending: { readonly remarks: readonly Remark<Where>[]; readonly go: () => void } | null =
		$state.raw(null);
	/** Kinds and words agreed to; in memory only. */
	#seen: readonly string[] = [];

	before(remarks: readonly Remark<Where>[], go: () => void): void {
		if (remarks.every((one) => this.#seen.includes(keyOf(one)))) go();
		else this.pending = { remarks, go };
	}

	/** The user has looked and goes on. */
	goOn(): void {
		const { pending } = this;
		if (!pending) return;
		this.#seen = [...this.#seen, ...pending.remarks.map(keyOf)];
		this.pending = null;
		pending.go();
	}

	/** The user goes back to the texts. */
	cancel(): void {
		this.pending = null;
	}
}

const keyOf = ({ kind, words }: Remark<unknown>): string => `${kind} ${words}`;

/** Every text of a design that goes with its file. */
export const remarksOn = (design: Design): Remark<Path>[] =>
	privacyCheck(
		textsOf(design).map(({ path, text }) => ({ where: path, text })),
		namesIn(design)
	);
