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
  const finders = new Map<string, Find>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const keys = resolvableKeys(type);
    if (keys.size === 0) continue;
    const resolver = references[type.name];
    if (!resolver)
      throw new Error(`${type.name} has a key but no reference resolver; or make the key resolvable: false`);
    open.delete(type.name);
    finders.set(type.name, (sent, context) => resolver(keysOnly(sent, keys), context));
  }
  if (open.size > 0) throw new Error(`References to types without a resolvable key: ${[...open].join(', ')}`);
  answerEntities(schema, finders);
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

type Find = (sent: Record<string, unknown>, context: SubgraphContext) => unknown;

/**
 * In place of Apollo's resolver, which makes several promises of each reference: a list that was loaded together is
 * waited for once.
 */
function answerEntities(schema: GraphQLSchema, finders: ReadonlyMap<string, Find>): void {
  const entities = schema.getQueryType()?.getFields()['_entities'];
  if (!entities) return;
  entities.resolve = (
    _source,
    { representations }: { representations: readonly Record<string, unknown>[] },
    context,
  ) => {
    if (representations.length > MOST_REPRESENTATIONS)
      throw new BadInput(['representations'], `at most ${MOST_REPRESENTATIONS}`);
    const found = representations.map((sent) => entityOf(sent, finders, context as SubgraphContext));
    return found.some(isPromise) ? Promise.all(found) : found;
  };
}

/** The entity, or a promise of it. What went wrong is answered as the error that it is, in its own place of the list. */
function entityOf(
  sent: Record<string, unknown>,
  finders: ReadonlyMap<string, Find>,
  context: SubgraphContext,
): unknown {
  try {
    const name = String(sent['__typename']);
    const find = finders.get(name);
    if (!find) throw new BadInput(['representations', '__typename'], 'no entity of this service');
    const found = find(sent, context);
    return isPromise(found) ? found.then((entity) => named(entity, name), failed) : named(found, name);
  } catch (error) {
    return failed(error);
  }
}

/** The union of all entities tells them apart by this name. */
function named(entity: unknown, name: string): unknown {
  if (typeof entity !== 'object' || entity === null) return null;
  return '__typename' in entity ? entity : Object.defineProperty(entity, '__typename', { value: name });
}

const failed = (error: unknown) => (error instanceof Error ? error : new Error('A reference failed', { cause: error }));

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
