import type { CookieOptions, RequestHandler, Response } from 'express';
import type { Clock } from '@concord/kit/domain/clock';
import type { PasswordRefused, SessionRefused, SignInAnswer } from '@concord/kit/identity/session';
import { SESSION_COOKIE } from '../token.js';
import { answerError } from './answer.js';

/** How a session is carried: a browser's in a cookie that no script can read, a tool's as a token. */
export type Carrier = 'cookie' | 'token';

/** What the answers of `/auth/…` are made with. */
export interface AuthAnswers {
  /** Signed in (200), a step left (202), or refused. */
  signIn(response: Response, answer: SignInAnswer | PasswordRefused, as: Carrier): void;
  refuse(response: Response, refused: SessionRefused | PasswordRefused): void;
  /** Puts a session into the browser until `endsAt`, milliseconds since the epoch. */
  keep(response: Response, token: string, endsAt: number): void;
  forget(response: Response): Response;
}

/** @param secure whether cookies travel over TLS only */
export function createAuthAnswers({ clock, secure }: { readonly clock: Clock; readonly secure: boolean }): AuthAnswers {
  const cookie: CookieOptions = { httpOnly: true, sameSite: 'strict', secure, path: '/' };
  const keep = (response: Response, token: string, endsAt: number) =>
    void response.cookie(SESSION_COOKIE, token, { ...cookie, maxAge: Math.max(0, endsAt - clock.now().getTime()) });

  return {
    keep,
    refuse,
    forget: (response) => response.clearCookie(SESSION_COOKIE, cookie),
    signIn(response, answer, as) {
      switch (answer.outcome) {
        case 'OPENED': {
          const { token, endsAt, recoveryCodes } = answer;
          const expiresAt = new Date(answer.expiresAt).toISOString();
          if (as === 'cookie') keep(response, token, endsAt);
          const told = { ...(as === 'token' && { accessToken: token }), expiresAt };
          return void response.json({ ...told, ...(recoveryCodes && { recoveryCodes }) });
        }
        case 'CHALLENGED': {
          const { outcome: _, ...step } = answer;
          return void response.status(202).json(step);
        }
        default:
          return refuse(response, answer);
      }
    },
  };
}

/** One code for an unknown account, a wrong password and a suspended person; each other reason says what it is. */
function refuse(response: Response, refused: SessionRefused | PasswordRefused): void {
  const { code, message } = refused;
  const told = { reason: code, sentence: message };
  if (refused.outcome === 'PASSWORD_REFUSED') return answerError(response, 400, 'BAD_USER_INPUT', message.en, told);
  const { retryAfter } = refused;
  if (retryAfter === undefined) return answerError(response, 401, 'UNAUTHENTICATED', message.en, told);
  response.setHeader('retry-after', String(retryAfter));
  return answerError(response, 429, 'TOO_MUCH', message.en, { ...told, retryAfter });
}

/** Bodies are JSON: a form of another site cannot send that without asking first. */
export const jsonOnly: RequestHandler = (request, response, next) =>
  request.is('application/json') ? next() : answerError(response, 400, 'BAD_USER_INPUT', 'Send application/json');
