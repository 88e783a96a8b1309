/** A designer's way from "New design" to the annex, with real input; then everything is looked for again. */
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
	type,
	typeAll
} from './acts.ts';
import { launch, saved, site, watch, type Witness } from './browser.ts';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let witness: Witness;
beforeAll(async () => {
	browser = await launch();
	context = await browser.newContext({ acceptDownloads: true });
	witness = watch(context);
	page = await context.newPage();
	page.setDefaultTimeout(10_000);
});
afterAll(() => browser.close());

const title = 'Safe hiring for the brick kilns of Ostra and Velin';
const campaign = 'market-day talks on written contracts';
const training = 'coaching of labour inspectors and police';
const firstAction = 'ask for a written contract before they take an advance';
const changedAction = 'have every contract read aloud at the help desk before they sign';
const ownBehaviour =
	'young men from the hill villages will not leave before somebody has read their contract to them';
const contest =
	'Section 3.Q3 of our partner’s pilot in Velin (2024) already describes and tests each of these steps.';
/** Every word typed that no choice replaces later. */
const typed: string[] = [];
const write = async (texts: Readonly<Record<string, string>>) => {
	await typeAll(page, texts);
	typed.push(...Object.values(texts));
};
const findings = () => page.getByRole('complementary', { name: 'Behind this question' });
const card = (text: RegExp) => findings().getByRole('article').filter({ hasText: text }).first();

