import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { expressMiddleware } from '@as-integrations/express5';
import { json, Router, type RequestHandler } from 'express';
import type { ErrorCode } from '@concord/kit/graphql/errors';
import type { Contract, Contracts } from '../contracts.js';
import type { Caller } from '../forward.js';
import type { Origins } from '../origin.js';
import type { Sessions } from '../sessions.js';
import { tokenOf } from '../token.js';
import { answerError } from './answer.js';
import { mostBytes } from './most-bytes.js';

/** What decides who is let in. */
export interface GraphqlOptions {
  readonly contracts: Contracts;
  readonly sessions: Sessions;
  readonly origins: Origins;
}

/** Who asks, and what they are served. */
export interface Admitted {
  readonly caller: Caller;
  readonly contract: Contract;
}

/** Why a question is not let in. */
export interface NotAdmitted {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
}

/** Looks at the head of a request alone; `isJson` is what it says of its body. Throws where nobody can say who is who. */
export type Admit = (request: IncomingMessage, isJson: boolean) => Promise<Admitted | NotAdmitted>;

/** Lets in a JSON that somebody signed in sends, from a page we know. */
export function createAdmit({ contracts, sessions, origins }: GraphqlOptions): Admit {
  return async (request, isJson) => {
    if (!origins.allowsRequest(request)) return refused(403, 'FORBIDDEN', 'This origin is not known');
    // A form of another site can send everything but this without asking first.
    if (!isJson) return refused(400, 'BAD_USER_INPUT', 'Send application/json');
    const token = tokenOf(request);
    const identity = token && (await sessions.identityOf(token));
    if (!identity) return refused(401, 'UNAUTHENTICATED', 'Not signed in');
    const contract = await contracts.of(identity);
    if (!contract) return refused(403, 'FORBIDDEN', 'Nothing is served to this audience');
    return { caller: { identity, requestId: randomUUID() }, contract };
  };
}

const refused = (status: number, code: ErrorCode, message: string): NotAdmitted => ({ status, code, message });

/** POST with JSON, signed in, from a page we know. The session is looked up before the body is read. */
export function graphqlRoutes(admit: Admit, bodyBytes: number): Router {
  const middlewares = new WeakMap<Contract, RequestHandler>();
  const middlewareOf = (contract: Contract): RequestHandler => {
    const known = middlewares.get(contract);
    if (known) return known;
    const made = expressMiddleware(contract.server, { context: async ({ res }) => res.locals['caller'] as Caller });
    middlewares.set(contract, made);
    return made;
  };

  const letIn: RequestHandler = async (request, response, next) => {
    const admitted = await admit(request, Boolean(request.is('application/json')));
    if ('status' in admitted) return answerError(response, admitted.status, admitted.code, admitted.message);
    const { caller, contract } = admitted;
    response.setHeader('x-request-id', caller.requestId);
    Object.assign(response.locals, { caller, contract });
    return next();
  };

  const run: RequestHandler = (request, response, next) =>
    middlewareOf(response.locals['contract'] as Contract)(request, response, next);

  return Router()
    .post('/graphql', letIn, mostBytes(bodyBytes), json({ limit: bodyBytes }), run)
    .all('/graphql', (_request, response) => {
      response.setHeader('allow', 'POST');
      answerError(response, 405, 'BAD_USER_INPUT', 'Send a POST');
    });
}
