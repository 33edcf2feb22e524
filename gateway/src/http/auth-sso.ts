import { Router, type CookieOptions, type RequestHandler, type Response } from 'express';
import type { Sessions } from '../sessions.js';
import { answerError } from './answer.js';
import type { AuthAnswers } from './auth-answers.js';

/** What single sign-on is served with. */
export interface SsoOptions {
  readonly sessions: Sessions;
  readonly answers: AuthAnswers;
  /** Where people reach this door, without a slash at the end: providers send them back there. */
  readonly publicUrl: string;
  /** Whether cookies travel over TLS only. */
  readonly secure: boolean;
  /** Where one can go after it, each with a slash at the end. */
  readonly places: readonly string[];
}

/** Carries a way to a provider and back in the one browser that began it. */
const FLOW_COOKIE = 'concord_sso';
const CALLBACK = '/auth/sso/callback';
const MOST_QUERY = 4_000;

/** Single sign-on: which providers there are, the way to one, and the way back. */
export function ssoRoutes({ sessions, answers, publicUrl, secure, places }: SsoOptions): Router {
  const redirectUri = `${publicUrl}${CALLBACK}`;
  // The way back is a page of somebody else's that leads here: a strict cookie would stay behind.
  const cookie: CookieOptions = { httpOnly: true, sameSite: 'lax', secure, path: '/auth/sso' };
  const placeOf = (then: unknown) => places.find((place) => place === then) ?? '/';

  const begin: RequestHandler = async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    const then = placeOf(request.query['then']);
    const address = request.ip ?? '';
    const provider = String(request.params['id']);
    if (provider.length > 64) return answerError(response, 404, 'NOT_FOUND', 'There is nothing here');
    const begun = await sessions.ssoBegin({ provider, redirectUri, address });
    if (begun.outcome === 'REFUSED') return response.redirect(302, front(then, { refused: begun.code }));
    response.cookie(FLOW_COOKIE, `${begun.flow}.${encodeURIComponent(then)}`, { ...cookie, maxAge: 600_000 });
    return response.redirect(302, begun.url);
  };

  const comeBack: RequestHandler = async (request, response) => {
    response.setHeader('cache-control', 'no-store');
    const [flow = '', said = ''] = cookieOf(request.headers.cookie).split('.');
    response.clearCookie(FLOW_COOKIE, cookie);
    const then = placeOf(decoded(said));
    const query = request.originalUrl.slice(request.path.length + request.baseUrl.length);
    if (!/^[\w-]{20,100}$/.test(flow) || query === '' || query.length > MOST_QUERY)
      return response.redirect(302, front(then, { refused: 'SSO_FAILED' }));
    const answer = await sessions.ssoFinish({ flow, redirectUri, query, address: request.ip ?? '' });
    switch (answer.outcome) {
      case 'OPENED':
        answers.keep(response, answer.token, answer.endsAt);
        return goOn(response, then);
      case 'CHALLENGED':
        return response.redirect(302, front(then, { next: answer.next, challenge: answer.challenge }));
      default:
        return response.redirect(302, front(then, { refused: answer.code }));
    }
  };

  return Router()
    .get('/sso', async (_request, response) => {
      response.setHeader('cache-control', 'no-store');
      response.json(await sessions.ssoList({}));
    })
    .get('/sso/callback', comeBack)
    .get('/sso/:id', begin);
}

/** The front page, which goes on with what stands behind the `#`: no server and no log sees that. */
function front(then: string, rest: Readonly<Record<string, string>>): string {
  return `/${then === '/' ? '' : `?then=${then}`}#${new URLSearchParams(rest).toString()}`;
}

/** A page of our own that leads on: a strict cookie does not travel with a way that began at somebody else's. */
function goOn(response: Response, then: string): void {
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${then}"><a href="${then}">和衷 Concord</a>`;
  response.type('html').send(page);
}

function cookieOf(header = ''): string {
  const pair = header.split(';').find((each) => each.trim().startsWith(`${FLOW_COOKIE}=`));
  return pair ? decoded(pair.trim().slice(FLOW_COOKIE.length + 1)) : '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
