/** Examples a user can open, most complete first. Each is a file of `content/<language>/examples/`. */
export const examples = [
	{ name: 'fictional-river-districts', nature: 'fictional' },
	{ name: 'solomon-islands-law-identification', nature: 'public-facts' },
	{ name: 'benin-city-schools', nature: 'public-facts' }
] as const;

export type ExampleName = (typeof examples)[number]['name'];
