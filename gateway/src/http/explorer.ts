import { getDistDirectory, renderAltair, renderInitialOptions } from 'altair-static';
import express, { Router, type Request } from 'express';
import type { Place } from './front.js';
import { explorerHeaders } from './headers.js';

/** How the front page leads to the explorer. */
export const explorer: Place = { path: '/explorer/', title: { zh: '接口浏览器', en: 'API explorer' } };

const settings = {
  baseURL: explorer.path,
  endpointURL: '/graphql',
  subscriptionsEndpoint: '/graphql',
  initialSubscriptionRequestHandlerId: 'graphql-ws',
  initialName: 'Concord',
  initialQuery: '{\n  me {\n    id\n    name\n    roles\n  }\n}\n',
  initialHttpMethod: 'POST',
  disableAccount: true,
  // Its maker's advertisements and its looking for updates.
  persistedSettings: {
    'banners.disable': true,
    'alert.disableUpdateNotification': true,
    disablePushNotification: true,
  },
  serveInitialOptionsInSeperateRequest: 'concord-options.js',
} as const;

/**
 * Altair, served from this machine and talking to it with the session of the browser. Whoever is not signed in is led
 * to the front page first, but for `?with=token`: a token can be set in the explorer itself.
 */
export function explorerRoutes(isSignedIn: (request: Request) => Promise<boolean>): Router {
  const page = renderAltair(settings as never);
  const options = renderInitialOptions(settings as never);
  const pages = Router()
    .use(explorerHeaders())
    .get('/', async (request, response) => {
      if (!request.originalUrl.split('?')[0]?.endsWith('/')) return response.redirect(308, explorer.path);
      response.setHeader('cache-control', 'no-store');
      if (request.query['with'] !== 'token' && !(await isSignedIn(request)))
        return response.redirect(303, `/?then=${explorer.path}`);
      return response.type('html').send(page);
    })
    .get('/concord-options.js', (_request, response) => void response.type('js').send(options))
    .use(express.static(getDistDirectory(), { index: false, dotfiles: 'ignore' }));
  return Router().use('/explorer', pages);
}
