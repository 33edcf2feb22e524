import type { SubscriptionNode } from '@apollo/query-planner';
import {
  Kind,
  parse,
  print,
  visit,
  type ArgumentNode,
  type DocumentNode,
  type FieldNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { GraphRequest } from '@concord/kit/graphql/service';
import type { By } from '../execute/executor.js';
import { oncePerOperation, type Make } from '../execute/once.js';
import type { Planning } from '../execute/planning.js';
import { createEventResolver } from './event.js';

type Variables = Readonly<Record<string, unknown>>;

/** A subscription as far as it is the same for everybody who asks for it. */
export interface Prepared {
  /** The service that emits. */
  readonly service: string;
  readonly complete: ReturnType<typeof createEventResolver>;
  /** What that service is asked; from `after` on instead of from where the client asked. */
  request(variables: Variables, after?: string): GraphRequest;
  /**
   * What streams have in common that bring the same events once they have caught up: the operation, and the variables
   * without the one that says where to begin. `undefined` when the gateway could not go on with such a stream by itself.
   */
  sharedBy(variables: Variables): string | undefined;
}

/** Prepares each document once for each state of the graph. */
export function createPreparing(executor: By): Make<Prepared | undefined> {
  return oncePerOperation((planning, document, name) => prepare(planning, document, executor, name));
}

function prepare(
  planning: Planning,
  document: DocumentNode,
  executor: By,
  operationName?: string,
): Prepared | undefined {
  const { node: plan } = planning.planOf(document, operationName);
  if (plan?.kind !== 'Subscription') return undefined;
  const { primary } = plan;
  const going = goingOn(planning, plan);
  const start = going && onlyUse(document, going.start);
  const text = print(document);
  const declared = new Set(variablesOf(document));
  return {
    service: primary.serviceName,
    complete: createEventResolver({ planning, plan, document, executor, ...(operationName && { operationName }) }),
    request(variables, after) {
      const used = (primary.variableUsages ?? []).filter((name) => name in variables);
      const own = Object.fromEntries(used.map((name) => [name, variables[name]]));
      const name = primary.operationName && { operationName: primary.operationName };
      if (after === undefined || !going) return { query: primary.operation, ...name, variables: own, watched: true };
      if (start) delete own[start];
      return { query: going.query, ...name, variables: { ...own, [CONTINUE]: after }, watched: true };
    },
    sharedBy(variables) {
      if (!going) return undefined;
      const rest = Object.entries(variables).filter(([name]) => declared.has(name) && name !== start);
      return JSON.stringify([operationName ?? '', text, Object.fromEntries(rest)], inOrder);
    },
  };
}

const CONTINUE = 'concordAfter';

/** The same question with a variable of ours in the place of `after`, and the variable that stood there. */
function goingOn(planning: Planning, { primary }: SubscriptionNode) {
  const document = parse(primary.operation, { noLocation: true });
  const [operation] = document.definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION || document.definitions.length > 1) return undefined;
  const [field, ...others] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || others.length > 0) return undefined;
  const argument = planning.schema
    .getSubscriptionType()
    ?.getFields()
    [field.name.value]?.args.find(({ name }) => name === 'after');
  if (!argument) return undefined;
  const given = field.arguments?.find(({ name }) => name.value === 'after')?.value;
  const start = given?.kind === Kind.VARIABLE ? given.name.value : undefined;
  return { query: rewritten(operation, field, start, String(argument.type)), start };
}

function rewritten(operation: OperationDefinitionNode, field: FieldNode, start: string | undefined, type: string) {
  const after: ArgumentNode = {
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: 'after' },
    value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: CONTINUE } },
  };
  const others = (field.arguments ?? []).filter(({ name }) => name.value !== 'after');
  const root: FieldNode = { ...field, arguments: [...others, after] };
  const query = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections: [root] } } as typeof operation;
  const [declared] = parse(`query($${CONTINUE}: ${type}) { a }`, { noLocation: true }).definitions;
  const stillUsed = start !== undefined && usesOf(root, start) > 0;
  const definitions = (operation.variableDefinitions ?? []).filter(
    ({ variable }) => variable.name.value !== start || stillUsed,
  );
  const added = (declared as OperationDefinitionNode).variableDefinitions ?? [];
  return print({ ...query, variableDefinitions: [...definitions, ...added] });
}

/** The variable, when it says where to begin and nothing else. */
function onlyUse(document: DocumentNode, name: string | undefined): string | undefined {
  const operations = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? { ...definition, variableDefinitions: [] } : definition,
  );
  return name && usesOf({ ...document, definitions: operations }, name) === 1 ? name : undefined;
}

function usesOf(node: DocumentNode | FieldNode, variable: string): number {
  let count = 0;
  visit(node, { Variable: ({ name }) => void (name.value === variable && (count += 1)) });
  return count;
}

function variablesOf({ definitions }: DocumentNode): readonly string[] {
  return definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
}

/** For `JSON.stringify`: the fields of an object have no order. */
function inOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
