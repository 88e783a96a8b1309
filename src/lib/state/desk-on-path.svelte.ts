import { SelfSaving, type KeptDocument } from './self-saving.svelte.ts';
import { handOverFields } from './settled.ts';

type PathEvent<P> =
	| { type: 'place.next' }
	| { type: 'place.back' }
	| { type: 'place.goto'; key: string }
	| { type: 'place.nextOpen'; openKeys: readonly string[] }
	| { type: 'places.changed'; places: readonly P[] };

/** What both paths, the designer's and the appraiser's, have in common as machines. */
interface PathActor<P> {
	readonly snapshot: {
		readonly context: { readonly places: readonly P[]; readonly at: number };
		can(event: PathEvent<P>): boolean;
	};
	send(event: PathEvent<P>): void;
	start(): void;
	stop(): void;
}

/** A desk whose document is walked through page by page. The path follows the document, and goes nowhere by itself. */
export abstract class DeskOnPath<T extends KeptDocument, P> extends SelfSaving<T> {
	protected abstract readonly path: PathActor<P>;
	/** Every page the document has now, in order. */
	protected abstract outline(): readonly P[];
	protected abstract keyOf(place: P): string;
	/** Keys of the places that still want something. */
	protected abstract openKeys(): readonly string[];

	/** The same list until the path changes, however often the document does. */
	readonly places: readonly P[] = $derived.by(() => this.path.snapshot.context.places);
	readonly place: P = $derived.by(() => this.places[this.path.snapshot.context.at]!);
	readonly placeKey: string = $derived.by(() => this.keyOf(this.place));
	/** True when a page lies before or after this one that is asked. */
	readonly hasBack: boolean = $derived.by(() => this.path.snapshot.can({ type: 'place.back' }));
	readonly hasNext: boolean = $derived.by(() => this.path.snapshot.can({ type: 'place.next' }));

	override start(): void {
		this.path.start();
		super.start();
	}

	override stop(): void {
		super.stop();
		this.path.stop();
	}

	protected override show(next: T, now?: Date): void {
		super.show(next, now);
		this.followDocument();
	}

	/** Pages come and go with the document. */
	protected followDocument(): void {
		this.path.send({ type: 'places.changed', places: this.outline() });
	}

	gotoKey(key: string): void {
		handOverFields();
		this.path.send({ type: 'place.goto', key });
	}

	next(): void {
		handOverFields();
		this.path.send({ type: 'place.next' });
		this.saving.send({ type: 'flush' });
	}

	back(): void {
		handOverFields();
		this.path.send({ type: 'place.back' });
	}

	nextOpen(): void {
		handOverFields();
		this.path.send({ type: 'place.nextOpen', openKeys: this.openKeys() });
	}
}
