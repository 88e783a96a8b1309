import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDesign } from './open-design.ts';
import { namesIn, privacyCheck } from './privacy-check.ts';
import { textsOf } from './texts.ts';

/** All persons, numbers and addresses are made up; numbers are of ranges kept for examples where there are such. */
const remarks = (text: string, named: string[] = []) =>
	privacyCheck([{ where: 'here', text }], named).map(({ kind, words }) => `${kind}: ${words}`);

describe('names of people', () => {
	it.each([
		['Mr Alder Finch drives the van.', 'Mr Alder Finch'],
		['We spoke with Dr. Finch in May.', 'Dr. Finch'],
		['Sister Benedetta runs the home.', 'Sister Benedetta'],
		['Prof. J. van Alder wrote the study', 'Prof. J. van Alder'],
		['A girl named Tamsin was found there.', 'Tamsin'],
		['A man called Brook Alder paid her.', 'Brook Alder'],
		['the girl, whose name is Tamsin, left', 'Tamsin'],
		['In June Tamsin Brook told the police.', 'Tamsin Brook'],
		['Before Tamsin Brook came, nobody asked.', 'Tamsin Brook'],
		['according to Tamsin Brook-Alder', 'Tamsin Brook-Alder'],
		['Contact: Tamsin O’Brook for details', 'Tamsin O’Brook'],
		['the broker Adeola de Finch took the passports', 'Adeola de Finch'],
		['Mme Odile Lefinch dirige le foyer.', 'Mme Odile Lefinch'],
		['une fille nommée Odile est partie', 'Odile'],
		['La Sra. Alba Fincho coordina.', 'Sra. Alba Fincho'],
		['una chica llamada Alba', 'Alba'],
		['г-жа Лесная ведёт приём', 'г-жа Лесная'],
		['девушка по имени Ольха', 'Ольха'],
		['قالت السيدة نجمة إن المكتب مغلق', 'السيدة نجمة إن'],
		['फिर श्रीमती तारा आइन्', 'श्रीमती तारा आइन्'],
		['ከወ/ሮ አልማዝ ጋር', ''],
		['ትናንት ወ/ሮ አልማዝ መጡ', 'ወ/ሮ አልማዝ መጡ'],
		['联系王女士', '联系王女士']
	])('are noticed in "%s"', (text, words) => {
		expect(remarks(text)).toEqual(words === '' ? [] : [`person: ${words}`]);
	});

	it.each([
		'The Ministry of Labour and the District Police Office agree.',
		'In Burkina Faso and Sierra Leone the Palermo Protocol applies.',
		'Women and girls from Cox’s Bazar, West Bengal and New Harbour.',
		'A project called Safer Seasons began in March 2025.',
		'The Forced Labour Convention, 1930 (No. 29)',
		'Sister organisations share their lists.',
		'A hotline named Open Line answers at night.',
		'Nepali Women Workers Union',
		'Work In Freedom',
		'Many Bangladeshi Workers',
		'She was called back the next day.',
		'UNODC and IOM, SOP and M&E',
		'The Safe Harbour Fund pays. Our Lady Hospital treats.',
		'Monday Tuesday',
		'Who Pays What When Where And How Often In Which Currency To Whom For What Work',
		'Die Frauen und Kinder im Dorf verlassen das Haus am Morgen mit dem Bus in die Stadt zur Arbeit in der Fabrik bei der Firma'
	])('are not seen in "%s"', (text) => {
		expect(remarks(text)).toEqual([]);
	});

	it('are not seen in what the profile calls an organisation or a place', () => {
		const text = 'Kestrel Alderbrook trains the staff in Finchport Marl.';
		expect(remarks(text)).toHaveLength(2);
		expect(remarks(text, ['Kestrel Alderbrook', 'Marl, Finchport'])).toEqual([]);
	});
});

