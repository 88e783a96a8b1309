/** What one version of Causeway is made of: the build writes the list into the worker once every file is there. */
export interface FileList {
	readonly version: string;
	/** SHA-256 in base64 by path, such as `design/index.html`. */
	readonly files: Readonly<Record<string, string>>;
}

/** Nothing else on this address may be called so. */
export const cachePrefix = 'causeway-';
export const cacheOf = (version: string): string => cachePrefix + version;

/** Pages hold a lock of this name while they are open, so that their files are kept for them. */
export const lockPrefix = 'causeway-version:';

/** The address of a file below the scope: pages are asked for by their folder. */
export const addressOf = (path: string): string => path.replace(/(^|\/)index\.html$/, '$1');

/** Named after what is in it: the same name means the same file in every version. */
export const isImmutable = (path: string): boolean => path.includes('/immutable/');

/** What a page and the worker say to each other. */
export type ToWorker =
	| { readonly type: 'use-now' }
	| { readonly type: 'state' }
	/** The user has cleared everything: nothing more is to be kept. */
	| { readonly type: 'give-up' };
export type FromWorker =
	| { readonly type: 'progress'; readonly share: number }
	| { readonly type: 'whole' }
	/** What the browser had removed could not be kept again. */
	| { readonly type: 'incomplete' };
