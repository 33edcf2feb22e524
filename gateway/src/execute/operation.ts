import type { QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import { getOperationAST, Kind, visit, type DocumentNode, type ExecutionResult } from 'graphql';
import type { Answered } from '../joined.js';
import { conditionsOf, perCondition } from './conditions.js';
import { mergeInto, type Data } from './data.js';
import type { Planning } from './planning.js';
import type { Run } from './run.js';
import { createSelecting } from './selecting.js';
import { serviceErrors } from './service-errors.js';
import { shaping } from './shape.js';
import { stepOf } from './steps.js';

/** One request for an operation: variables as sent and as they are after defaults, and the way to the services. */
export type Request = Pick<Run, 'variables' | 'values' | 'ask'>;

/** An operation, planned and made into functions. */
export interface Operation {
  run(request: Request): Promise<ExecutionResult>;
}

/** A subscription's events: `event` is what the service that emits answered. */
export interface EventOperation {
  complete(event: Answered, request: Request): Promise<ExecutionResult>;
}

/**
 * Makes functions of an operation that parsed and validated. `undefined` where its plan has a part that is not known
 * here, where it asks about the schema, or gives something a name that every object of the language has: Apollo's
 * executor takes it as it takes all.
 */
export function compileOperation(
  planning: Planning,
  { node }: QueryPlan,
  document: DocumentNode,
  operationName?: string,
): Operation | undefined {
  if (node?.kind === 'Subscription') return undefined;
  const finish = finishing(planning, node, document, operationName);
  return finish && { run: (request) => finish({ ...request, data: {}, errors: [] }) };
}

/** See `compileOperation`. */
export function compileEvents(
  planning: Planning,
  { primary, rest }: SubscriptionNode,
  document: DocumentNode,
  operationName?: string,
): EventOperation | undefined {
  if (primary.outputRewrites?.length) return undefined;
  const finish = finishing(planning, rest, document, operationName);
  return (
    finish && {
      complete({ data, errors }, request) {
        const run: Run = { ...request, data: {}, errors: [...serviceErrors(errors ?? [], primary.serviceName)] };
        if (data) mergeInto(run.data, data);
        return finish(run);
      },
    }
  );
}

/** Finds out what this part of a plan says is still to be found out, and tells all of it. */
function finishing(
  planning: Planning,
  node: Parameters<typeof stepOf>[0],
  document: DocumentNode,
  operationName?: string,
): ((run: Run) => Promise<ExecutionResult>) | undefined {
  const step = stepOf(node, planning.supergraphSchema);
  const tell = step && telling(planning, document, operationName);
  if (!step || !tell) return undefined;
  return async (run) => {
    await step(run);
    return tell(run);
  };
}

/** What a client is told of what was found out. */
function telling(planning: Planning, document: DocumentNode, operationName?: string) {
  const operation = getOperationAST(document, operationName);
  const root = operation && planning.schema.getRootType(operation.operation);
  if (!operation || !root || !isPlain(document)) return undefined;
  const shapeFor = perCondition(conditionsOf(document), (values) =>
    shaping(root, createSelecting(planning.schema, document, operation, values)),
  );
  return ({ data, values, errors }: Run): ExecutionResult => {
    const told: Data | null = shapeFor(values)(data);
    return errors.length > 0 ? { errors, data: told } : { data: told };
  };
}

/** Whether nothing is asked about the schema, and no name of the client's is one that every object has. */
function isPlain(document: DocumentNode): boolean {
  let plain = true;
  visit(document, {
    Field({ name, alias }) {
      if (name.value === '__schema' || name.value === '__type' || (alias ?? name).value in {}) plain = false;
    },
    VariableDefinition({ variable }) {
      if (variable.name.value in {}) plain = false;
    },
  });
  return (
    plain &&
    document.definitions.every(({ kind }) => kind === Kind.OPERATION_DEFINITION || kind === Kind.FRAGMENT_DEFINITION)
  );
}
