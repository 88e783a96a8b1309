/** What an appraiser does, by the names they see, and what their files are expected to hold. */
import '#lib/language/appraisal-words.ts';
import '#lib/language/keeping-words.ts';
import { readFileSync } from 'node:fs';
import type { Download, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Appraisal, Verdict } from '#lib/appraisal/appraisal.ts';
import { criteriaFor, type Criterion } from '#lib/appraisal/criteria.ts';
import { setAbstract, setDepth, setReviewer } from '#lib/appraisal/edit.ts';
import { judge } from '#lib/appraisal/judging.ts';
import type { AbstractField } from '#lib/content/appraisal-types.ts';
import { appraisalPlaceKey, partOf } from '#lib/machines/appraisal-places.ts';
import { openAppraisalFile } from '#lib/storage/appraisal-file.ts';
import { readAppraisalContent, readContent } from '#lib/server/content.ts';
import { button, downloaded, main } from './acts.ts';
import { giveFiles, goTo, painted, site } from './browser.ts';
import { selectedWords, whereWordsStand } from './words-in-pane.ts';
import { t } from './words.ts';

export const appraiserHome = () => `${site()}appraise/`;
export const proposalPath = (name: string) => `tests/fixtures/proposals/${name}`;
export const content = readContent('en');
export const appraising = readAppraisalContent('en');

/** A field of the abstract's form, and the page it stands on. */
export function formField(id: string): AbstractField & { page: string } {
	for (const group of appraising.abstract) {
		const found = group.fields.find((one) => one.id === id);
		if (found) return { ...found, page: group.id };
	}
	throw new Error(`The abstract has no field ${id}.`);
}
export function optionOf(fieldId: string, id: string): string {
	const found = formField(fieldId).options.find((one) => one.id === id);
	if (!found) throw new Error(`Field ${fieldId} has no option ${id}.`);
	return found.label;
}

export async function openHome(page: Page): Promise<void> {
	await page.goto(appraiserHome());
	await main(page)
		.getByRole('heading', { level: 1, name: t('appraise.home.title') })
		.waitFor();
	await painted(page);
}

type Files = Parameters<Locator['setInputFiles']>[0];
export const give = (page: Page, files: Files): Promise<void> =>
	giveFiles(page, files, t('appraise.open.files'));

/** Waits for the desk with the appraisal that was given, or begun, last. */
export async function onDesk(page: Page): Promise<void> {
	await page.waitForURL(/\/appraise\/#.+\//);
	await page.locator('main[data-place] h1').first().waitFor();
	await painted(page);
}

/** Opens one proposal and waits for its first page. */
export async function openProposal(page: Page, files: Files): Promise<void> {
	await openHome(page);
	await give(page, files);
	await onDesk(page);
}

export const jobs = (page: Page): Locator =>
	page.getByRole('list', { name: t('appraise.jobs.title') });
/** Titles in the list of appraisals. */
export async function listedAppraisals(page: Page): Promise<string[]> {
	const list = page.getByRole('region', { name: t('appraise.list.title') });
	await list.waitFor();
	await list.getByText(t('app.loading')).waitFor({ state: 'detached' });
	return list.getByRole('listitem').getByRole('link').allInnerTexts();
}

export const placeOf = (criterion: Criterion): string =>
	appraisalPlaceKey({ step: 'read', part: partOf(criterion), page: criterion.id });
export const toItem = (page: Page, criterion: Criterion): Promise<void> =>
	goTo(page, placeOf(criterion));

export const giveVerdict = (page: Page, verdict: Verdict): Promise<void> =>
	main(page)
		.getByRole('group', { name: t('read.verdict') })
		.getByRole('radio', { name: new RegExp(`^${t(`verdict.${verdict}`)}`) })
		.check();

/** The region of the pane that holds the proposal's words. */
export const paneText = (page: Page): Locator =>
	page.getByRole('region', { name: t('pane.text'), exact: true });

/**
 * Selects words of the proposal with the mouse, as a reader does. They must stand in one line or wrap within one page. What
 * comes into sight for the first time gets its true height then, and moves what is below it: where the mouse has selected
 * something else, it selects again.
 */
export async function selectWords(page: Page, words: string): Promise<void> {
	await paneText(page).filter({ hasText: words }).waitFor();
	await expect
		.poll(async () => {
			const ends = await paneText(page).evaluate(whereWordsStand, words);
			if (!ends) return '';
			await page.mouse.move(ends.from.x, ends.from.y);
			await page.mouse.down();
			await page.mouse.move((ends.from.x + ends.to.x) / 2, (ends.from.y + ends.to.y) / 2);
			await page.mouse.move(ends.to.x, ends.to.y, { steps: 3 });
			await page.mouse.up();
			return page.evaluate(selectedWords);
		})
		.toBe(words);
}

/** What a button hands over. */
export const handedFile = (page: Page, name: string): Promise<Download> =>
	downloaded(page, () => button(page, name).click());

/** The same, as text. */
export async function handed(page: Page, name: string): Promise<{ name: string; text: string }> {
	const file = await handedFile(page, name);
	return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** The appraisal in a file, checked as the app would check it. */
export function appraisalIn(text: string): Appraisal {
	const opened = openAppraisalFile(text);
	if (!opened.ok) throw new Error(`No appraisal: ${opened.error.type}`);
	const { document } = opened.value;
	if ('members' in document) throw new Error('A panel, not an appraisal.');
	return document;
}

export const itemsOf = (appraisal: Appraisal): Criterion[] =>
	criteriaFor(appraisal, { content, appraising });

/**
 * What a reader has said of everything that is read at the quick depth, save the items left out: quicker than by hand
 * where the reading itself is not what is tested.
 */
export function readThrough(
	blank: Appraisal,
	{
		id,
		name,
		kinds,
		verdictOf,
		leave = []
	}: {
		id: string;
		name: string;
		kinds: readonly string[];
		verdictOf: (criterion: Criterion, index: number) => Verdict;
		leave?: readonly string[];
	}
): Appraisal {
	const now = new Date('2027-05-03T09:00:00Z');
	const begun = setDepth(
		setAbstract(
			setReviewer({ ...blank, id }, { name, organisation: 'Ministry', interest: 'none' }),
			'kinds',
			{ options: [...kinds], state: 'given' }
		),
		'quick'
	);
	return itemsOf(begun)
		.filter(({ key }) => !leave.includes(key))
		.reduce((one, criterion, index) => {
			const verdict = verdictOf(criterion, index);
			const comment = verdict === 'well' ? '' : `${name} on ${criterion.id}`;
			return judge(
				one,
				criterion.key,
				{ verdict, comment },
				{ basedOn: blank.proposal.fingerprint, now }
			);
		}, begun);
}
