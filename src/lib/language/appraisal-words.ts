/** The words of the appraiser's path; importing this file makes them known to `t`. */
import appraisal from '../../../content/en/interface/appraisal.json';
import panel from '../../../content/en/interface/panel.json';
import { addWords } from './catalogue.ts';

const words = { ...appraisal, ...panel };
export type AppraisalWords = typeof words;

addWords(words);
