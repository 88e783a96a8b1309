/**
 * What may be somebody's name: a title and a word after it, "named" and what follows, and two capitalised words of which
 * neither is known to name something else. Where a script has no capitals, only titles and "named" tell.
 */
import type { Found } from './remark.ts';
import { knownWords } from './known-words.ts';

const capital = "\\p{Lu}[\\p{L}\\p{M}’'-]*";
const initial = '\\p{Lu}\\.';
/** A name after a title: one to three words, small parts of names between them. */
const particle = '(?:(?:de|da|dos|del|van|von|bin|bint|al|el|ibn|ould|di|du|la)\\s+)?';
const nameAfter = `((?:${initial}\\s?)*${particle}${capital}(?:\\s+${particle}(?:${capital}|${initial})){0,2})`;

const titled = new RegExp(
	`(?<![\\p{L}\\p{N}])(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Sr|Father|Fr|Brother|Pastor|Reverend|Rev|Imam|Sheikh|Haji|Auntie|Aunt|Uncle|Judge|Magistrate|Inspector|Sergeant|Sgt|Captain|Capt|Constable|Madam|Madame|Mme|Mlle|Monsieur|Maître|Soeur|Sœur|Señora?|Sra|Srta|Don|Doña|Hermana|Dona|Senhora?|Irmã|Herr|Frau|Signora?|г-н|г-жа|господин|госпожа|сестра|отец|тётя|дядя|Г-н|Г-жа|Господин|Госпожа|Сестра)\\.?\\s+${nameAfter}`,
	'gu'
);
const called = new RegExp(
	`(?<![\\p{L}\\p{N}])((?:[\\p{L}’'-]+\\s+){0,2})(?:[Nn]amed|[Cc]alled|known as|(?:whose|her|his|their|[Mm]y|[Hh]er|[Hh]is) name (?:is|was)|alias|nommée?s?|prénommée?|appelée?s?|s[’']appelle|surnommée?|llamad[oa]s?|se llama|chamad[oa]s?|se chama|por nombre|по имени|зовут)\\s+["“«‘']?${nameAfter}`,
	'gu'
);
/** Scripts without capitals; a name is the word or two after the title. */
const others =
	/(?<![\p{L}\p{M}\p{N}])(?:السيدة?|الآنسة|الدكتورة?|الأستاذة?|الأخت|الأخ|الشيخ|الحاجة?|المدعوة?|تدعى|يدعى|اسمها|اسمه|श्रीमती|श्रीमान|श्री|सुश्री|डा\.|डॉ\.|बहिनी|दिदी|नाम गरेकी|नाम गरेका|नामकी|জনাব|মিসেস|ডা\.|ডাঃ|អ្នកស្រី|លោកស្រី|កញ្ញា|ឯកឧត្តម|အမည်|ဒေါက်တာ|นางสาว|ด\.ญ\.|ด\.ช\.|ชื่อ|አቶ|ወ\/ሮ|ወይዘሮ|ወይዘሪት|ዶ\/ር|ወ\/ሪት)\s*:?\s*((?:(?!(?:في|من|على|إلى|الذي|التي|الذين|عن|مع|के|को|ले|का|की|छ|र)(?![\p{L}\p{M}]))[\p{L}\p{M}]{2,}){1}(?:[ \u00a0][\p{L}\p{M}]{2,}){0,1})/gu;
const han = /(?<![\p{sc=Han}])([\p{sc=Han}]{1,3})(?:先生|女士|小姐)/gu;

/** Projects, places and groups are called something too. */
const thing =
	/(?:project|programme|program|campaign|app|application|hotline|helpline|network|organisation|organization|group|centre|center|village|town|city|district|province|river|platform|tool|toolkit|film|series|radio|station|fund|scheme|model|approach|method|initiative|coalition|committee|club|school|law|act|system|service|website|page|study|survey|report|partner|ngo|agency|company|shelter|house|so|often|sometimes|also|locally|what|been|commonly|is|are|was|were|projet|campagne|réseau|proyecto|campaña|red|projeto|campanha|rede)(?:s)?\s+(?:is\s+|are\s+)?$/iu;

