import { appraisalJsonSchema, panelJsonSchema } from '../lib/appraisal/json-schema.ts';
import { designJsonSchema } from '../lib/domain/design-json-schema.ts';
import { readArguments } from './arguments.ts';
import { exitCodes } from './exit-codes.ts';
import { misused } from './help.ts';

const schemas = {
	design: designJsonSchema,
	appraisal: appraisalJsonSchema,
	panel: panelJsonSchema
};
const isKind = (name: string): name is keyof typeof schemas => Object.hasOwn(schemas, name);

/** Prints the JSON Schema of one of the file formats. */
export function schema(args: readonly string[]): number {
	const given = readArguments(args, ['of']);
	const kind = given.ok ? (given.value.options.of ?? 'design') : '';
	if (!given.ok || given.value.names.length > 0 || !isKind(kind)) {
		const fault = `--of takes ${Object.keys(schemas).join(', ')}.`;
		console.error(misused('schema', given.ok ? fault : given.error));
		return exitCodes.wrongUse;
	}
	console.log(JSON.stringify(schemas[kind](), null, '\t'));
	return exitCodes.done;
}
