import {
  defaultTypeResolver,
  getArgumentValues,
  GraphQLError,
  isObjectType,
  locatedError,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { FieldPlan, ObjectPlan, OperationPlan, Shape } from './prepared-plan.js';

/** An operation with a plan. */
export interface Prepared {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly plan: OperationPlan;
}

interface Path {
  readonly prev: Path | undefined;
  readonly key: string | number;
}

/** One run of a plan. */
interface Run extends Prepared {
  readonly context: unknown;
  readonly rootValue: unknown;
  readonly variables: Record<string, unknown>;
  readonly errors: GraphQLError[];
  /** Where errors made null of something: what fails within it later is not told. */
  readonly nulled: Set<Path | undefined>;
  /** By the number of a field. */
  readonly infos: GraphQLResolveInfo[];
  readonly args: Record<string, unknown>[];
}

/**
 * Runs a plan: resolvers are called and answers completed in the order, and with the errors, of graphql-js. What it works
 * out for each object anew is known here beforehand. Arguments are worked out once a run, and `info` knows no path, being
 * the same for every object.
 */
export function runPrepared(
  prepared: Prepared,
  given: { readonly context: unknown; readonly rootValue: unknown; readonly variables: Record<string, unknown> },
): ExecutionResult | Promise<ExecutionResult> {
  const size = prepared.plan.size();
  const run: Run = {
    ...prepared,
    ...given,
    errors: [],
    nulled: new Set(),
    infos: Array.from({ length: size }),
    args: Array.from({ length: size }),
  };
  const answer = (data: Record<string, unknown> | null): ExecutionResult =>
    run.errors.length === 0 ? { data } : { errors: run.errors, data };
  const failed = (error: unknown) => {
    tell(run, error as GraphQLError, undefined);
    return answer(null);
  };
  try {
    const data = fieldsOf(run, run.plan.fields, run.rootValue, undefined);
    return isPromise(data) ? data.then(answer, failed) : answer(data);
  } catch (error) {
    return failed(error);
  }
}

type Answered = Record<string, unknown>;

function fieldsOf(run: Run, plan: ObjectPlan, source: unknown, path: Path | undefined): Answered | Promise<Answered> {
  const answered: Answered = {};
  let waiting: string[] | undefined;
  try {
    for (const field of plan) {
      const value = fieldOf(run, field, source, path);
      answered[field.responseName] = value;
      if (isPromise(value)) (waiting ??= []).push(field.responseName);
    }
  } catch (error) {
    // The others may fail, too: somebody has to wait for them.
    if (waiting)
      return filled(answered, waiting).finally(() => {
        throw error;
      });
    throw error;
  }
  return waiting ? filled(answered, waiting) : answered;
}

async function filled(answered: Answered, waiting: readonly string[]): Promise<Answered> {
  const values = await Promise.all(waiting.map((name) => answered[name]));
  for (const [at, name] of waiting.entries()) answered[name] = values[at];
  return answered;
}

function fieldOf(run: Run, field: FieldPlan, source: unknown, prev: Path | undefined): unknown {
  const { definition, shape, responseName } = field;
  if (!definition) return field.parentType.name;
  const path = { prev, key: responseName };
  const failed = (error: unknown) => failure(run, error, field, shape, path);
  try {
    const result = field.resolve(source, argsOf(run, field, definition), run.context, infoOf(run, field, definition));
    const completed = isPromise(result)
      ? result.then((value) => complete(run, field, shape, path, value))
      : complete(run, field, shape, path, result);
    return isPromise(completed) ? completed.then(undefined, failed) : completed;
  } catch (error) {
    return failed(error);
  }
}

function complete(run: Run, field: FieldPlan, shape: Shape, path: Path, value: unknown): unknown {
  if (value instanceof Error) throw value;
  if (shape.kind === 'NON_NULL') {
    const completed = complete(run, field, shape.of, path, value);
    if (completed === null)
      throw new Error(`Cannot return null for non-nullable field ${field.parentType.name}.${field.definition?.name}.`);
    return completed;
  }
  if (value === null || value === undefined) return null;
  switch (shape.kind) {
    case 'LEAF': {
      const written: unknown = shape.type.serialize(value);
      if (written === null || written === undefined) throw new Error(`${shape.type.name} writes a value as nothing`);
      return written;
    }
    case 'LIST':
      return listOf(run, field, shape.of, path, value);
    case 'OBJECT':
      return objectOf(run, field, shape.type, shape.plan(), path, value);
    case 'ABSTRACT': {
      const info = infoOf(run, field, field.definition as NonNullable<FieldPlan['definition']>);
      const resolve = shape.type.resolveType ?? defaultTypeResolver;
      const named = (name: string | undefined) => {
        const type = possibleType(run, shape.type, name, field);
        return objectOf(run, field, type, shape.planOf(type), path, value);
      };
      const name = resolve(value, run.context, info, shape.type);
      return isPromise(name) ? name.then(named) : named(name);
    }
  }
}

function listOf(run: Run, field: FieldPlan, of: Shape, path: Path, value: unknown): unknown {
  if (typeof value !== 'object' || typeof (value as Partial<Iterable<unknown>>)[Symbol.iterator] !== 'function')
    throw new GraphQLError(
      `Expected Iterable, but did not find one for field "${field.parentType.name}.${field.definition?.name}".`,
    );
  const given = Array.from(value as Iterable<unknown>);
  const items: unknown[] = [];
  let isWaiting = false;
  try {
    for (const [key, item] of given.entries()) {
      const completed = itemOf(run, field, of, { prev: path, key }, item);
      items.push(completed);
      isWaiting ||= isPromise(completed);
    }
  } catch (error) {
    // Nobody waits for this list any more: what of it fails later is not to be taken for unseen.
    for (const one of [...given, ...items]) if (isPromise(one)) one.then(undefined, () => undefined);
    throw error;
  }
  return isWaiting ? Promise.all(items) : items;
}

function itemOf(run: Run, field: FieldPlan, of: Shape, path: Path, item: unknown): unknown {
  const failed = (error: unknown) => failure(run, error, field, of, path);
  try {
    const completed = isPromise(item)
      ? item.then((one) => complete(run, field, of, path, one))
      : complete(run, field, of, path, item);
    return isPromise(completed) ? completed.then(undefined, failed) : completed;
  } catch (error) {
    return failed(error);
  }
}

function objectOf(
  run: Run,
  field: FieldPlan,
  type: GraphQLObjectType,
  plan: ObjectPlan,
  path: Path,
  value: unknown,
): unknown {
  if (!type.isTypeOf) return fieldsOf(run, plan, value, path);
  const checked = (isOne: boolean) => {
    if (!isOne) throw new GraphQLError(`Expected value of type "${type.name}"`, { nodes: field.nodes });
    return fieldsOf(run, plan, value, path);
  };
  const info = infoOf(run, field, field.definition as NonNullable<FieldPlan['definition']>);
  const isOne = type.isTypeOf(value, run.context, info);
  return isPromise(isOne) ? isOne.then(checked) : checked(isOne);
}

function possibleType(
  { schema }: Run,
  abstract: Extract<Shape, { kind: 'ABSTRACT' }>['type'],
  name: unknown,
  { nodes }: FieldPlan,
): GraphQLObjectType {
  const type = typeof name === 'string' ? schema.getType(name) : undefined;
  if (!isObjectType(type) || !schema.isSubType(abstract, type))
    throw new GraphQLError(`Abstract type "${abstract.name}" resolved to no type of it`, { nodes });
  return type;
}

function failure(run: Run, raw: unknown, { nodes }: FieldPlan, shape: Shape, path: Path): null {
  const keys: (string | number)[] = [];
  for (let at: Path | undefined = path; at; at = at.prev) keys.unshift(at.key);
  const error = locatedError(raw, nodes, keys);
  if (shape.kind === 'NON_NULL') throw error;
  tell(run, error, path);
  return null;
}

function tell({ errors, nulled }: Run, error: GraphQLError, path: Path | undefined): void {
  for (let at = path; at; at = at.prev) if (nulled.has(at)) return;
  if (nulled.has(undefined)) return;
  nulled.add(path);
  errors.push(error);
}

type Definition = NonNullable<FieldPlan['definition']>;
const NO_ARGUMENTS: Record<string, unknown> = Object.freeze({});

function argsOf(run: Run, { number, nodes }: FieldPlan, definition: Definition): Record<string, unknown> {
  if (definition.args.length === 0) return NO_ARGUMENTS;
  const [node] = nodes;
  if (!node) return NO_ARGUMENTS;
  return (run.args[number] ??= getArgumentValues(definition, node, run.variables));
}

function infoOf(run: Run, { number, nodes, parentType }: FieldPlan, definition: Definition): GraphQLResolveInfo {
  return (run.infos[number] ??= new FieldInfo(run, nodes, parentType, definition));
}

/** What graphql-js tells a resolver, but for the path. */
class FieldInfo implements GraphQLResolveInfo {
  readonly fieldName: string;
  readonly returnType: GraphQLOutputType;
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Prepared['fragments'];
  readonly rootValue: unknown;
  readonly variableValues: Record<string, unknown>;

  constructor(
    run: Run,
    readonly fieldNodes: readonly FieldNode[],
    readonly parentType: GraphQLObjectType,
    { name, type }: Definition,
  ) {
    this.fieldName = name;
    this.returnType = type;
    this.schema = run.schema;
    this.operation = run.operation;
    this.fragments = run.fragments;
    this.rootValue = run.rootValue;
    this.variableValues = run.variables;
  }

  get path(): never {
    throw new Error('A prepared operation has one info for every object: it knows no path');
  }
}

const isPromise = <Value>(value: Value | PromiseLike<Value>): value is Promise<Value> =>
  typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
