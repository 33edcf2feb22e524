import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSessions } from '@concord/gateway/sessions';
import { systemClock } from '@concord/kit/domain/clock';
import { connectService } from '@concord/kit/http/connect';
import { openOwnCallKey } from '@concord/kit/identity/call-keys';
import { createMint } from '@concord/kit/identity/mint';
import { createSigner } from '@concord/kit/identity/sign';

// Apollo's gateway as it comes, behind Apollo Server as it comes, in front of our services: what ours is compared with.
// It knows who asks by the same look-up of the session that our gateway does, and signs every request with the same key
// and the same signer. It has no limits, no error list, no security headers and no second door.

const env = process.env;
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';

const sign = createSigner(await openOwnCallKey(env['CALL_KEY'] ?? '', 'gateway'), systemClock);
const connection = connectService({ name: 'identity', url: env['IDENTITY_URL'] ?? '', sign });
const sessions = createSessions({ connection, mint: createMint().mint, clock: systemClock });

/** @typedef {{ identity?: import('@concord/kit/identity/identity').Identity, requestId: string }} Context */

/** Signs the bytes that Apollo is about to send. */
const sourceOf = (/** @type {string} */ name) =>
  new RemoteGraphQLDataSource(
    /** @type {object} */ ({
      url: `${env[`${name.toUpperCase()}_URL`]}/graph`,
      async willSendRequest(/** @type {{ request: any, context: Context }} */ { request, context }) {
        const { http, query, ...rest } = request;
        const { identity, requestId } = context;
        if (!identity) return;
        const body = JSON.stringify({ query, ...rest });
        http.headers.set(
          'authorization',
          `Bearer ${await sign({ audience: name, path: '/graph', identity, requestId, body })}`,
        );
      },
    }),
  );

const supergraphSdl = readFileSync(join(import.meta.dirname, '..', '..', 'schema', 'supergraph.graphql'), 'utf8');
const gateway = new ApolloGateway({ supergraphSdl, buildService: ({ name }) => sourceOf(name) });
const server = new ApolloServer({ gateway, stopOnTerminationSignals: false, includeStacktraceInErrorResponses: false });
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  async context({ req }) {
    const token = /^Bearer (\S+)$/.exec(req.headers.authorization ?? '')?.[1];
    const identity = token === undefined ? undefined : await sessions.identityOf(token);
    if (!identity) throw new Error('Not signed in');
    return { identity, requestId: randomUUID() };
  },
});
process.stdout.write(`{"msg":"listening","port":${new URL(url).port}}\n`);
process.once('SIGTERM', async () => {
  await server.stop();
  await connection.close();
});
