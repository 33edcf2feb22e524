import * as v from 'valibot';
import { OperatorFault } from '../domain/operator-fault.js';

/** The variables of a process by name, each a valibot schema over text; `v.examples([…])` shows how one looks. */
export type EnvironmentSchema = Readonly<Record<string, v.GenericSchema | v.OptionalSchema<v.GenericSchema, unknown>>>;

/** What was read. */
export type Environment<Schema extends EnvironmentSchema> = {
  readonly [Name in keyof Schema]: v.InferOutput<Schema[Name]>;
};

/**
 * Reads and checks the variables of a process, once, at its start. An empty variable counts as missing. The result is
 * frozen; unknown variables are left out.
 *
 * @throws OperatorFault one message for all faults: each variable, what is wrong, an example. Values are never printed.
 * @example readEnvironment({ PORT: v.pipe(v.string(), v.toNumber(), v.examples(['4001'])) }, process.env)
 */
export function readEnvironment<Schema extends EnvironmentSchema>(
  schema: Schema,
  source: Readonly<Record<string, string | undefined>>,
): Environment<Schema> {
  const given = Object.fromEntries(
    Object.keys(schema).flatMap((name) => (source[name]?.trim() ? [[name, source[name].trim()]] : [])),
  );
  const result = v.safeParse(v.object({ ...schema }), given, { abortPipeEarly: true });
  if (result.success) return Object.freeze(result.output) as Environment<Schema>;

  const faults = result.issues.map((issue) => {
    const name = String(issue.path?.[0]?.key);
    const problem = name in given ? whatIsWrong(issue) : 'is missing';
    return `  ${name} ${problem}${example(schema[name])}`;
  });
  throw new OperatorFault(`The environment is not complete:\n${[...new Set(faults)].join('\n')}`);
}

/**
 * The library's own sentence, cut where it starts to quote what it received. Sentences of our own are written into
 * the schema and quote nothing.
 */
function whatIsWrong({ message, received, input }: v.BaseIssue<unknown>): string {
  const cut = message.replace(/(?::| but) received .*$/is, '');
  const told = [received, String(input), JSON.stringify(input)].reduce(
    (text, value) => text.split(value).join('…'),
    cut,
  );
  return `is wrong: ${told}`;
}

function example(schema: EnvironmentSchema[string] | undefined): string {
  const inner = schema && 'wrapped' in schema ? (schema.wrapped as v.GenericSchema) : schema;
  const [first] = (inner ? v.getExamples(inner as Parameters<typeof v.getExamples>[0]) : []) as readonly unknown[];
  return first === undefined ? '' : `, for example ${String(first)}`;
}
