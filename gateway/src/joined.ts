import type { GraphQLFormattedError } from 'graphql';
import type { GraphRequest } from '@concord/kit/graphql/service';
import type { Call } from '@concord/kit/identity/identity';
import { createJointQueries, looksUpEntities, type JointQuery } from './joint-query.js';

/** The context of a request at the gateway: nothing a client sends gets into it but what was verified. */
export type Caller = Pick<Call, 'identity' | 'requestId'>;

/** What a service answered. `data` is null when it answered nothing at all. */
export interface Answered {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Asks a service as a caller. */
export type AskService = (request: GraphRequest, caller: Caller) => Promise<Answered>;

interface Part {
  readonly request: GraphRequest;
  answer(answered: Promise<Answered>): void;
}

/**
 * What one request looks up in a service at the same time goes there together: the planner asks once for each place that
 * names a colleague, each with a signature, a hop and statements of its own. Joined, they are one request, whose loaders
 * read each table once.
 */
export function joined(ask: AskService): AskService {
  const waiting = new WeakMap<Caller, Part[]>();
  const jointQuery = createJointQueries();

  async function together(parts: readonly Part[], caller: Caller): Promise<void> {
    const apart = () => parts.forEach(({ request, answer }) => answer(ask(request, caller)));
    const joint = parts.length > 1 ? jointQuery(parts.map(({ request }) => request.query)) : undefined;
    if (!joint) return apart();
    const asked = ask(jointRequest(joint, parts), caller);
    const answered = await asked.catch(() => undefined);
    // Something said against the whole is said against one of them: the others shall have their answers. Where the
    // service itself did not answer there is nobody to ask again.
    if (answered && answered.data === null && !isUnavailable(answered)) return apart();
    parts.forEach(({ answer }, index) => answer(asked.then((whole) => partOf(whole, joint.entities(index)))));
  }

  return (request, caller) => {
    if (!looksUpEntities(request.query)) return ask(request, caller);
    return new Promise((answer) => {
      const part = { request, answer };
      const others = waiting.get(caller);
      if (others) return void others.push(part);
      const parts = [part];
      waiting.set(caller, parts);
      // When everything that follows from the last answer has been asked for.
      process.nextTick(() => {
        waiting.delete(caller);
        void together(parts, caller);
      });
    });
  };
}

function jointRequest({ query, representations }: JointQuery, parts: readonly Part[]): GraphRequest {
  const variables: Record<string, unknown> = {};
  for (const [index, { request }] of parts.entries()) {
    const { representations: own, ...others } = request.variables ?? {};
    Object.assign(variables, others);
    variables[representations(index)] = own;
  }
  return { query, variables };
}

function partOf({ data, errors }: Answered, name: string): Answered {
  const own = errors?.flatMap((error) => {
    const [first, ...rest] = error.path ?? [];
    if (first === undefined) return [error];
    return first === name ? [{ ...error, path: ['_entities', ...rest] }] : [];
  });
  return { data: data && { _entities: data[name] ?? null }, ...(own && own.length > 0 && { errors: own }) };
}

const isUnavailable = ({ errors }: Answered) => errors?.[0]?.extensions?.['reason'] === 'UNAVAILABLE';
