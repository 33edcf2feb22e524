import type { ExecutionResult } from 'graphql';
import { createDoorsDouble, type Account } from './doors-double.js';
import { coded, type DoubleRequest, type GraphDouble } from './graph-double.js';

/** The gateway's doors, in memory: sign-in and the graph, behind one `fetch`. */
export interface ServerDouble {
  readonly fetch: typeof fetch;
  /** Person signed in, if any. */
  readonly person: () => string | undefined;
  /** Ends the session, as time would. A refresh works only while `refreshable`. */
  expire(refreshable?: boolean): void;
  /** Every operation asked so far, by name. */
  readonly asked: string[];
  /** Cuts the line: every request fails until it is mended. */
  cut(isCut: boolean): void;
  /** Signs in without the form. */
  enter(person: string): void;
}

const json = (body: unknown, status = 200) =>
  new Response(status === 204 ? null : JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json' },
  });

/** What else there is at the door of a test. */
export interface ServerDoubleOptions {
  readonly providers?: readonly { readonly id: string; readonly name: string }[];
}

export function createServerDouble(
  graph: GraphDouble,
  accounts: Readonly<Record<string, Account>>,
  options: ServerDoubleOptions = {},
): ServerDouble {
  let person: string | undefined;
  let last: string | undefined;
  let refreshable = false;
  let isCut = false;
  const asked: string[] = [];

  const ways = createDoorsDouble(accounts, (entered) => void (person = last = entered));
  const doors: Readonly<Record<string, () => Response>> = {
    '/auth/sso': () => json(options.providers ?? []),
    '/auth/refresh': () => {
      if (!refreshable) return json({}, 401);
      person = last;
      return json({});
    },
    '/auth/sign-out': () => {
      person = undefined;
      refreshable = false;
      return json({});
    },
  };

  return {
    person: () => person,
    asked,
    expire: (canRefresh = false) => {
      person = undefined;
      refreshable = canRefresh;
    },
    cut: (now) => void (isCut = now),
    enter: (id) => void (person = last = id),
    fetch: async (input, init) => {
      if (isCut) throw new TypeError('Failed to fetch');
      const path = new URL(String(input), 'http://portal.test').pathname;
      const body = JSON.parse(String(init?.body ?? '{}')) as Record<string, string>;
      const door = doors[path];
      if (door) return door();
      const reply = path.startsWith('/auth/') ? ways(path.slice('/auth/'.length), body) : undefined;
      if (reply) return json(reply.body, reply.status);
      const request = body as unknown as DoubleRequest;
      if (request.operationName) asked.push(request.operationName);
      if (!person) return json({ errors: [coded('UNAUTHENTICATED').toJSON()] });
      return json((await graph.run(request, { person })) as ExecutionResult);
    },
  };
}
