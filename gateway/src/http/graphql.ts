import { randomUUID } from 'node:crypto';
import { expressMiddleware } from '@as-integrations/express5';
import { json, Router, type RequestHandler } from 'express';
import type { Contract, Contracts } from '../contracts.js';
import type { Caller } from '../forward.js';
import type { Origins } from '../origin.js';
import type { Sessions } from '../sessions.js';
import { tokenOf } from '../token.js';
import { answerError } from './answer.js';

/** What `/graphql` is served with. */
export interface GraphqlOptions {
  readonly contracts: Contracts;
  readonly sessions: Sessions;
  readonly origins: Origins;
  readonly bodyBytes: number;
}

/** POST with JSON, signed in, from a page we know. The session is looked up before the body is read. */
export function graphqlRoutes({ contracts, sessions, origins, bodyBytes }: GraphqlOptions): Router {
  const middlewares = new WeakMap<Contract, RequestHandler>();
  const middlewareOf = (contract: Contract): RequestHandler => {
    const known = middlewares.get(contract);
    if (known) return known;
    const made = expressMiddleware(contract.server, { context: async ({ res }) => res.locals['caller'] as Caller });
    middlewares.set(contract, made);
    return made;
  };

  const admit: RequestHandler = async (request, response, next) => {
    if (!origins.allowsRequest(request)) return answerError(response, 403, 'FORBIDDEN', 'This origin is not known');
    // A form of another site can send everything but this without asking first.
    if (!request.is('application/json')) return answerError(response, 400, 'BAD_USER_INPUT', 'Send application/json');
    const token = tokenOf(request);
    const identity = token && (await sessions.identityOf(token));
    if (!identity) return answerError(response, 401, 'UNAUTHENTICATED', 'Not signed in');
    const contract = contracts.of(identity);
    if (!contract) return answerError(response, 403, 'FORBIDDEN', 'Nothing is served to this audience');
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    response.locals['caller'] = { identity, requestId } satisfies Caller;
    response.locals['contract'] = contract;
    return next();
  };

  const run: RequestHandler = (request, response, next) =>
    middlewareOf(response.locals['contract'] as Contract)(request, response, next);

  return Router()
    .post('/graphql', admit, json({ limit: bodyBytes }), run)
    .all('/graphql', (_request, response) => {
      response.setHeader('allow', 'POST');
      answerError(response, 405, 'BAD_USER_INPUT', 'Send a POST');
    });
}
