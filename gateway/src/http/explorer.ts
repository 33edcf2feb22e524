import { getDistDirectory, renderAltair, renderInitialOptions } from 'altair-static';
import express, { Router } from 'express';
import { explorerHeaders } from './headers.js';

const settings = {
  baseURL: '/explorer/',
  endpointURL: '/graphql',
  subscriptionsEndpoint: '/graphql',
  initialSubscriptionRequestHandlerId: 'graphql-ws',
  initialName: 'Concord',
  initialQuery: '{\n  me {\n    id\n    name\n    roles\n  }\n}\n',
  initialHttpMethod: 'POST',
  disableAccount: true,
  serveInitialOptionsInSeperateRequest: 'concord-options.js',
} as const;

/** Altair, served from this machine and talking to it with the session of the browser. */
export function explorerRoutes(): Router {
  const page = renderAltair(settings as never);
  const options = renderInitialOptions(settings as never);
  const explorer = Router()
    .use(explorerHeaders())
    .get('/', (request, response) => {
      if (!request.originalUrl.split('?')[0]?.endsWith('/')) return response.redirect(308, '/explorer/');
      return response.type('html').send(page);
    })
    .get('/concord-options.js', (_request, response) => void response.type('js').send(options))
    .use(express.static(getDistDirectory(), { index: false, dotfiles: 'ignore' }));
  return Router().use('/explorer', explorer);
}
