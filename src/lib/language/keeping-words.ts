/** The words about versions, copies, safe keeping and confidentiality; importing this file makes them known to `t`. */
import history from '../../../content/en/interface/history.json';
import keeping from '../../../content/en/interface/keeping.json';
import { addWords } from './catalogue.ts';

const words = { ...history, ...keeping };
export type KeepingWords = typeof words;

addWords(words);
