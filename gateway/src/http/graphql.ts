import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expressMiddleware } from '@as-integrations/express5';
import { json, Router, type RequestHandler } from 'express';
import type { ErrorCode } from '@concord/kit/graphql/errors';
import type { Contract, Contracts } from '../contracts.js';
import type { Caller } from '../forward.js';
import type { Origins } from '../origin.js';
import type { Sessions } from '../sessions.js';
import type { ClientPace } from '../limits/client-pace.js';
import { isBrowser, tokenOf } from '../token.js';
import { worded, wordless, type Registered } from '../registered.js';
import { answerError } from './answer.js';
import { UNKEPT } from './headers.js';
import { mostBytes } from './most-bytes.js';

/** What decides who is let in. */
export interface GraphqlOptions {
  readonly contracts: Contracts;
  readonly sessions: Sessions;
  readonly origins: Origins;
  readonly pace: ClientPace;
  readonly registered: Registered;
  /** In production browsers ask nothing but what their portal was built with. */
  readonly production: boolean;
}

/** Who asks, and what they are served. */
export interface Admitted {
  readonly caller: Caller;
  readonly contract: Contract;
  /** The body in words: a registered document in the place of its hash. */
  worded(body: object): { readonly asked: object } | { readonly refused: NotAdmitted };
}

/** Why a question is not let in. */
export interface NotAdmitted {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  /** What the client can do about it. */
  readonly told?: Readonly<Record<string, string | number>>;
}

/** Looks at the head of a request alone; `isJson` is what it says of its body. Throws where nobody can say who is who. */
export type Admit = (request: IncomingMessage, isJson: boolean) => Promise<Admitted | NotAdmitted>;

/** Lets in a JSON that somebody signed in sends, from a page we know. */
export function createAdmit(options: GraphqlOptions): Admit {
  const { contracts, sessions, origins, pace, registered, production } = options;
  return async (request, isJson) => {
    if (!origins.allowsRequest(request)) return refused(403, 'FORBIDDEN', 'This origin is not known');
    // A form of another site can send everything but this without asking first.
    if (!isJson) return refused(400, 'BAD_USER_INPUT', 'Send application/json');
    const token = tokenOf(request);
    const identity = token && (await sessions.identityOf(token));
    if (!identity) return refused(401, 'UNAUTHENTICATED', 'Not signed in');
    const contract = await contracts.of(identity);
    if (!contract) return refused(403, 'FORBIDDEN', 'Nothing is served to this audience');
    const perMinute = sessions.requestsPerMinute(identity);
    const retryAfter = perMinute && (await pace(identity.id, perMinute));
    if (retryAfter) return refused(429, 'TOO_MUCH', 'Too many requests', { reason: 'RATE', retryAfter });
    const documents = registered.get(contract.served.contract);
    const mustName = production && identity.kind !== 'CLIENT' && isBrowser(request);
    return {
      caller: { identity, requestId: randomUUID() },
      contract,
      worded(body) {
        const asked = worded(body, documents, mustName);
        if (typeof asked === 'object') return { asked };
        return { refused: refused(400, 'BAD_USER_INPUT', wordless[asked], { reason: asked }) };
      },
    };
  };
}

const refused = (status: number, code: ErrorCode, message: string, told?: NotAdmitted['told']): NotAdmitted => ({
  status,
  code,
  message,
  ...(told && { told }),
});

/** Says why a question is not let in. */
export function answerNotAdmitted(response: ServerResponse, { status, code, message, told }: NotAdmitted): void {
  if (told?.['retryAfter'] !== undefined) response.setHeader('retry-after', told['retryAfter']);
  answerError(response, status, code, message, told);
}

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
    if ('status' in admitted) return answerNotAdmitted(response, admitted);
    response.setHeaders(new Map(Object.entries({ ...UNKEPT, 'x-request-id': admitted.caller.requestId })));
    Object.assign(response.locals, { admitted, caller: admitted.caller });
    return next();
  };

  const run: RequestHandler = (request, response, next) => {
    const { contract, worded: inWords } = response.locals['admitted'] as Admitted;
    const body: unknown = request.body;
    const said = inWords(typeof body === 'object' && body !== null ? body : {});
    if ('refused' in said) return answerNotAdmitted(response, said.refused);
    if (said.asked !== body) request.body = said.asked;
    return middlewareOf(contract)(request, response, next);
  };

  return Router()
    .post('/graphql', letIn, mostBytes(bodyBytes), json({ limit: bodyBytes }), run)
    .all('/graphql', (_request, response) => {
      response.setHeader('allow', 'POST');
      answerError(response, 405, 'BAD_USER_INPUT', 'Send a POST');
    });
}
