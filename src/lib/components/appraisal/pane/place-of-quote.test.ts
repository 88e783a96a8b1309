import { describe, expect, it } from 'vitest';
import { placeOfQuote } from './place-of-quote.ts';

const text = 'No baseline\nwas taken (yet). We will\n  train 400 people.';

describe('a typed quotation', () => {
	it('is found across line breaks and in another case, and then stands as in the text', () => {
		expect(placeOfQuote(text, ' no baseline was taken (yet). ')).toEqual({
			start: 0,
			quote: 'No baseline\nwas taken (yet).'
		});
	});

	it('stays as typed where the page does not say it', () => {
		expect(placeOfQuote(text, 'train 500 people')).toEqual({
			start: null,
			quote: 'train 500 people'
		});
		expect(placeOfQuote('', '(((')).toEqual({ start: null, quote: '(((' });
	});
});