describe('a designer', () => {
	it('starts a design and describes the programme', async () => {
		await newDesign(page);
		await write({
			Title: title,
			Organisation: 'Hill Workers’ Legal Aid',
			Countries: 'Marovia',
			'Places within them': 'Ostra and Velin districts',
			Currency: 'EUR',
			'Donor or call': 'Fair Work Fund, second call',
			Summary: 'Families who move to the kilns each autumn get contracts they can read.'
		});
		await date(page, 'Start', 'March', '2027');
		await type(page, 'Length in months', '30');
		await type(page, 'Budget', '480 000');
		await page.getByText('13 words').waitFor();
		await next(page, 'Partners and others');
		await button(page, 'Add a partner').click();
		await page.keyboard.type('Velin Market Women’s Union');
		await write({ 'What they will do': 'Run the help desk on market days.' });
		await next(page, 'Why this project');
		await write({
			'Why this project, here, now?': 'Two raids in 2025 found 61 families in debt bondage.'
		});
		await choose(page, 'Was the need assessed?', 'Informally: talks and our own experience');
	});

	it('says whose behaviour should change, and what stands in the way', async () => {
		await next(page, /^Whose behaviour should change/);
		const groups = [
			['young men from the hill villages', 'People at risk', firstAction],
			[
				'labour contractors who recruit for the kilns',
				'People who traffic others',
				'stop paying advances'
			],
			[
				'police and inspectors of the two districts',
				'Police, prosecutors, judges',
				'open cases on kilns'
			]
		] as const;
		for (const [name, kind, change] of groups) {
			await button(page, 'Add a group').click();
			// The cursor is in the first field of the new group, and the group stays open while its name is typed.
			await page.keyboard.type(name, { delay: 5 });
			await page.waitForTimeout(300);
			await page.screenshot({ path: '/tmp/s.png', fullPage: true });
			const last = main(page)
				.locator('details')
				.filter({ has: page.getByRole('textbox', { name: 'Who exactly?' }) })
				.last();
			await last.getByRole('combobox', { name: 'They are' }).selectOption({ label: kind });
			await last.getByRole('textbox', { name: 'They will …' }).fill(change);
			typed.push(name);
		}
		await choose(page, 'Your answer', 'We can name them and the change');
		await write({
			'In your own words':
				'Contractors stop paying large advances; families sign papers they understand.'
		});
		await next(page, /^What keeps these people/);
		await choose(page, 'Your answer', 'We know some of them');
		await write({
			'Structural barriers, such as laws, money, distance, time or staff':
				'The nearest bank is a day’s walk away.',
			'Social and cultural barriers, such as norms, status, fear or shame':
				'Asking a relative for papers is an insult.'
		});
		await next(page, /^How easily could traffickers shift/);
		await choose(page, 'Your answer', 'With effort');
		await choose(page, 'turn to other people or other communities?', 'Easily');
		await write({
			'What would this do to the effect of your work on trafficking?':
				'Fewer families from our two districts, perhaps not fewer overall.'
		});
		await next(page, /^Do you and your partners have the knowledge/);
		await choose(page, 'Your answer', 'We don’t know yet');
		await write({
			'What will be done': 'Review of skills with both partners',
			'Who (role)': 'programme lead'
		});
		await date(page, 'By when', 'May', '2027');
		await next(page, /^What outside your control/);
		await button(page, 'Park this question').click();
		await page.getByText('Parked for later.').waitFor();
	});

	it('describes the pattern with its factors and weighs them', async () => {
		await followPath(page, /The trafficking pattern/);
		await arrived(page, 'Which trafficking pattern should change?');
		await button(page, 'Describe a pattern').click();
		await arrived(page, 'How does it work?');
		await write({
			'What do you call this pattern?': 'debt bondage in brick kilns',
			'Who recruits?': 'Contractors known in the village, often relatives.',
			'How?': 'Large advances before the harvest, agreed by word of mouth.',
			'What are people exploited for?': 'Moulding bricks for ten months without a day off.',
			'What keeps them there?': 'Advances that grow with interest, and wages held back.'
		});
		await choose(page, 'Are people moved?', 'Within the country');
		await next(page, 'What makes people vulnerable to it?');
		await button(page, 'Add a factor: Makes people vulnerable').click();
		await page.keyboard.type('No savings between two harvests');
		await next(page, 'What lets it happen?');
		await button(page, 'Add a factor: Makes it pay').click();
		await page.keyboard.type('Advances are not written down anywhere');
		await button(page, 'Add a factor: Protects from prosecution').click();
		await page.keyboard.type('Inspectors have no car to reach the kilns');
		typed.push(
			'No savings between two harvests',
			'Advances are not written down anywhere',
			'Inspectors have no car to reach the kilns'
		);
		await next(page, 'Which of these can you move?');
		for (const [factor, inScope, movable] of [
			['No savings', 'No', 'No'],
			['Advances are', 'Yes', 'Yes'],
			['Inspectors have', 'Yes', 'Partly']
		] as const) {
			const row = main(page).getByRole('listitem').filter({ hasText: factor });
			await row
				.getByRole('combobox', { name: 'Within our scope?' })
				.selectOption({ label: inScope });
			await row
				.getByRole('combobox', { name: 'Can we move it enough?' })
				.selectOption({ label: movable });
		}
		await followPath(page, 'Make it riskier');
		await choose(page, 'Are there such opportunities?', 'Yes');
		await write({ 'Which ones, and where?': 'Joint visits to the 40 kilns on the river road.' });
		await choose(page, 'Will this programme use it?', 'Yes, it is part of this programme');
	});

	it('takes up two of the activities that are proposed', async () => {
		await followPath(page, /Activities/);
		await arrived(page, 'Choose activities');
		await page.getByText('You want people at risk to act differently.').waitFor();
		for (const [kind, name] of [
			['Raising awareness', campaign],
			['Criminal justice capacity', training]
		] as const) {
			await button(page, `Add “${kind}”`).first().click();
			await page.keyboard.type(name, { delay: 5 });
			const editor = main(page)
				.locator('details')
				.filter({ has: page.getByRole('textbox', { name: 'Name of the activity' }) })
				.filter({ hasText: name });
			await editor
				.getByRole('checkbox', { name: kind === 'Raising awareness' ? /young men/ : /police and/ })
				.check();
			await editor.getByRole('checkbox', { name: /debt bondage/ }).check();
			typed.push(name);
		}
		await fold(main(page), campaign).click();
		await fold(main(page), campaign).click();
		await choices(page, 'For which groups?')
			.getByRole('checkbox', { name: /young men/, checked: true })
			.waitFor();
	});

	it('answers a checklist and sees what Causeway notices at once', async () => {
		await button(page, 'Go to its checklist').first().click();
		await arrived(page, /^Lessons on/);
		await next(page, /^Which group, exactly/);
		await choices(page, 'Already answered')
			.getByRole('checkbox', { name: /young men/, checked: true })
			.waitFor();
		await choose(page, 'Your answer', 'We can name the group');
		await next(page, /^What should people in the target group start to do/);
		await choose(page, 'What is the message for?', 'To point to a safer way to move');
		await type(page, 'They will …', firstAction);
		await next(page, /^If people do this/);
		await choose(page, 'Your answer', 'We cannot explain it');
		await card(/does not show how the action/).waitFor();
		await next(page, /^What evidence suggests/);
		await choose(page, 'Your answer', 'We don’t know yet');
		await write({ 'What will be done': 'Follow 80 families through one season' });
		await next(page, /^What does the target group know already/);
		await findings().getByText('Nothing so far.').waitFor();
		await choose(page, 'Your answer', 'We have no information');
		await card(/is meant for know already/).waitFor();
	});

	it('settles one finding by answering, and contests another with a reason', async () => {
		await choose(page, 'Your answer', 'We have asked them');
		await choose(page, 'How much do they know today?', 'Some know much, others little');
		await expect.poll(() => card(/is meant for know already/).count()).toBe(0);
		await write({ 'Afterwards they will …': 'know what a lawful contract says' });
		await choose(page, 'What does this answer rest on?', 'Our own data');
		await write({ Source: 'Talks with 120 young men' });
		await followPath(page, /From action to less trafficking/);
		await fold(card(/does not show how the action/), 'Why, and what to do with it').click();
		await button(page, 'Contest it').click();
		await button(page, 'Save this decision').click();
		await page.getByText('Write your reason first').waitFor();
		await page
			.getByRole('textbox', { name: 'Why does it not hold here?' })
			.pressSequentially(contest);
		await expect.poll(() => page.getByText('Write your reason first').count()).toBe(0);
		await button(page, 'Save this decision').click();
		await expect.poll(() => card(/does not show how the action/).count()).toBe(0);
		// The card has gone with the button that was pressed; the list it stood in takes the focus.
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.textContent))
			.toBe('What Causeway notices now');
		await followPath(page, /^Barriers to the action/);
		await choose(page, 'Your answer', 'There are barriers');
		await choose(page, 'Are there customs or social norms against this action?', 'Yes');
		await followPath(page, /^Trusted sources/);
		await button(page, 'Park this question').click();
		await followPath(page, training);
		await followPath(page, /^Skills to gain and use/);
		await write({
			'After the training they will be able to …': 'write a case file on debt bondage',
			'Back at work they will …': 'visit each kiln once a season'
		});
		await choose(page, 'Skill in interviewing victims', 'It will');
	});

	it('sees the theory of change drawn, with the missing steps as gaps', async () => {
		await followPath(page, /Theory of change/);
		await arrived(page, 'Theory of change');
		const drawing = page.getByRole('group', { name: /^Theory of change of The whole programme/ });
		await drawing.waitFor();
		for (const [label, words] of [
			['Activity', campaign],
			['What they do', firstAction],
			['Activity', training],
			['Effect on trafficking', 'debt bondage in brick kilns']
		])
			expect(
				await drawing.getByRole('button', { name: new RegExp(`^${label}: .*${words}`) }).count(),
				words
			).toBe(1);
		expect(
			await drawing.getByRole('button', { name: /^What lasts: .* Gap$/ }).count()
		).toBeGreaterThan(0);
		await page.getByText(/steps? (is|are) missing/).waitFor();
	});

	it('words a box anew, and finds both texts when the answer behind it changes', async () => {
		const box = page.getByRole('button', { name: /^What they do: young men/i });
		await box.click();
		await type(page, 'What this box says', ownBehaviour);
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: `What they do: ${ownBehaviour}` }).waitFor();
		await followPath(page, /Checklists/);
		await followPath(page, /^The action you want/);
		await type(page, 'They will …', changedAction);
		typed.push(changedAction, ownBehaviour);
		await followPath(page, /Theory of change/);
		await page.getByText('1 text of yours has a newer draft').waitFor();
		await page
			.getByRole('button', { name: `What they do: ${ownBehaviour}` })
			.first()
			.click();
		const notice = page.getByRole('status').filter({ hasText: 'Your answers have changed' });
		const [mine, draft] = await notice.getByRole('definition').allInnerTexts();
		expect(mine).toBe(ownBehaviour);
		expect(draft).toContain(changedAction);
		await button(page, 'Keep mine').click();
		await expect.poll(() => page.getByText('has a newer draft').count()).toBe(0);
		await page.keyboard.press('Escape');
	});

	it('thinks displacement through', async () => {
		await next(page, 'Could trafficking simply move?');
		await fold(main(page), 'Other victims').click();
		await choose(page, 'How likely is this shift here?', 'Likely');
		await write({
			'Why do you think so?': 'Contractors already recruit in the next valley.',
			'What would show it early?': 'More lorries from the next valley in October.'
		});
		await button(page, 'Add a watch point').click();
		await write({ 'What is watched?': 'families from the next valley who arrive at the kilns' });
		await page.getByText('1 of 7 weighed so far.').waitFor();
	});

	it('chooses indicators and completes the sheet of one', async () => {
		await next(page, 'How will you know it worked?');
		const step = main(page)
			.getByRole('listitem')
			.filter({
				has: page.getByRole('heading', { name: 'What they do', exact: true })
			});
		await fold(step, /suggestions? from the toolkit/).click();
		await step
			.getByRole('button', {
				name: 'Choose: People who contact a migration centre before they leave'
			})
			.click();
		await button(page, 'Open its sheet').click();
		await write({
			'What counts, and what does not?':
				'People who come with a contract in hand, each once a season.',
			'Baseline: the value at the start': '35',
			'Target: the value you aim for': '400',
			'Why this target?': 'The pilot in Velin reached 120 in four months.',
			Source: 'desk register of the Market Women’s Union',
			'How is it collected?': 'Tally at the desk, totals only',
			'How often, and when?': 'each month, and in the autumn after the end',
			'Who collects it (role)?': 'desk coordinator',
			'Limits a reader should know': 'It does not show what people sign afterwards.'
		});
		await date(page, 'Date of the baseline', 'April', '2027');
		await date(page, 'Date of the target', 'August', '2029');
		await choices(page, 'Shown apart').getByRole('checkbox', { name: 'By sex' }).check();
		await choices(page, 'Shown apart').getByRole('checkbox', { name: 'By age' }).check();
		await page.getByText('Nothing is missing on its sheet.').waitFor();
		await button(page, 'Close its sheet').first().click();
	});

	it('reviews what is open, parked and unknown', async () => {
		await next(page, 'Review');
		await page.getByText(/findings? (is|are) open\./).waitFor();
		await fold(main(page), /finding you decided/).click();
		await page.getByText(contest).waitFor();
		const parked = main(page).getByRole('region', { name: 'Parked questions' });
		expect(await parked.getByRole('link').allInnerTexts()).toEqual([
			'1.Q5 Outside factors',
			`3.Q8 Trusted sources, in “${campaign}”`
		]);
		const plan = main(page).getByRole('region', { name: 'What you will find out' });
		await plan.getByText('Follow 80 families through one season').waitFor();
	});
});

