/** Where the appraiser said it. */
export type Origin =
	| { readonly type: 'field'; readonly field: string; readonly option: string | null }
	| { readonly type: 'criterion'; readonly key: string };

export const fieldOf = (field: string, option: string | null): Origin => ({
	type: 'field',
	field,
	option
});