describe('telephone numbers', () => {
	it.each([
		['Ring +977 1 555 0123 at night', '+977 1 555 0123'],
		['+44 (0)20 7946 0958', '+44 (0)20 7946 0958'],
		['0044 20 7946 0958', '0044 20 7946 0958'],
		['her number is 0171-555-0199', '0171-555-0199'],
		['(555) 555-0123', '(555) 555-0123'],
		['call 555 0123', '555 0123'],
		['WhatsApp: 9800555123', '9800555123'],
		['رقم الهاتف ٠١٢٣٤٥٦٧٨٩', '٠١٢٣٤٥٦٧٨٩'],
		['फोन ०१-५५५०१२३', '०१-५५५०१२३'],
		['тел. 8 (495) 555-01-23', '8 (495) 555-01-23'],
		['ទូរស័ព្ទ ០១២ ៥៥៥ ០១២', '០១២ ៥៥៥ ០១២']
	])('are noticed in "%s"', (text, words) => {
		expect(remarks(text)).toEqual([`phone: ${words}`]);
	});

	it.each([
		'From 2027-03-01 to 2028-02-28',
		'in 2019-2020 and 2021/22',
		'01.03.2027',
		'1 250 000 people; 12,500,000; 1.250.000',
		'USD 1250000 in all',
		'€ 0.0012345678',
		'https://example.org/reports/0123456789/2020',
		'doi:10.1000/0123456789',
		'3.Q1, 6.Q2, 7.Q1 and 9.Q7',
		'ages 18-24, 25-34, 35-44',
		'about 0.25 to 0.75 of 1,000',
		'line 1111 of the table'
	])('are not seen in "%s"', (text) => {
		expect(remarks(text)).toEqual([]);
	});
});

describe('e-mail addresses', () => {
	it.each([
		['write to info@example.org.', 'info@example.org'],
		['ada.finch+case@mail.example.co.uk', 'ada.finch+case@mail.example.co.uk'],
		['почта@пример.рф', 'почта@пример.рф']
	])('are noticed in "%s"', (text, words) => {
		expect(remarks(text)).toEqual([`email: ${words}`]);
	});

	it.each(['5 @ 10 each', '@handle', 'a@b', 'me@'])('are not seen in "%s"', (text) => {
		expect(remarks(text)).toEqual([]);
	});
});

describe('numbers of papers and accounts', () => {
	it.each([
		['Passport no. X1234567', 'X1234567'],
		['passport PA0123456', 'PA0123456'],
		['his ID: 12-34-567890', '12-34-567890'],
		['GB82 WEST 1234 5698 7654 32', 'GB82 WEST 1234 5698 7654 32'],
		['078-05-1120', '078-05-1120'],
		['12345-1234567-1', '12345-1234567-1'],
		['citizenship number 4512378', '4512378'],
		['case file 2027/0412', '2027/0412'],
		['جواز السفر رقم 12345678', '12345678'],
		['паспорт № 1234567', '1234567'],
		['नागरिकता नं १२३४५६', '१२३४५६']
	])('are noticed in "%s"', (text, words) => {
		expect(remarks(text)).toEqual([`identity: ${words}`]);
	});

	it.each([
		'GB00 WEST 1234 5698 7654 32',
		'passports were taken in 2026',
		'SDG16 and UN resolution A/RES/55/25',
		'registration 2024-2026',
		'identity papers of 350 people'
	])('are not seen in "%s"', (text) => {
		expect(remarks(text).filter((one) => one.startsWith('identity'))).toEqual([]);
	});
});

describe('very few people', () => {
	it.each([
		['In May 3 girls came back.', '3 girls'],
		['two victims agreed', 'two victims'],
		['seven young Nepali women', 'seven young Nepali women'],
		['five of the survivors', 'five of the survivors'],
		['one girl from the village', 'one girl'],
		['1 child', '1 child'],
		['trois jeunes filles', 'trois jeunes filles'],
		['4 mujeres', '4 mujeres'],
		['duas meninas', 'duas meninas'],
		['3 женщины', '3 женщины'],
		['٣ فتيات', '٣ فتيات'],
		['ثلاث نساء', 'ثلاث نساء'],
		['३ जना बालिका', '३ जना बालिका']
	])('are noticed in "%s"', (text, words) => {
		expect(remarks(text)).toEqual([`few-people: ${words}`]);
	});

	it.each([
		'30 girls and 12 boys, 1,200 women, 10 victims',
		'one in four women, one woman in three',
		'5.5 million women; 0.7 children per household; 12.3 girls',
		'two women’s groups and three children’s homes',
		'two officers, four trainers',
		'women aged 7 children aged 9',
		'from 5 to 20 children',
		'Table 3 Women by age',
		'under 5 children',
		'four groups of women'
	])('are not seen in "%s"', (text) => {
		expect(remarks(text)).toEqual([]);
	});
});

