/**
 * Papers for the tests of this writer: one in each script, and one of everything a paper can
 * hold.
 */
import type { Block, Paper } from '../../blocks.ts';

export const scriptSamples = {
	french: 'Évaluation à mi-parcours : « œuvre », ç, ï, 250 €, n° 4',
	vietnamese: 'Tiếng Việt: Phân tích bối cảnh và quyền con người',
	russian: 'Русский: права человека, объект, ёж',
	greek: 'Ελληνικά: ανθρώπινα δικαιώματα',
	arabic: 'نظرية التغيير: حقوق الإنسان في 2026',
	nepali: 'परिवर्तनको सिद्धान्त र मानव अधिकार: क्षेत्र, ज्ञान, स्त्री',
	bengali: 'পরিবর্তনের তত্ত্ব: মানবাধিকার, ক্ষমতা, কৌশল',
	khmer: 'ទ្រឹស្តីនៃការផ្លាស់ប្តូរ សិទ្ធិមនុស្ស ខ្មែរ',
	burmese: 'ပြောင်းလဲမှု သီအိုရီ မြန်မာ လူ့အခွင့်အရေး',
	thai: 'ทฤษฎีการเปลี่ยนแปลง สิทธิมนุษยชน ที่นี่ กำหนด',
	amharic: 'የለውጥ ጽንሰ ሐሳብ፡ የሰብአዊ መብቶች'
} as const;

export function paper(blocks: readonly Block[], more: Partial<Paper> = {}): Paper {
	return {
		title: 'Safer recruitment in the brick kilns',
		language: 'en',
		subject: 'Annex to a proposal',
		footer: 'Safer recruitment in the brick kilns · Annex',
		pageLabel: 'Page {page} of {pages}',
		created: new Date('2026-03-01T10:00:00Z'),
		blocks,
		attachments: [],
		...more
	};
}

export const paragraph = (text: string): Block => ({ type: 'paragraph', text });

export const part = (title: string, orientation: 'portrait' | 'landscape' = 'portrait'): Block => ({
	type: 'part',
	number: '1',
	title,
	orientation
});

export function table(rows: readonly (readonly string[])[], labels = ['Step', 'Note']): Block {
	const columns = labels.map((label) => ({ label, share: 1 }));
	return { type: 'table', caption: 'Steps', columns, rows };
}
