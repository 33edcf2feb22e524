import type { QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import type { DocumentNode, ExecutionResult } from 'graphql';
import { toldBy } from '@concord/kit/graphql/watched-answer';
import { askedOf, type By } from '../execute/executor.js';
import { compileEvents, type Request } from '../execute/operation.js';
import type { Planning } from '../execute/planning.js';
import { asSource, createStock } from '../execute/stock.js';
import type { Answered, AskService, Caller } from '../joined.js';
import type { Fetches } from './fetches.js';

/** What the events of equal subscriptions have in common. */
export interface EventOptions {
  readonly planning: Planning;
  readonly plan: SubscriptionNode;
  readonly document: DocumentNode;
  readonly operationName?: string;
  /** By whose executor events are completed. */
  readonly executor: By;
}

/** As whom, with what variables (as sent, and as they are after defaults) and by whom one event is completed. */
export interface Completing extends Pick<Request, 'variables' | 'values'> {
  readonly fetches: Fetches;
  /** What other services add to an event, they add as for them. */
  readonly caller: Caller;
}

/** An event with the fields of other services. */
export interface Completed {
  readonly result: ExecutionResult;
  /** Whether it may hold for the caller alone, because of the event itself or of what was added. */
  readonly personal: boolean;
}

/**
 * Completes events with the fields of other services: the subscription's own plan is run with its first fetch answered by
 * the event, so that aliases, conditions, nulls and error paths come out as in a query.
 */
export function createEventResolver(options: EventOptions) {
  const complete = (options.executor === 'compiled' && compiled(options)) || stock(options);
  return async (event: ExecutionResult, { variables, values, fetches, ...as }: Completing): Promise<Completed> => {
    // What is asked for one event is joined, and watched, by itself.
    const caller = { ...as.caller };
    const result = await complete(event as Answered, { variables, values }, fetches.services, caller);
    return { result, personal: toldBy(event).personal || fetches.isPersonal(caller) };
  };
}

type Complete = (
  event: Answered,
  asked: Pick<Request, 'variables' | 'values'>,
  services: Readonly<Record<string, AskService>>,
  caller: Caller,
) => Promise<ExecutionResult>;

function compiled({ planning, plan, document, operationName }: EventOptions): Complete | undefined {
  const events = compileEvents(planning, plan, document, operationName);
  return (
    events &&
    ((event, given, services, caller) =>
      events.complete(event, {
        ...given,
        ask: (service, asked) => askedOf(services, service)(asked, caller),
      }))
  );
}

function stock({ planning, plan: { primary, rest }, document, operationName }: EventOptions): Complete {
  const perEvent: QueryPlan = {
    kind: 'QueryPlan',
    node: rest ? { kind: 'Sequence', nodes: [primary, rest] } : primary,
  };
  const run = createStock(planning, perEvent, document, operationName);
  return (event, { variables }, services, caller) => {
    let given = false;
    const first: AskService = (request, by) => {
      // The rest of the plan may come back to the service that emitted.
      if (given) return askedOf(services, primary.serviceName)(request, by);
      given = true;
      return Promise.resolve(event);
    };
    const asked = { ...services, [primary.serviceName]: first };
    const sources = Object.fromEntries(Object.entries(asked).map(([name, ask]) => [name, asSource(ask)]));
    return run({ sources, variables, caller });
  };
}