describe('places of shelters', () => {
	it.each([
		['The shelter at 14 Mill Lane is full', '14 Mill Lane'],
		['Mill Lane 14 is the safe house', 'Mill Lane 14'],
		['our safe house, opposite the bus station', 'opposite the bus station'],
		['shelter in Ward 4', 'Ward 4'],
		['le foyer, 12 rue des Moulins', '12 rue des Moulins'],
		['el albergue está en la calle Molino 14', 'calle Molino 14'],
		['приют: ул. Мельничная, д. 14', 'ул. Мельничная, д. 14'],
		['المأوى في شارع الطاحونة ١٤', 'شارع الطاحونة ١٤'],
		['The place: 27.7172, 85.3240', '27.7172, 85.3240'],
		['27°42′N 85°19′E', '27°42′N 85°19′E'],
		['7MV7P8R9+6X', '7MV7P8R9+6X'],
		['see https://maps.app.goo.gl/abc123', 'https://maps.app.goo.gl/abc123']
	])('are noticed in "%s"', (text, words) => {
		expect(remarks(text)).toEqual([`shelter: ${words}`]);
	});

	it.each([
		'The shelter takes women with children.',
		'The office is at the Mill.',
		'14 Mill Lane is the office',
		'A shelter in each district, next to nothing else.',
		'0.125, 0.250'
	])('are not seen in "%s"', (text) => {
		expect(remarks(text)).toEqual([]);
	});
});

describe('the list', () => {
	it('says where, in the order of the texts, and each words once per text', () => {
		const found = privacyCheck([
			{ where: 1, text: 'Mr Finch, two girls, Mr Finch' },
			{ where: 2, text: 'Mr Finch' }
		]);
		expect(found).toEqual([
			{ kind: 'person', where: 1, words: 'Mr Finch', at: 0 },
			{ kind: 'few-people', where: 1, words: 'two girls', at: 10 },
			{ kind: 'person', where: 2, words: 'Mr Finch', at: 0 }
		]);
	});

	it('gives words that stand in the text at their place, whatever the text', () => {
		const piece = fc.constantFrom(
			...[
				'Ada Finch',
				' ',
				'+',
				'3 girls',
				'٣',
				'Mr ',
				'@',
				'shelter ',
				'14 Mill Lane',
				'27.7172,'
			],
			...['0', '१', '.', '-', 'passport ', 'ß', '👩', '\u0301', 'é', '\n']
		);
		const text = fc.array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), {
			maxLength: 30
		});
		fc.assert(
			fc.property(text, (pieces) => {
				const whole = pieces.join('').normalize('NFC');
				for (const { at, words } of privacyCheck([{ where: 0, text: whole }]))
					expect(whole.slice(at, at + words.length)).toBe(words);
			})
		);
	});

	it('stays short for a design that names nobody', () => {
		const file = readFileSync('content/en/examples/fictional-river-districts.json', 'utf8');
		const opened = openDesign(file);
		if (!opened.ok) throw new Error('the example opens');
		const texts = textsOf(opened.value).map(({ path, text }) => ({ where: path, text }));
		const found = privacyCheck(texts, namesIn(opened.value));
		expect(found.filter(({ kind }) => kind !== 'few-people')).toEqual([]);
		expect(found.length).toBeLessThan(15);
	});

	it.each([
		['words', 'the shelter helps women who were moved by Ada Finch with 3 girls in May '],
		['letters without an end', 'a'],
		['digits', '1'],
		['capitals', 'Ada '],
		['addresses', 'a@'],
		['numbers apart', '1 2-'],
		['shelters', 'shelter '],
		['words before people', 'two x ']
	])('is there, and true, for a megabyte of %s', (_, unit) => {
		const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
		for (const { at, words } of privacyCheck([{ where: 0, text }]))
			expect(text.startsWith(words, at)).toBe(true);
	});
});
