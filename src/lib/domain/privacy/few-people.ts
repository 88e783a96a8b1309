/** Fewer than ten people said of those a programme protects: with a place and a time beside it, it can point at somebody. */
import { withPlainDigits } from './digits.ts';
import type { Found } from './remark.ts';

const spaced = {
	number:
		'[1-9]|two|three|four|five|six|seven|eight|nine|deux|trois|quatre|cinq|sept|huit|neuf|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|dois|duas|tr[êe]s|quatro|sete|oito|nove|две|два|три|четыре|пять|шесть|семь|восемь|девять',
	people:
		'girls|boys|women|men|children|minors|victims|survivors|people|persons|migrants|clients|residents|orphans|teenagers|adolescents|infants|babies|witnesses|complainants|returnees|filles|fillettes|gar[çc]ons|femmes|hommes|enfants|mineure?s|victimes|survivantes?|rescap[ée]e?s|personnes|ni[ñn][ao]s|mujeres|hombres|v[íi]ctimas|sobrevivientes|menores|personas|meninas|meninos|mulheres|homens|crian[çc]as|v[íi]timas|sobreviventes|pessoas|девоч\\p{L}+|мальчик\\p{L}*|женщин\\p{L}*|мужчин\\p{L}*|дет\\p{L}{1,3}|жертв\\p{L}*|пострадавш\\p{L}+|человек\\p{L}*'
};
/** Words between number and people: "3 of the girls", "two young Nepali women"; never "one in four women". */
const between =
	"(?:(?!(?:in|out|or|to|and|per|times|groups?|teams?|networks?|kinds?|types?|forms?|ways|villages|districts|schools|shelters|organisations|organizations|meetings|sessions|trainings|courses|rooms|questions|reasons|stages|steps|years?|months?|weeks?|days?|hours?|en|sur|por|de\\s+cada|из|на)[\\s-])[\\p{L}\\p{M}’'-]{1,20}\\s+){0,3}";
const some = new RegExp(
	`(?<![\\p{L}\\p{N}]|\\p{N}[.,:/\\u2010-\\u2013-])(${spaced.number})(?:\\s+|-)${between}(?:${spaced.people})(?![\\p{L}\\p{N}]|[’']s|s?[’'](?:\\s|$)|-)`,
	'giu'
);
/** "One" only: what other languages call one is mostly "a". */
const single =
	/(?<![\p{L}\p{N}]|\p{N}[.,:/\u2010-\u2013-])(?:1|one|одна|один)\s+(?:[\p{L}\p{M}’'-]{1,20}\s+){0,2}(?:girl|boy|child|minor|victim|survivor|fille|fillette|gar[çc]on|enfant|mineure?|victime|survivante?|ni[ñn][ao]|v[íi]ctima|menina|menino|crian[çc]a|v[íi]tima|девочка|мальчик|ребёнок|жертва)(?![\p{L}\p{N}]|[’']s|-|\s+(?:in|out of|sur|de cada|em cada)\s)/giu;
/** Languages that write the people right after the number, with a counter at most. */
const others =
	/(?<!\p{N}[.,]?)(?:[1-9](?!\p{N}|[.,:/-]\p{N})|ثلاث|أربع|خمس|ست|سبع|ثمان|ثماني|تسع|दुई|तीन|चार|पाँच|दो|पांच|ទីមួយ)ة?\s*(?:من\s+)?(?:जना|जनी|नाबालिग|किशोरी|នាក់)?\s*(?:فتيات|بنات|نساء|سيدات|أطفال|أولاد|رجال|ضحايا|ناجيات|ناجين|قاصرات|قاصرين|أشخاص|बालिका|बालक|बालबालिका|महिला|केटी|लड़कियाँ|लड़कियां|लड़कियों|बच्चे|बच्चों|पीड़ित|পুরুষ|নারী|মেয়ে|শিশু|স্ত្រី|ស្ត្រី|កុមារី|កុមារ|ሴቶች|ልጆች|名(?:女|儿童|受害)|个(?:女孩|儿童|受害))/gu;

/** "Figure 3 women", "age 7 children", "every two women": numbers that count nobody. */
const notACount =
	/(?:\b(?:figure|fig|table|section|question|q|step|annex|chapter|article|art|module|phase|year|month|week|day|age|ages|aged|under|over|below|above|group|class|grade|level|part|item|no|number|every|each|than|first|last|next|tableau|article|chaque|cada)\b|лет|§|\b(?:one|two|three|1|2|3|out) (?:in|out of|of))[\s.:]*(?:(?:the|than|les|los|las|de)\s+)?$/iu;

export function findFewPeople(whole: string): Found[] {
	const text = withPlainDigits(whole);
	return [some, single, others].flatMap((pattern) =>
		[...text.matchAll(pattern)]
			.filter(({ index }) => !notACount.test(text.slice(Math.max(0, index - 24), index)))
			.map(({ 0: words, index }): Found => ({
				kind: 'few-people',
				at: index,
				words: whole.slice(index, index + words.length)
			}))
	);
}
