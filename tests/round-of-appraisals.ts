/** The appraisals of one call as one reader would have left them: every item judged, in files that can be opened. */
import { recommendations, verdicts, type Appraisal } from '#lib/appraisal/appraisal.ts';
import { criteriaFor } from '#lib/appraisal/criteria.ts';
import { createAppraisal, setAbstract, setConclusion } from '#lib/appraisal/edit.ts';
import { judge } from '#lib/appraisal/judging.ts';
import type { AppraisalContent } from '#lib/content/appraisal-types.ts';
import type { Content } from '#lib/content/types.ts';
import { appraisalFile } from '#lib/storage/appraisal-file.ts';

interface Parts {
	readonly content: Content;
	readonly appraising: AppraisalContent;
}

const now = new Date('2027-05-03T09:00:00Z');

function appraisalAt(index: number, call: string, parts: Parts): Appraisal {
	const title = `Proposal ${String(index).padStart(3, '0')}`;
	const blank = createAppraisal({
		newId: () => `round-${index}`,
		now,
		contentVersion: parts.content.version,
		call,
		proposal: {
			kind: 'pdf',
			name: `${index}.pdf`,
			fingerprint: `fingerprint-${index}`,
			title,
			applicant: `Applicant ${index % 40}`,
			parts: 12,
			numbering: 'pages',
			designId: '',
			opened: now.toISOString()
		}
	});
	const kinds = index % 2 === 0 ? ['awareness'] : ['support', 'identification'];
	const begun = setConclusion(
		setAbstract(setAbstract(blank, 'kinds', { options: kinds }), 'title', { text: title }),
		{ recommendation: recommendations[index % 4]! }
	);
	return criteriaFor(begun, parts).reduce(
		(one, { key }, at) =>
			judge(
				one,
				key,
				{ verdict: verdicts[(index + at) % 4]!, comment: 'Why.' },
				{ basedOn: `fingerprint-${index}`, now }
			),
		begun
	);
}

/** As a file field takes them; the same for the same arguments. */
export const roundFiles = (
	call: string,
	count: number,
	parts: Parts
): { name: string; mimeType: string; buffer: Buffer }[] =>
	Array.from({ length: count }, (_, index) => {
		const { name, text, mediaType } = appraisalFile(appraisalAt(index, call, parts), []);
		return { name, mimeType: mediaType, buffer: Buffer.from(text) };
	});
