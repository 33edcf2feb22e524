import { generateKeyPairSync } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';

/** Somebody at the provider, and what it says of them. */
export type Claims = Readonly<Record<string, string | boolean>>;

/** An OpenID provider on this machine, whose people are those of `people`, and a browser that signs on at it. */
export interface IdentityProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs on as somebody at the address that the browser was sent to; answers the address it is sent back to. */
  signOn(address: string, person: string): Promise<URL>;
  stop(): Promise<void>;
}

const CLIENT = { id: 'concord', secret: 'a-client-secret-of-the-tests' };

/** Opens it on a free port. Codes are sent to `redirectUri` alone, and only with PKCE. */
export async function openIdentityProvider(
  redirectUri: string,
  people: Readonly<Record<string, Claims>>,
): Promise<IdentityProvider> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const configuration: Configuration = {
    clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), kid: 'test', use: 'sig', alg: 'RS256' }] },
    cookies: { keys: ['a key of the tests'] },
    claims: { openid: ['sub'], profile: ['preferred_username'], email: ['email', 'email_verified'] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, id) => {
      const claims = people[id];
      return claims && { accountId: id, claims: () => ({ sub: id, ...claims }) };
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: CLIENT.id, accountId: oidc.session?.accountId ?? '' });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  const answer = provider.callback();
  const person = ({ headers }: IncomingMessage) => String(headers['x-person']);
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith('/interaction/')) return void answer(request, response);
    // Whoever asks is who they say: the browser below.
    void provider.interactionFinished(request, response, { login: { accountId: person(request) } });
  });

  return {
    issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    async signOn(address, name) {
      const jar = new Map<string, string>();
      let next = new URL(address);
      for (let hop = 0; hop < 6 && next.href.startsWith(issuer); hop++) {
        const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
        const response = await fetch(next, { redirect: 'manual', headers: { cookie, 'x-person': name } });
        for (const set of response.headers.getSetCookie()) {
          const [key = '', value = ''] = (set.split(';')[0] ?? '').split('=');
          jar.set(key, value);
        }
        const location = response.headers.get('location');
        if (!location) throw new Error(`The provider stopped: ${response.status} ${await response.text()}`);
        next = new URL(location, next);
      }
      return next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
