/** The words of the workspace and of exports; importing this file makes them known to `t`. */
import activities from '../../../content/en/interface/activities.json';
import annex from '../../../content/en/interface/annex.json';
import displacement from '../../../content/en/interface/displacement.json';
import fields from '../../../content/en/interface/fields.json';
import findings from '../../../content/en/interface/findings.json';
import indicators from '../../../content/en/interface/indicators.json';
import pattern from '../../../content/en/interface/pattern.json';
import theory from '../../../content/en/interface/theory.json';
import workspace from '../../../content/en/interface/workspace.json';
import { addWords } from './language.ts';

const words = {
	...activities,
	...annex,
	...displacement,
	...fields,
	...findings,
	...indicators,
	...pattern,
	...theory,
	...workspace
};
export type WorkspaceWords = typeof words;

addWords(words);
