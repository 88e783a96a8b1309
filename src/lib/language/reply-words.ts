/** The words around an appraiser's questions in a design; importing this file makes them known to `t`. */
import replies from '../../../content/en/interface/replies.json';
import { addWords } from './catalogue.ts';

export type ReplyWords = typeof replies;

addWords(replies);
