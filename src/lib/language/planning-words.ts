/** The words of the later steps and of exports, loaded with them; importing this file makes them known to `t`. */
import annex from '../../../content/en/interface/annex.json';
import displacement from '../../../content/en/interface/displacement.json';
import indicators from '../../../content/en/interface/indicators.json';
import theory from '../../../content/en/interface/theory.json';
import { addWords } from './catalogue.ts';
import './workspace-words.ts';

const words = { ...annex, ...displacement, ...indicators, ...theory };
export type PlanningWords = typeof words;

addWords(words);
