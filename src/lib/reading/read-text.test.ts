import { describe, expect, it } from 'vitest';
import { proposalPartLimit, proposalTextLimit } from '../appraisal/proposal.ts';
import { cleanText, shortened } from './clean-text.ts';
import { decodeText, readText } from './read-text.ts';

const parts = (text: string) => {
	const read = readText(text);
	if (!read.ok) throw new Error(read.error.type);
	return read.value.content.map(({ label, text: words }) => `${label}: ${words}`);
};

describe('plain text', () => {
	it('has its paragraphs between empty lines, broken lines joined', () => {
		expect(parts('One line\nand the next.\n\nTwo.\r\n\r\n\r\nThree.')).toEqual([
			': One line and the next.',
			': Two.',
			': Three.'
		]);
	});

	it('without empty lines has a paragraph on each', () => {
		expect(parts('One.\nTwo.\nThree.')).toEqual([': One.', ': Two.', ': Three.']);
	});

	it('keeps entries of lists apart', () => {
		expect(parts('Aims:\n- one\n- two\ngoes on\n\nEnd.')).toEqual([
			': Aims:',
			': - one',
			': - two goes on',
			': End.'
		]);
	});

	it('has the headings it marks as labels', () => {
		expect(parts('# Plan\n\n3.2 Activities\n\nWe go.\n\n1. Go to the village.')).toEqual([
			'Plan: Plan',
			'3.2 Activities: 3.2 Activities',
			'3.2 Activities: We go.',
			'3.2 Activities: 1. Go to the village.'
		]);
	});

	it('beyond what is kept is refused', () => {
		expect(readText('a'.repeat(proposalTextLimit + 1))).toMatchObject({
			error: { type: 'too-long' }
		});
		expect(readText('a\n'.repeat(proposalPartLimit + 1))).toMatchObject({
			error: { type: 'too-long' }
		});
	});
});

describe('text from outside', () => {
	it('loses what is no text, and what turns text around', () => {
		expect(cleanText('\uFEFFa\u0000b\u0007 \u202Egnp.exe\u202C\t\tc  d ')).toBe('ab gnp.exe c d');
		expect(cleanText('a \r\n b\u2028c\fd')).toBe('a\nb\nc\nd');
	});

	it('holds whole characters only', () => {
		expect(cleanText('a\uD83Db')).toBe('a\uFFFDb');
		expect(cleanText('e\u0301')).toBe('é');
		expect(cleanText('می\u200Cروم 🎉')).toBe('می\u200Cروم 🎉');
	});

	it('is shortened between words', () => {
		expect(shortened('one two three', 9)).toBe('one two …');
		expect(shortened('one', 9)).toBe('one');
	});

	it('is read in the codings that Windows writes, and in no guessed one', () => {
		expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61))).toBe('a');
		expect(decodeText(Uint8Array.of(0xff, 0xfe, 0x61, 0))).toBe('a');
		expect(decodeText(Uint8Array.of(0xfe, 0xff, 0, 0x61))).toBe('a');
		expect(decodeText(Uint8Array.of(0x61, 0xe9))).toBeNull();
		expect(decodeText(Uint8Array.of(0x61, 0, 0x62))).toBeNull();
	});
});
