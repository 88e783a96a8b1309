import { designJsonSchema } from '../lib/domain/json-schema.ts';
import { exitCodes } from './exit-codes.ts';

/** Prints the JSON Schema of the file format. */
export function schema(): number {
	console.log(JSON.stringify(designJsonSchema(), null, '\t'));
	return exitCodes.done;
}
