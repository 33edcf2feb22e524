import { fileURLToPath } from 'node:url';
import express, { Router, type Request } from 'express';
import type { Text } from '@concord/kit/domain/text';
import { signInSteps } from './front-steps.js';
import { frontPage } from './front-page.js';

/** Somewhere that the front page leads to. */
export interface Place {
  /** With a slash at the end. */
  readonly path: string;
  readonly title: Text;
}

/** What the front page is served with. */
export interface FrontOptions {
  readonly places: readonly Place[];
  /** Whether a visitor is told where to find accounts to try it with. */
  readonly trial: boolean;
  isSignedIn(request: Request): Promise<boolean>;
}

/** Its style, its script and its sign: files, since the content policy lets no page carry them itself. */
const FILES = fileURLToPath(new URL('../../front', import.meta.url));

/**
 * `/`: what this is, where it leads, and signing in. `?then=` names the place to go to after that; one that is not
 * among the places is not gone to, nor repeated.
 */
export function frontRoutes({ places, trial, isSignedIn }: FrontOptions): Router {
  return Router()
    .use('/front', express.static(FILES, { maxAge: 0, index: false, dotfiles: 'ignore' }))
    .get('/', async (request, response) => {
      const then = places.find(({ path }) => path === request.query['then']);
      const form = (await isSignedIn(request)) ? signOut : signIn(then, trial);
      response.setHeader('cache-control', 'no-store');
      response.type('html').send(frontPage(`${linksTo(places)}\n${form}`));
    });
}

const linksTo = (places: readonly Place[]): string => `<ul>
${places.map(({ path, title }) => `<li><a href="${path}"><span>${title.zh}</span><span lang="en">${title.en}</span></a></li>`).join('\n')}
</ul>`;

const signIn = (
  then: Place | undefined,
  trial: boolean,
): string => `<form action="/auth/sign-in" method="post"${dataThen(then)}>
<p>${then ? `请先登录，再打开${then.title.zh} · Sign in to open the ${then.title.en}` : '登录 · Sign in'}</p>
<label>账号 · Account <input name="account" autocomplete="username" autocapitalize="none" required maxlength="100"></label>
<label>密码 · Password <input name="password" type="password" autocomplete="current-password" required maxlength="200"></label>
<button>登录 · Sign in</button>
<p role="alert"></p>
${trial ? HINT : ''}
</form>
${signInSteps}`;

const HINT = '<small>演示账号在启动它的终端里 · Demo accounts stand in the terminal that started it</small>';

const dataThen = (then: Place | undefined): string => (then ? ` data-then="${then.path}"` : '');

const signOut = `<form action="/auth/sign-out" method="post">
<p>已登录 · You are signed in</p>
<button>退出登录 · Sign out</button>
<p role="alert"></p>
</form>`;
