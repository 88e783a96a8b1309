import { screen, waitFor, within } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fail, ok } from '#lib/domain/result.ts';
import type { Paper } from '#lib/export/blocks.ts';
import { t } from '#lib/language/language.ts';
import { activity, answers, design } from '../../../../tests/builders.ts';
import { renderWithWorkspace } from '../../../../tests/render-with-workspace.ts';
import AnnexStep from './AnnexStep.svelte';

const pdf = vi.hoisted(() => ({ writePdf: vi.fn(), findUncovered: vi.fn() }));
vi.mock('#lib/export/pdf/write-pdf.ts', () => ({ writePdf: pdf.writePdf }));
vi.mock('#lib/export/pdf/characters.ts', () => ({ findUncovered: pdf.findUncovered }));
vi.mock('#lib/export/pdf/fonts-browser.ts', () => ({ browserFonts: {} }));
const handed: { name: string; type: string }[] = [];

const user = userEvent.setup();
const document_ = () =>
	design({
		profile: { ...design().profile, title: 'Safer work' },
		activities: [activity('a1', 'awareness', { name: 'school workshops' })],
		answers: { a1: answers({ '3.Q4': { state: 'no', text: 'Nobody looked at this before.' } }) }
	});
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const part = (name: string) => screen.getByRole('checkbox', { name: new RegExp(`^${name}`) });

beforeEach(() => {
	handed.length = 0;
	pdf.writePdf.mockReset().mockResolvedValue(ok(new Uint8Array(120_000)));
	pdf.findUncovered.mockReset().mockResolvedValue([]);
	URL.createObjectURL = (blob) => (handed.push({ name: '', type: (blob as Blob).type }), 'blob:x');
	HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
		this.open = true;
	};
	HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
		this.open = false;
	};
	HTMLAnchorElement.prototype.click = function () {
		handed.at(-1)!.name = this.download;
	};
});

describe('AnnexStep', () => {
	it('shows the first page, and a part when it is opened', async () => {
		renderWithWorkspace(AnnexStep, document_());
		expect(screen.getByRole('heading', { name: 'Safer work' })).toBeVisible();
		expect(screen.queryByText('Nobody looked at this before.')).toBeNull();
		const answers_ = screen.getByRole('heading', { name: /Answers by section/ });
		await user.click(answers_);
		expect(await screen.findByText('Nobody looked at this before.')).toBeVisible();
	});

	it('leaves out of preview and file the part that is not chosen', async () => {
		renderWithWorkspace(AnnexStep, document_());
		await user.click(part(t('annex.part.answers')));
		expect(screen.queryByRole('heading', { name: /Answers by section/ })).toBeNull();
		await press(t('annex.download'));
		await waitFor(() => expect(pdf.writePdf).toHaveBeenCalled());
		const paper = pdf.writePdf.mock.calls[0]![0] as Paper;
		expect(JSON.stringify(paper.blocks)).not.toContain('Nobody looked at this before.');
	});

	it('says what is under way and hands over a PDF named after the design', async () => {
		renderWithWorkspace(AnnexStep, document_());
		await press(t('annex.download'));
		expect(screen.getByText(t('annex.checking'))).toBeVisible();
		expect(await screen.findByText(/“Safer-work-annex.pdf” is ready \(120 kB\)/)).toBeVisible();
		expect(handed).toEqual([{ name: 'Safer-work-annex.pdf', type: 'application/pdf' }]);
	});

	it('names the place of characters no font has, and makes no file', async () => {
		const place = { character: 'ꙮ', codePoint: 42606, where: 'Partners', text: 'many-eyed ꙮ' };
		pdf.findUncovered.mockResolvedValue([place]);
		renderWithWorkspace(AnnexStep, document_());
		await press(t('annex.download'));
		const notice = within(await screen.findByRole('alert'));
		expect(notice.getByText('“ꙮ” under “Partners”: many-eyed ꙮ')).toBeVisible();
		expect(handed).toEqual([]);
	});

	it('says so when the PDF could not be made, and tries again', async () => {
		pdf.writePdf.mockResolvedValueOnce(fail({ type: 'characters-without-font', places: [] }));
		renderWithWorkspace(AnnexStep, document_());
		await press(t('annex.download'));
		expect(await screen.findByRole('alert')).toHaveTextContent(t('annex.failed.unknown'));
		await press(t('annex.download'));
		expect(await screen.findByText(/is ready/)).toBeVisible();
	});

	it('saves the design as a file', async () => {
		renderWithWorkspace(AnnexStep, document_());
		await press(t('annex.file.save'));
		expect(
			await screen.findByText(t('annex.file.saved', { name: 'Safer-work.causeway.json' }))
		).toBeVisible();
		expect(handed).toEqual([{ name: 'Safer-work.causeway.json', type: 'application/json' }]);
	});

	const named = () => {
		const { profile, ...rest } = document_();
		const partners = [{ id: 'p1', name: 'The Kestrel Trust', role: '', expertise: '', record: '' }];
		const summary = 'Ada Finch of The Kestrel Trust runs it.';
		return { ...rest, profile: { ...profile, partners, summary } };
	};

	it('shows what may name a person before a file is made, and leaves the choice to the user', async () => {
		renderWithWorkspace(AnnexStep, named());
		await press(t('annex.download'));
		const dialog = within(await screen.findByRole('dialog', { hidden: true }));
		expect(dialog.getByText('Ada Finch')).toBeInTheDocument();
		expect(pdf.writePdf).not.toHaveBeenCalled();
		await user.click(dialog.getByText(t('outgoing.goOn')));
		expect(await screen.findByText(/is ready/)).toBeVisible();
		// Seen and decided: not asked again for the file.
		await press(t('annex.file.save'));
		expect(await screen.findByText(/was saved/)).toBeVisible();
	});

	it('goes to the place of a remark, and makes no file then', async () => {
		const { workspace } = renderWithWorkspace(AnnexStep, named());
		await press(t('annex.file.save'));
		const dialog = within(await screen.findByRole('dialog', { hidden: true }));
		await user.click(dialog.getByText(new RegExp(t('step.programme'))));
		expect(workspace.place.step).toBe('programme');
		expect(handed).toEqual([]);
	});

	it('leaves names out of annex, attached file and saved file, and says so on the cover', async () => {
		const { workspace } = renderWithWorkspace(AnnexStep, named());
		await user.click(screen.getByText(t('redact.title')));
		await user.click(screen.getByRole('checkbox', { name: t('redact.part.partners') }));
		await user.click(screen.getByRole('button', { name: t('redact.own.add') }));
		await user.type(screen.getByRole('textbox', { name: t('redact.own.words') }), 'Ada Finch');
		await user.tab();
		await press(t('annex.download'));
		await waitFor(() => expect(pdf.writePdf).toHaveBeenCalled());
		const paper = pdf.writePdf.mock.calls[0]![0] as Paper;
		const written =
			JSON.stringify(paper.blocks) + new TextDecoder().decode(paper.attachments[0]!.bytes);
		expect(written).not.toMatch(/Kestrel|Finch/);
		expect(written).toContain('Partner 1');
		expect(written).toContain(t('annex.cover.redacted.text'));
		expect(written).toContain('"redacted": true');
		expect(workspace.design.profile.summary).toContain('Kestrel');
	});
});
