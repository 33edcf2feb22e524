import { isObjectType, parse, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { BadInput } from '../domain/conflict.js';
import type { SubgraphContext } from './context.js';
import { MOST_REPRESENTATIONS } from './limits.js';

/** The keys of an entity that another service refers to; nothing else of what was sent is left. */
export type Reference = Readonly<Record<string, string>>;

/**
 * Finds the entity a reference means: through a loader of the request, the same one that root fields use, so that
 * scope and batching are the same. Answers `null` for what is unknown or foreign.
 */
export type ReferenceResolver = (reference: Reference, context: SubgraphContext) => unknown;

/**
 * Puts the resolvers of references into a schema. Every type with a resolvable key needs one, or building fails:
 * without one, Apollo would answer whatever was sent as if it were the entity.
 */
export function addReferences(schema: GraphQLSchema, references: Readonly<Record<string, ReferenceResolver>>): void {
  const open = new Set(Object.keys(references));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const keys = resolvableKeys(type);
    if (keys.size === 0) continue;
    const resolver = references[type.name];
    if (!resolver)
      throw new Error(`${type.name} has a key but no reference resolver; or make the key resolvable: false`);
    open.delete(type.name);
    const resolveReference = async (sent: Record<string, unknown>, context: SubgraphContext) =>
      (await resolver(keysOnly(sent, keys), context)) ?? null;
    type.extensions = { ...type.extensions, apollo: { subgraph: { resolveReference } } };
  }
  if (open.size > 0) throw new Error(`References to types without a resolvable key: ${[...open].join(', ')}`);
  limitRepresentations(schema);
}

/** Top-level names of the keys; a key's parts are all strings in this house. */
function resolvableKeys(type: GraphQLObjectType): ReadonlySet<string> {
  const names = new Set<string>();
  const directives = [type.astNode, ...type.extensionASTNodes].flatMap((node) => node?.directives ?? []);
  for (const directive of directives.filter(({ name }) => name.value === 'key')) {
    const argument = (name: string) => directive.arguments?.find((one) => one.name.value === name)?.value;
    const resolvable = argument('resolvable');
    const fields = argument('fields');
    if (resolvable?.kind === 'BooleanValue' && !resolvable.value) continue;
    if (fields?.kind === 'StringValue') for (const name of topLevelNames(fields.value)) names.add(name);
  }
  return names;
}

function topLevelNames(fields: string): string[] {
  const [definition] = parse(`{ ${fields} }`).definitions;
  if (definition?.kind !== 'OperationDefinition') return [];
  return definition.selectionSet.selections.flatMap((one) => (one.kind === 'Field' ? [one.name.value] : []));
}

function keysOnly(sent: Record<string, unknown>, keys: ReadonlySet<string>): Reference {
  const reference: Record<string, string> = {};
  for (const key of keys) {
    const value = sent[key];
    if (value === undefined) continue;
    if (typeof value !== 'string') throw new BadInput(['representations', key], 'a key is a string');
    reference[key] = value;
  }
  if (Object.keys(reference).length === 0) throw new BadInput(['representations'], 'a key is missing');
  return reference;
}

function limitRepresentations(schema: GraphQLSchema): void {
  const entities = schema.getQueryType()?.getFields()['_entities'];
  const resolve = entities?.resolve;
  if (!resolve) return;
  entities.resolve = (source, args: { representations: readonly unknown[] }, context, info) => {
    if (args.representations.length > MOST_REPRESENTATIONS)
      throw new BadInput(['representations'], `at most ${MOST_REPRESENTATIONS}`);
    return resolve(source, args, context, info);
  };
}
