import { json, Router, type RequestHandler } from 'express';
import * as v from 'valibot';
import type { Clock } from '@concord/kit/domain/clock';
import type { Origins } from '../origin.js';
import type { Sessions } from '../sessions.js';
import { tokenOf } from '../token.js';
import { answerError } from './answer.js';
import { createAuthAnswers, jsonOnly } from './auth-answers.js';
import { ssoRoutes } from './auth-sso.js';
import { stepRoutes } from './auth-steps.js';

/** What `/auth/…` is served with. */
export interface AuthOptions {
  readonly sessions: Sessions;
  readonly origins: Origins;
  readonly clock: Clock;
  /** Whether cookies travel over TLS only. */
  readonly secure: boolean;
  /** Where people reach this door, without a slash at the end. */
  readonly publicUrl: string;
  /** Called after a session was closed here, so that its sockets hear of it at once. */
  onClosed(): void;
}

const SignIn = v.object({
  account: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  password: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  as: v.optional(v.picklist(['cookie', 'token']), 'cookie'),
});

/**
 * Sign-in, refresh and sign-out. A browser gets a cookie that no script can read; a tool that asks `as: "token"` gets a
 * token to send as `Authorization: Bearer`. Who has a step left is answered 202, and what comes next.
 *
 * @param places where one can go after single sign-on, each with a slash at the end
 */
export function authRoutes(options: AuthOptions, places: readonly string[]): Router {
  const { sessions, origins, onClosed } = options;
  const answers = createAuthAnswers(options);

  const known: RequestHandler = (request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    if (origins.allowsRequest(request)) return next();
    return answerError(response, 403, 'FORBIDDEN', 'This origin is not known');
  };

  const signIn: RequestHandler = async (request, response) => {
    const asked = v.safeParse(SignIn, request.body);
    if (!asked.success) return answerError(response, 400, 'BAD_USER_INPUT', 'Send account and password');
    const { account, password, as } = asked.output;
    return answers.signIn(response, await sessions.open({ account, password, address: request.ip ?? '' }), as);
  };

  const refresh: RequestHandler = async (request, response) => {
    const token = tokenOf(request);
    const found = token && (await sessions.renew(token));
    if (!found || found.outcome === 'GONE') {
      answers.forget(response);
      return answerError(response, 401, 'UNAUTHENTICATED', 'Not signed in');
    }
    if (!request.headers.authorization) answers.keep(response, token, found.endsAt);
    return void response.json({ expiresAt: new Date(found.expiresAt).toISOString() });
  };

  const signOut: RequestHandler = async (request, response) => {
    const token = tokenOf(request);
    if (token) await sessions.close(token);
    onClosed();
    answers.forget(response).status(204).end();
  };

  return Router()
    .post('/auth/sign-in', known, jsonOnly, json({ limit: 4_096 }), signIn)
    .post('/auth/refresh', known, refresh)
    .post('/auth/sign-out', known, signOut)
    .use('/auth', stepRoutes({ sessions, known, answers }))
    .use('/auth', ssoRoutes({ ...options, answers, places }));
}