/** Runs of capitalised words, with initials and small parts of names. */
const run = new RegExp(
	`(?<![\\p{L}\\p{N}\\p{M}._@/-])${capital}(?:[ \\u00a0]+(?:(?:de|da|dos|del|van|von|bin|bint|ibn|ould)[ \\u00a0]+)?(?:${capital}|${initial}(?=\\s+\\p{Lu})))+`,
	'gu'
);
/** A word written in capitals throughout is an abbreviation or a heading. */
const isWord = (word: string): boolean =>
	/^\p{Lu}[’']?\p{Ll}/u.test(word) || /^\p{Lu}\.$/u.test(word) || /^\p{Lu}['’]\p{Lu}/u.test(word);

/** @param names words of organisations and places that are no persons here, in lower case */
export function findNames(text: string, names: ReadonlySet<string>): Found[] {
	const found: Found[] = [];
	const taken: [from: number, to: number][] = [];
	const add = (at: number, words: string) => {
		if (taken.some(([from, to]) => at < to && at + words.length > from)) return;
		taken.push([at, at + words.length]);
		found.push({ kind: 'person', at, words });
	};
	const isKnown = (word: string) => {
		const plain = word.toLowerCase().replace(/['’]s$/u, '');
		return (
			names.has(plain) ||
			plain.split(/['’-]/).some((part) => part.length > 1 && knownWords().has(part))
		);
	};
	for (const match of text.matchAll(titled)) {
		const name = withoutKnownEnd(match[1]!, isKnown);
		// "Sister organisations", "Major Donors": a title only before a name.
		if (name !== '') add(match.index, match[0].slice(0, match[0].length - match[1]!.length) + name);
	}
	for (const match of text.matchAll(called)) {
		const name = match[1] !== undefined && thing.test(match[1]) ? '' : match[2]!;
		if (name === '' || name.split(/\s+/).some(isKnown)) continue;
		add(match.index + match[0].length - name.length, name);
	}
	for (const match of text.matchAll(others)) add(match.index, match[0].trimEnd());
	for (const match of text.matchAll(han)) add(match.index, match[0]);
	if (!isAllCapitalised(text)) for (const match of text.matchAll(run)) addPair(match, isKnown, add);
	return found;
}

function addPair(
	match: RegExpMatchArray & { index: number },
	isKnown: (word: string) => boolean,
	add: (at: number, words: string) => void
): void {
	let at = match.index;
	let words = match[0].replace(/['’]s?$/u, '');
	// "In June Ada Lund", "Director Ada Lund": the name begins after the words that are known.
	for (let first = /^\S+\s+/u.exec(words); first && isKnown(first[0].trim());) {
		at += first[0].length;
		words = words.slice(first[0].length);
		first = /^\S+\s+/u.exec(words);
	}
	const parts = words.split(/\s+/).filter((part) => !/^\p{Ll}/u.test(part));
	if (parts.length < 2 || parts.length > 4) return;
	if (!parts.every(isWord) || parts.some(isKnown)) return;
	add(at, words);
}

/** "Dr Lund Head of Mission": the name ends where a known word begins. */
function withoutKnownEnd(name: string, isKnown: (word: string) => boolean): string {
	const parts = name.split(/(\s+)/);
	const end = parts.findIndex((part) => /\S/.test(part) && isKnown(part));
	return end === -1 ? name : parts.slice(0, end).join('').trimEnd();
}

/** A heading, or a language that writes every noun with a capital: capitals tell nothing there. */
function isAllCapitalised(text: string): boolean {
	const inner = [...text.slice(0, 5_000).matchAll(/(?<=\p{Ll}[,]?\s)\p{L}/gu)].map(
		([letter]) => letter
	);
	const capitals = inner.filter((letter) => /\p{Lu}/u.test(letter)).length;
	return inner.length >= 12 && capitals / inner.length > 0.4;
}
