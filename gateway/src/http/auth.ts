import { json, Router, type CookieOptions, type RequestHandler, type Response } from 'express';
import * as v from 'valibot';
import type { Clock } from '@concord/kit/domain/clock';
import type { SessionRefused } from '@concord/kit/identity/session';
import type { Origins } from '../origin.js';
import type { Sessions } from '../sessions.js';
import { SESSION_COOKIE, tokenOf } from '../token.js';
import { answerError } from './answer.js';

/** What `/auth/…` is served with. */
export interface AuthOptions {
  readonly sessions: Sessions;
  readonly origins: Origins;
  readonly clock: Clock;
  /** Whether cookies travel over TLS only. */
  readonly secure: boolean;
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
 * token to send as `Authorization: Bearer`.
 */
export function authRoutes({ sessions, origins, clock, secure, onClosed }: AuthOptions): Router {
  const cookie: CookieOptions = { httpOnly: true, sameSite: 'strict', secure, path: '/' };
  const keep = (response: Response, token: string, endsAt: number) =>
    response.cookie(SESSION_COOKIE, token, { ...cookie, maxAge: Math.max(0, endsAt - clock.now().getTime()) });

  const known: RequestHandler = (request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    if (origins.allowsRequest(request)) return next();
    return answerError(response, 403, 'FORBIDDEN', 'This origin is not known');
  };

  const signIn: RequestHandler = async (request, response) => {
    if (!request.is('application/json')) return answerError(response, 400, 'BAD_USER_INPUT', 'Send application/json');
    const asked = v.safeParse(SignIn, request.body);
    if (!asked.success) return answerError(response, 400, 'BAD_USER_INPUT', 'Send account and password');
    const { account, password, as } = asked.output;
    const opened = await sessions.open({ account, password, address: request.ip ?? '' });
    if (opened.outcome === 'REFUSED') return refuse(response, opened);
    const expiresAt = new Date(opened.expiresAt).toISOString();
    if (as === 'token') return void response.json({ accessToken: opened.token, expiresAt });
    keep(response, opened.token, opened.endsAt);
    return void response.json({ expiresAt });
  };

  const refresh: RequestHandler = async (request, response) => {
    const token = tokenOf(request);
    const found = token && (await sessions.renew(token));
    if (!found || found.outcome === 'GONE') {
      response.clearCookie(SESSION_COOKIE, cookie);
      return answerError(response, 401, 'UNAUTHENTICATED', 'Not signed in');
    }
    if (!request.headers.authorization) keep(response, token, found.endsAt);
    return void response.json({ expiresAt: new Date(found.expiresAt).toISOString() });
  };

  const signOut: RequestHandler = async (request, response) => {
    const token = tokenOf(request);
    if (token) await sessions.close(token);
    onClosed();
    response.clearCookie(SESSION_COOKIE, cookie).status(204).end();
  };

  return Router()
    .post('/auth/sign-in', known, json({ limit: 4_096 }), signIn)
    .post('/auth/refresh', known, refresh)
    .post('/auth/sign-out', known, signOut);
}

/** One code for an unknown account, a wrong password and a suspended person. */
function refuse(response: Response, { code, message, retryAfter }: SessionRefused): void {
  if (code === 'SIGN_IN_FAILED')
    return answerError(response, 401, 'UNAUTHENTICATED', message.en, { reason: code, sentence: message });
  if (retryAfter !== undefined) response.setHeader('retry-after', String(retryAfter));
  return answerError(response, 429, 'TOO_MUCH', message.en, { reason: code, sentence: message, retryAfter });
}