describe('what was typed', () => {
	it('is all there after a reload in mid-word', async () => {
		await followPath(page, /Programme/);
		const summary = field(page, 'Summary');
		await summary.click();
		await page.keyboard.press('End');
		await page.keyboard.type(' And the broken wo');
		await page.reload();
		await arrived(page, 'The project');
		expect(await field(page, 'Summary').inputValue()).toMatch(/ And the broken wo$/);
		expect(await field(page, 'Title').inputValue()).toBe(title);
	});

	it('is found again through the list of designs', async () => {
		await saved(page).catch(() => {});
		await page.close();
		page = await context.newPage();
		page.setDefaultTimeout(10_000);
		await page.goto(site());
		await page.getByRole('link', { name: title, exact: true }).click();
		await arrived(page, 'The project');
		await followPath(page, /Annex/);
		await arrived(page, 'Annex');
		const text = JSON.stringify(await savedDesign(page));
		for (const words of [...typed, contest, ' And the broken wo'])
			expect(text).toContain(JSON.stringify(words).slice(1, -1));
	});

	it('stands in the PDF annex, with the reason given against a finding', async () => {
		const file = await downloaded(page, () => button(page, 'Download PDF').click());
		await page.getByText(/The PDF “.*” is ready/).waitFor();
		const text = (await pageTexts(readFileSync(await file.path()))).join(' ').toLowerCase();
		const missing = [...typed, contest].filter(
			(words) => !text.includes(plain(words).toLowerCase())
		);
		expect(missing).toEqual([]);
	});

	it('comes back whole when the PDF is opened in another browser', async () => {
		const mine = await savedDesign(page);
		const file = await downloaded(page, () => button(page, /^Download (PDF|once more)$/).click());
		const elsewhere = await browser.newContext({ acceptDownloads: true });
		const other = await elsewhere.newPage();
		await other.goto(site());
		await other.getByText('No design on this computer yet.').waitFor();
		const chooser = other.waitForEvent('filechooser');
		await button(other, 'Open a file').click();
		await (
			await chooser
		).setFiles({
			name: 'annex.pdf',
			mimeType: 'application/pdf',
			buffer: readFileSync(await file.path())
		});
		await arrived(other, 'The project');
		await followPath(other, /Annex/);
		await arrived(other, 'Annex');
		const theirs = await savedDesign(other);
		expect({ ...theirs, id: '', changed: '' }).toEqual({ ...mine, id: '', changed: '' });
		await elsewhere.close();
	});

	it('never left the computer, and nothing complained', () => {
		expect(witness).toEqual({ foreign: [], complaints: [] });
	});
});
