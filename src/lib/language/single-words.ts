/** The words of the edition in one file; importing this file makes them known to `t`. */
import words from '../../../content/en/interface/single.json';
import { addWords } from './catalogue.ts';

export type SingleWords = typeof words;

addWords(words);
