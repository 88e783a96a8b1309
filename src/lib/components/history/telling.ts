/** Changes in the language of the interface. */
import type { Guide } from '#lib/content/guide.ts';
import { changesBetween } from '#lib/domain/changes.ts';
import type { Design } from '#lib/domain/design.ts';
import { date, t, tId } from '#lib/language/language.ts';
import '#lib/language/keeping-words.ts';
import '#lib/language/planning-words.ts';
import type { ChangeTelling } from '#lib/rules/change-words.ts';
import { groupChanges, type ChangeGroup } from '#lib/rules/describe-change.ts';

export const telling = (guide: Guide, before: Design, after: Design): ChangeTelling => ({
	guide,
	before,
	after,
	say: t,
	sayField: (field) => tId('changed.field', field),
	sayDate: date
});

/** What differs between two states, grouped by the steps of the path; empty when nothing does. */
export const changesInWords = (guide: Guide, before: Design, after: Design): ChangeGroup[] =>
	groupChanges(changesBetween(before, after), telling(guide, before, after));
