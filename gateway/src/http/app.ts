import type { RequestListener, ServerResponse } from 'node:http';
import express, { type ErrorRequestHandler, type Request } from 'express';
import { framesOf } from '@concord/kit/graphql/answer-error';
import type { OnFault } from '@concord/kit/graphql/errors';
import { Unavailable } from '@concord/kit/http/unavailable';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import { randomUUID } from 'node:crypto';
import { tokenOf } from '../token.js';
import { answerError } from './answer.js';
import { authRoutes, type AuthOptions } from './auth.js';
import { explorer, explorerRoutes } from './explorer.js';
import { filesRoutes } from './files.js';
import { frontRoutes, type Place } from './front.js';
import { createAdmit, graphqlRoutes, type GraphqlOptions } from './graphql.js';
import { secureHeaders } from './headers.js';
import { healthRoutes } from './health.js';
import { pageRoutes, type Mount } from './pages.js';
import type { Setup } from '../setup.js';
import { setupRoutes } from './setup.js';
import { shortWay } from './short-way.js';

/** What the app is put together from. */
export interface AppOptions extends AuthOptions, GraphqlOptions {
  readonly connections: Readonly<Record<string, ServiceConnection>>;
  readonly mounts: readonly Mount[];
  readonly onFault: OnFault;
  readonly production: boolean;
  /** Where nobody is yet: the founding of the first organization. */
  readonly setup?: Setup;
  readonly bodyBytes: number;
  isStopping(): boolean;
  /** Proxies whose word on the client's address is taken; Express's `trust proxy`. */
  readonly trustProxy?: string | number | boolean;
}

/** Everything that is served over HTTP. */
export function createApp(options: AppOptions): RequestListener {
  // For pages alone: while nobody can say who is who, they are shown as to a stranger.
  const isSignedIn = async (request: Request): Promise<boolean> => {
    const token = tokenOf(request);
    return token !== undefined && (await options.sessions.identityOf(token).catch(() => undefined)) !== undefined;
  };
  const { bodyBytes, secure } = options;
  const admit = createAdmit(options);
  const failed = createFailure(options.onFault);
  const app = express();
  app
    .disable('x-powered-by')
    .disable('etag')
    .set('trust proxy', options.trustProxy ?? false);
  app.use(secureHeaders(secure));
  app.use(healthRoutes(options.connections, options.isStopping));
  app.use(graphqlRoutes(admit, bodyBytes));
  const places = [...placesOf(options.mounts), explorer];
  app.use(
    authRoutes(
      options,
      places.map(({ path }) => path),
    ),
  );
  if (options.setup) app.use(setupRoutes({ setup: options.setup, origins: options.origins }));
  app.use(filesRoutes(options));
  app.use(explorerRoutes(isSignedIn));
  app.use(pageRoutes(options.mounts));
  app.use(frontRoutes({ places, trial: !options.production, isSignedIn }));
  app.use((_request, response) => answerError(response, 404, 'NOT_FOUND', 'There is nothing here'));
  // Express knows an error handler by its four parameters.
  const onError: ErrorRequestHandler = (error, _request, response, _next) => failed(error, response);
  app.use(onError);
  return shortWay({ admit, bodyBytes, secure, app, failed });
}

function placesOf(mounts: readonly Mount[]): readonly Place[] {
  return mounts.flatMap(({ path, title }) => (title ? [{ path: `${path}/`, title }] : []));
}

/** A body that cannot be read is the client's doing and told without a word of it; anything else is a fault. */
function createFailure(onFault: OnFault) {
  return (thrown: unknown, response: ServerResponse): void => {
    if (response.headersSent) return void response.destroy();
    const error = thrown as { status?: number; name?: string };
    const { status = 500 } = error;
    if (status === 413) return answerError(response, 413, 'TOO_MUCH', 'The request is too large', { reason: 'SIZE' });
    if (status === 404) return answerError(response, 404, 'NOT_FOUND', 'There is nothing here');
    if (status < 500) return answerError(response, 400, 'BAD_USER_INPUT', 'The request cannot be read');
    const incident = randomUUID();
    onFault({ incident, requestId: '', at: 'http', error: error.name ?? 'Error', frames: framesOf(thrown) });
    if (error instanceof Unavailable) {
      response.setHeader('retry-after', '1');
      const told = { reason: 'UNAVAILABLE', retryable: true, incident };
      return answerError(response, 503, 'INTERNAL', 'A part of the house is not available now', told);
    }
    return answerError(response, 500, 'INTERNAL', 'Internal error', { incident });
  };
}
