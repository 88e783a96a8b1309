/** A designer's way from "New design" to the annex, with real input; then every word is looked for again. */
import { readFileSync } from 'node:fs';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageTexts, plain } from '#lib/export/pdf/testing/read-back.ts';
import {
	arrived,
	button,
	choices,
	choose,
	date,
	downloaded,
	field,
	fold,
	followPath,
	main,
	newDesign,
	next,
	savedDesign,
	shows,
	type,
	typeHere
} from './acts.ts';
import { giveFiles, newVisit, site, type Witness } from './browser.ts';
import { answer, filled, finding, item, question, t, value } from './words.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let witness: Witness;
beforeAll(async () => {
	({ browser, context, page, witness } = await newVisit());
});
afterAll(() => browser.close());

const title = 'Safe hiring for the brick kilns of Ostra and Velin';
const campaign = 'market-day talks on written contracts';
const training = 'coaching of labour inspectors and police';
const firstAction = 'ask for a written contract before they take an advance';
const changedAction = 'have every contract read aloud at the help desk before they sign';
const ownBox =
	'young men from the hill villages will not leave before somebody has read their contract to them';
const contest =
	'The report on our partner’s pilot in Velin (2024) describes and tests each of these steps.';

/** Every word typed that nothing replaces later. */
const typed: string[] = [];
async function write(...texts: readonly (readonly [label: string, text: string])[]) {
	for (const [label, text] of texts) {
		await type(page, label, text);
		typed.push(text);
	}
}
async function writeHere(text: string) {
	await typeHere(page, text);
	typed.push(text);
}
const answerWith = (id: string, state: Parameters<typeof answer>[1]) =>
	choose(page, t('question.state'), answer(id, state));
const onward = (id: string) => next(page, question(id).title);
const noticed = (id: string) =>
	page
		.getByRole('complementary', { name: t('guide.title') })
		.getByRole('article')
		.filter({ hasText: finding(id) });

