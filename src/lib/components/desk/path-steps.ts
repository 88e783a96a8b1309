/** A path as it is drawn: its steps, and the pages of the one that is open. */
export interface PathStep {
	readonly key: string;
	readonly href: string;
	readonly number: string;
	readonly name: string;
	readonly isCurrent: boolean;
	/** How much is done, for the eye and as it is read out; both empty where nothing is counted. */
	readonly count: string;
	readonly countRead: string;
	readonly parts: readonly PathPart[];
}

/** Pages that belong together. */
export interface PathPart {
	readonly key: string;
	/** What they belong to; empty for the step itself. */
	readonly name: string;
	/** Where the pages of another part are; empty for the part that is open. */
	readonly href: string;
	readonly pages: readonly PathPage[];
}

export interface PathPage {
	readonly key: string;
	readonly href: string;
	readonly name: string;
	/** What is to be said of it beside its name. */
	readonly mark: string;
	/** The mark as it is read out, where it is a sign; else empty. */
	readonly markRead: string;
	readonly isHere: boolean;
	/** Walking the path passes it by. */
	readonly isQuiet: boolean;
}
