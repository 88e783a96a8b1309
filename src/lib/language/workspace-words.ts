/** The words of the workspace; importing this file makes them known to `t`. */
import activities from '../../../content/en/interface/activities.json';
import fields from '../../../content/en/interface/fields.json';
import findings from '../../../content/en/interface/findings.json';
import pattern from '../../../content/en/interface/pattern.json';
import workspace from '../../../content/en/interface/workspace.json';
import { addWords } from './catalogue.ts';

const words = { ...activities, ...fields, ...findings, ...pattern, ...workspace };
export type WorkspaceWords = typeof words;

addWords(words);