describe('a designer', () => {
	it('starts a design and describes the programme', async () => {
		await newDesign(page);
		await write(
			[t('programme.title'), title],
			[t('programme.organisation'), 'Hill Workers’ Legal Aid'],
			[t('programme.countries'), 'Marovia'],
			[t('programme.places'), 'Ostra and Velin districts'],
			[t('programme.donor'), 'Fair Work Fund, second call'],
			[t('programme.summary'), 'Families who move to the kilns get contracts they can read.']
		);
		await date(page, t('programme.start'), 'March', '2027');
		await type(page, t('programme.months'), '30');
		await type(page, t('programme.budget'), '480 000');
		await type(page, t('programme.currency'), 'EUR');
		await next(page, t('programme.partners.title'));
		await button(page, t('programme.partner.add')).click();
		await writeHere('Velin Market Women’s Union');
		await write([t('programme.partner.role'), 'Run the help desk on market days.']);
		await next(page, t('programme.need.title'));
		await write([t('programme.reason'), 'Two raids in 2025 found 61 families in debt bondage.']);
		await choose(page, t('programme.needs'), t('needs.informal'));
	});

	it('says whose behaviour should change, and what stands in the way', async () => {
		await onward('1.Q1');
		for (const [name, kind, change] of [
			['young men from the hill villages', '1.B8', firstAction],
			['labour contractors who recruit for the kilns', '1.B1', 'stop paying large advances'],
			['police and inspectors of the two districts', '1.B2', 'open cases on the kilns']
		] as const) {
			await button(page, t('groups.add')).click();
			// The cursor is in the new group's first field, and the group stays open when its name has been taken in.
			await writeHere(name);
			const last = main(page)
				.locator('details')
				.filter({ has: page.getByRole('textbox', { name: t('groups.name') }) });
			await last.last().locator('summary').filter({ hasText: name }).waitFor();
			await last
				.last()
				.getByRole('combobox', { name: t('groups.kind') })
				.selectOption({ label: t(`group.${kind}`) });
			await last
				.last()
				.getByRole('textbox', { name: t('groups.change') })
				.fill(change);
		}
		await answerWith('1.Q1', 'yes');
		await write([t('question.text'), 'Contractors stop; families sign papers they understand.']);
		await onward('1.Q2');
		await answerWith('1.Q2', 'partly');
		await write(
			[value('1.Q2', 'structural'), 'The nearest bank is a day’s walk away.'],
			[value('1.Q2', 'social'), 'Asking a relative for papers is an insult.']
		);
		await onward('1.Q3');
		await answerWith('1.Q3', 'partly');
		await choose(page, item('1.Q3.a'), question('1.Q3').itemLabels!.yes!);
		await write([value('1.Q3', 'effect'), 'Fewer families from here, perhaps not fewer overall.']);
		await onward('1.Q4');
		await answerWith('1.Q4', 'unknown');
		await write(
			[t('question.planWhat'), 'Review of skills with both partners'],
			[t('question.planWho'), 'programme lead']
		);
		await date(page, t('question.planWhen'), 'May', '2027');
		await onward('1.Q5');
		await button(page, t('path.park')).click();
		await page.getByText(t('path.parkedNote')).waitFor();
	});

	it('describes the pattern, weighs its factors and picks an opportunity', async () => {
		await followPath(page, t('step.pattern'));
		await arrived(page, t('pattern.first.title'));
		await button(page, t('pattern.add')).click();
		await arrived(page, t('pattern.describe.title'));
		await write(
			[t('pattern.name'), 'debt bondage in brick kilns'],
			[t('pattern.recruitedWho'), 'Contractors known in the village, often relatives.'],
			[t('pattern.recruitedHow'), 'Large advances, agreed by word of mouth.'],
			[t('pattern.exploitation'), 'Moulding bricks for ten months without a day off.'],
			[t('pattern.control'), 'Advances that grow, and wages held back.']
		);
		await choose(page, t('pattern.movement'), t('movement.within-country'));
		await next(page, t('pattern.vulnerability.title'));
		await button(page, `${t('factor.add')}: ${t('factor.kind.vulnerability')}`).click();
		await writeHere('No savings between two harvests');
		await next(page, t('pattern.underlying.title'));
		await button(page, `${t('factor.add')}: ${t('factor.kind.profit')}`).click();
		await writeHere('Advances are not written down anywhere');
		await button(page, `${t('factor.add')}: ${t('factor.kind.escape')}`).click();
		await writeHere('Inspectors have no car to reach the kilns');
		await next(page, t('pattern.triage.title'));
		for (const [factor, inScope, movable] of [
			['No savings', 'no', 'no'],
			['Advances are', 'yes', 'yes'],
			['Inspectors have', 'yes', 'partly']
		] as const) {
			const row = main(page).getByRole('listitem').filter({ hasText: factor });
			for (const [label, judgement] of [
				[t('factor.inScope'), inScope],
				[t('factor.movable'), movable]
			] as const)
				await row
					.getByRole('combobox', { name: label })
					.selectOption({ label: t(`judgement.${judgement}`) });
		}
		await followPath(page, question('2.Q7').short);
		await choose(page, t('opportunity.state'), t('opportunity.labels.yes'));
		await write([t('opportunity.text'), 'Joint visits to the 40 kilns on the river road.']);
		await choose(page, t('opportunity.use'), t('opportunity.use.chosen'));
	});

	it('takes up two of the activities that are proposed', async () => {
		await followPath(page, t('step.activities'));
		await arrived(page, t('activities.title'));
		await page.getByText(t('propose.group.1.B8.awareness')).waitFor();
		for (const [kind, name, group] of [
			['awareness', campaign, /young men/i],
			['criminal-justice', training, /police and/i]
		] as const) {
			const add = t('activities.addKind', { kind: t(`kind.${kind}`) });
			await button(page, add).first().click();
			await writeHere(name);
			const editor = main(page)
				.locator('details')
				.filter({ has: page.getByRole('textbox', { name: t('activities.name') }) })
				.filter({ hasText: new RegExp(name, 'i') });
			await editor.getByRole('checkbox', { name: group }).check();
			await editor.getByRole('checkbox', { name: /debt bondage/i }).check();
		}
	});

	it('answers a checklist and sees at once what Causeway notices', async () => {
		await button(page, t('activities.checklist')).first().click();
		await arrived(page, filled('lessons.title'));
		await onward('3.Q1');
		await choices(page, t('question.carried'))
			.getByRole('checkbox', { name: /young men/i, checked: true })
			.waitFor();
		await answerWith('3.Q1', 'yes');
		await onward('3.Q2');
		await choose(page, value('3.Q2', 'purpose'), 'To point to a safer way to move');
		await type(page, value('3.Q2', 'action'), firstAction);
		await onward('3.Q3');
		await answerWith('3.Q3', 'no');
		await noticed('link-unexplained').first().waitFor();
		await onward('3.Q4');
		await answerWith('3.Q4', 'unknown');
		await write([t('question.planWhat'), 'Follow 80 families through one season']);
		await onward('3.Q5');
		await page.getByText(t('guide.noFindings')).first().waitFor();
		await answerWith('3.Q5', 'no');
		await noticed('awareness-unknown').first().waitFor();
	});

	it('settles one finding by answering, and contests another with a reason', async () => {
		await answerWith('3.Q5', 'yes');
		await choose(page, value('3.Q5', 'level'), 'Some know much, others little');
		await expect.poll(() => noticed('awareness-unknown').count()).toBe(0);
		await write([value('3.Q5', 'learn'), 'know what a lawful contract says']);
		await choose(page, t('question.basis'), t('basis.own-data'));
		await write([t('question.source'), 'Talks with 120 young men']);
		await followPath(page, question('3.Q3').short);
		await fold(noticed('link-unexplained').first(), t('finding.more')).click();
		await button(page, t('finding.decide.contested')).click();
		await button(page, t('finding.reason.save')).click();
		await page.getByText(t('finding.reason.missing')).waitFor();
		await page
			.getByRole('textbox', { name: t('finding.reason.contested') })
			.pressSequentially(contest);
		// A reason half written is still there after a look at another page.
		await followPath(page, question('3.Q4').short);
		await followPath(page, question('3.Q3').short);
		await button(page, t('finding.reason.save')).click();
		await expect.poll(() => noticed('link-unexplained').count()).toBe(0);
		// The card has gone with the button that was pressed; the list it stood in takes the focus.
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.textContent))
			.toBe(t('guide.findings'));
	});

	it('answers by points and phrases, and parks what it cannot answer', async () => {
		await followPath(page, question('3.Q6').short);
		await answerWith('3.Q6', 'yes');
		await choose(page, item('3.Q6.a'), t('state.yes'));
		await followPath(page, question('3.Q8').short);
		await button(page, t('path.park')).click();
		await followPath(page, training);
		await followPath(page, question('6.Q4').short);
		await write(
			[value('6.Q4', 'learn'), 'write a case file on debt bondage'],
			[value('6.Q4', 'practice'), 'visit each kiln once a season']
		);
		await choose(page, item('6.Q4.d'), question('6.Q4').itemLabels!.yes!);
	});

	it('sees the theory of change drawn, with the missing steps as gaps', async () => {
		await followPath(page, t('step.theory'));
		await arrived(page, t('theory.title'));
		const drawing = page.getByRole('region', { name: t('diagram.region') });
		for (const words of [campaign, firstAction, training, 'debt bondage in brick kilns'])
			await drawing.locator(`[role=button][aria-label*="${words}"]`).first().waitFor();
		await drawing
			.locator(`[role=button][aria-label$="${t('theory.gap')}"]`)
			.first()
			.waitFor();
		await page.getByText(filled('theory.missing')).waitFor();
	});

	it('words a box anew, and finds both texts when the answer behind it changes', async () => {
		const box = (words: string) =>
			page
				.getByRole('region', { name: t('diagram.region') })
				.getByRole('button', { name: new RegExp(`^[^“]*: .*${words}`, 'i') })
				.last();
		await box(firstAction).click();
		await write([t('editor.text'), ownBox]);
		// At once, in the middle of typing.
		await page.keyboard.press('Escape');
		await box(ownBox).waitFor();
		await followPath(page, t('step.checklists'));
		await followPath(page, question('3.Q2').short);
		await write([value('3.Q2', 'action'), changedAction]);
		await followPath(page, t('step.theory'));
		await page.getByText(t('theory.newer', { count: 1 })).waitFor();
		await box(ownBox).click();
		const notice = page.getByRole('status').filter({ hasText: t('editor.moved') });
		await expect
			.poll(() => notice.getByRole('definition').allInnerTexts())
			.toEqual([ownBox, expect.stringContaining(changedAction)]);
		await button(page, t('editor.keep')).click();
		await expect.poll(() => page.getByText(t('theory.newer', { count: 1 })).count()).toBe(0);
		await page.keyboard.press('Escape');
		await box(ownBox).waitFor();
	});

	it('thinks displacement through', async () => {
		await next(page, t('displacement.title'));
		await fold(main(page), t('displacement.kind.target')).click();
		await choose(page, t('displacement.likelihood'), t('displacement.likelihood.likely'));
		await write(
			[t('displacement.why'), 'Contractors already recruit in the next valley.'],
			[t('displacement.early'), 'More lorries from the next valley in October.']
		);
		await button(page, t('displacement.watch.add')).click();
		await write([t('displacement.watch.what'), 'families from the next valley at the kilns']);
		await page.getByText(t('displacement.kinds.count', { count: 1, all: 7 })).waitFor();
	});

	it('chooses an indicator and completes its sheet', async () => {
		await next(page, t('indicators.title'));
		const step = main(page)
			.getByRole('listitem')
			.filter({ has: page.locator('summary'), hasText: ownBox.slice(1) });
		await fold(step, filled('indicators.suggestions')).click();
		await step
			.getByRole('button', { name: new RegExp(`^${t('indicators.choose')}\\b`) })
			.first()
			.click();
		await button(page, t('indicators.sheet.open')).click();
		await write(
			[t('indicators.definition'), 'People who bring a contract, each once a season.'],
			[t('indicators.baseline.value'), '35'],
			[t('indicators.target.value'), '400'],
			[t('indicators.target.reason'), 'The pilot reached 120 people in four months.'],
			[t('indicators.source'), 'desk register of the Market Women’s Union'],
			[t('indicators.method'), 'Tally at the desk, totals only'],
			[t('indicators.frequency'), 'each month, and in the autumn after the end'],
			[t('indicators.responsible'), 'desk coordinator'],
			[t('indicators.caveats'), 'It does not show what people sign afterwards.']
		);
		await date(page, t('indicators.baseline.date'), 'April', '2027');
		await date(page, t('indicators.target.date'), 'August', '2029');
		const apart = choices(page, t('indicators.split'));
		await apart.getByRole('checkbox', { name: t('indicators.bySex') }).check();
		await apart.getByRole('checkbox', { name: t('indicators.byAge') }).check();
		await page.getByText(t('indicators.complete')).waitFor();
		await button(page, t('indicators.sheet.close')).first().click();
	});

	it('reviews what is open, decided, parked and unknown', async () => {
		await next(page, t('review.title'));
		await page.getByText(filled('review.findings.open')).waitFor();
		await fold(main(page), t('review.decided', { count: 1 })).click();
		await page.getByText(contest).waitFor();
		const parked = main(page).getByRole('region', { name: t('review.parked') });
		await expect
			.poll(() => parked.getByRole('link').allInnerTexts())
			.toEqual([
				expect.stringContaining(question('1.Q5').short),
				expect.stringContaining(question('3.Q8').short)
			]);
		const plan = main(page).getByRole('region', { name: t('review.plan') });
		await plan.getByText('Follow 80 families through one season').waitFor();
	});
});

