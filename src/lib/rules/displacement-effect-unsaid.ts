import { answerTo, isSetAside, programme, valueOf } from '../domain/answers.ts';
import { signsOfDisplacement } from './displacement.ts';
import { answered } from './facts.ts';
import type { Rule } from './rule.ts';

/** Trafficking may move, and nobody has said what that does to the promised result (LOGIC, D2). */
export const displacementEffectUnsaid: Rule = {
	id: 'displacement-effect-unsaid',
	advice: 'modify',
	weight: 'gate',
	sources: ['1.Q3'],
	evaluate: ({ design }) => {
		const answer = answerTo(design, programme, '1.Q3');
		const signs = signsOfDisplacement(design);
		if (signs.length === 0 || isSetAside(answer) || valueOf(answer, 'effect') !== '') return [];
		const own = answered(programme, '1.Q3');
		const named = signs.some((sign) => sign.type === 'answer' && sign.question === '1.Q3');
		const because = named ? signs : [...signs, own];
		return [{ at: '', because, settle: [{ type: 'answer', scope: programme, question: '1.Q3' }] }];
	}
};
