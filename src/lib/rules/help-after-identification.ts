/** Finding people helps them only if something worth having follows (7.L3): two rules on designs without support work. */
import type { Design } from '../domain/design.ts';
import { answerTo } from '../domain/answers.ts';
import { activitiesIn } from './facts.ts';
import type { Activity } from '../domain/design.ts';
import { saidRule } from './said.ts';

const withoutSupport = (design: Design) => activitiesIn(design, 8).length === 0;
const barriersOpen = (design: Design, { id }: Activity) =>
	withoutSupport(design) && answerTo(design, id, '7.Q7').state !== 'yes';

/** Victims stay away, and neither support work nor an answer to each barrier is planned. */
export const victimsUnwilling = saidRule({
	id: 'victims-unwilling',
	advice: 'add',
	weight: 'gate',
	sources: ['7.L3', '7.Q6.g', '8.L1'],
	section: 7,
	anyOf: [{ question: '7.Q6', item: '7.Q6.g', states: ['yes', 'partly'], where: barriersOpen }],
	alsoSettle: ({ id }) => [
		{ type: 'answer', scope: id, question: '7.Q7' },
		{ type: 'add-activity', kind: 'support' }
	]
});

/** More people would be found, and no way to services is known (our inference from 7.L3 and 8.Q1). */
export const identificationWithoutServices = saidRule({
	id: 'identification-without-services',
	advice: 'rethink',
	weight: 'gate',
	sources: ['7.L3', '7.Q5', '8.Q1'],
	section: 7,
	anyOf: [{ question: '7.Q5', states: ['no', 'unknown'], where: withoutSupport }],
	alsoSettle: () => [{ type: 'add-activity', kind: 'support' }]
});