describe('what was typed', () => {
	it('is all there after a reload in mid-word', async () => {
		await followPath(page, t('step.programme'));
		await field(page, t('programme.summary')).click();
		await page.keyboard.press('End');
		await page.keyboard.type(' And the broken wo');
		await page.reload();
		await arrived(page, t('programme.project.title'));
		await shows(page, t('programme.summary'), / And the broken wo$/);
		await shows(page, t('programme.title'), title);
	});

	it('is found again through the list of designs', async () => {
		await page.close();
		page = await context.newPage();
		await page.goto(site());
		await page.getByRole('link', { name: title, exact: true }).click();
		await arrived(page, t('programme.project.title'));
		await followPath(page, t('step.annex'));
		await arrived(page, t('annex.title'));
		const text = JSON.stringify(await savedDesign(page));
		const missing = [...typed, contest, ' And the broken wo'].filter(
			(words) => !text.includes(JSON.stringify(words).slice(1, -1))
		);
		expect(missing).toEqual([]);
	});

	let pdf: Buffer;
	it('stands in the PDF annex, with the reason given against a finding', async () => {
		const file = await downloaded(page, () => button(page, t('annex.download')).click());
		await page.getByText(filled('annex.done')).waitFor();
		pdf = readFileSync(await file.path());
		const text = (await pageTexts(pdf))
			.join(' ')
			// The dash of an empty cell comes between two lines of the cell before it.
			.replaceAll(' – ', ' ')
			.toLowerCase();
		const missing = [...typed, contest].filter(
			(words) => !text.includes(plain(words).toLowerCase())
		);
		expect(missing).toEqual([]);
	});

	it('comes back whole when the PDF is opened in another browser', async () => {
		const mine = await savedDesign(page);
		const elsewhere = await browser.newContext();
		const other = await elsewhere.newPage();
		await other.goto(site());
		await other.getByText(t('library.empty')).waitFor();
		await giveFiles(other, { name: 'annex.pdf', mimeType: 'application/pdf', buffer: pdf });
		await arrived(other, t('programme.project.title'));
		await followPath(other, t('step.annex'));
		await arrived(other, t('annex.title'));
		const theirs = await savedDesign(other);
		// The annex carries the design; how it came to be stays with its file.
		const aside = { id: '', changed: '', history: null };
		expect({ ...theirs, ...aside }).toEqual({ ...mine, ...aside });
		await elsewhere.close();
	});

	it('never left the computer, and nothing complained', () => {
		expect(witness).toEqual({ foreign: [], complaints: [] });
	});
});
