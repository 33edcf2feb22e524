import { createHash } from 'node:crypto';
import * as openid from 'openid-client';
import { SsoFailed, type SsoClient, type SsoConnection } from '../app/sso.ports.js';

/** How providers are asked. */
export interface SsoClientOptions {
  /** Takes providers without TLS: for a trial on one machine. */
  readonly plainHttp?: boolean;
  /** Milliseconds that what a provider says of itself is taken for true. */
  readonly keep?: number;
}

const SECONDS_TO_ANSWER = 5;

interface Known {
  readonly configuration: Promise<openid.Configuration>;
  /** Monotonic. */
  readonly until: number;
}

/**
 * OpenID Connect by openid-client, whose checks are all on: issuer, audience, signature, expiry, state, nonce, PKCE. State,
 * nonce and verifier are hashes of the flow's token, so that nothing of a flow needs to be kept.
 */
export function createSsoClient({ plainHttp = false, keep = 600_000 }: SsoClientOptions = {}): SsoClient {
  const known = new Map<string, Known>();

  async function discover({ issuer, clientId, clientSecret }: SsoConnection): Promise<openid.Configuration> {
    const execute = [openid.enableNonRepudiationChecks, ...(plainHttp ? [openid.allowInsecureRequests] : [])];
    const options = { timeout: SECONDS_TO_ANSWER, execute };
    const found = await openid.discovery(new URL(issuer), clientId, clientSecret, undefined, options);
    const server = found.serverMetadata();
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    if (!methods.includes('client_secret_basic')) return found;
    const basic = openid.ClientSecretBasic(clientSecret);
    const configuration = new openid.Configuration(server, clientId, { client_secret: clientSecret }, basic);
    configuration.timeout = SECONDS_TO_ANSWER;
    for (const set of execute) set(configuration);
    return configuration;
  }

  function configurationOf(connection: SsoConnection): Promise<openid.Configuration> {
    const name = `${connection.id}:${connection.version}`;
    const now = performance.now();
    const there = known.get(name);
    if (there && there.until > now) return there.configuration;
    const configuration = discover(connection);
    known.set(name, { configuration, until: now + keep });
    configuration.catch(() => known.delete(name));
    return configuration;
  }

  return {
    begin: (connection, { flow, redirectUri }) =>
      orFailed(async () => {
        const configuration = await configurationOf(connection);
        const { state, nonce, verifier } = partsOf(flow);
        const parameters = {
          ...{ redirect_uri: redirectUri, scope: 'openid profile email', state, nonce },
          code_challenge: await openid.calculatePKCECodeChallenge(verifier),
          code_challenge_method: 'S256',
        };
        return openid.buildAuthorizationUrl(configuration, parameters).href;
      }),

    finish: (connection, { flow, redirectUri, query }) =>
      orFailed(async () => {
        const configuration = await configurationOf(connection);
        const { state, nonce, verifier } = partsOf(flow);
        const back = new URL(redirectUri);
        back.search = query;
        const tokens = await openid.authorizationCodeGrant(configuration, back, {
          ...{ pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce, idTokenExpected: true },
        });
        const claims = tokens.claims();
        if (!claims) throw new SsoFailed('NO_ID_TOKEN');
        const { accountClaim } = connection;
        const told =
          accountClaim in claims || !configuration.serverMetadata().userinfo_endpoint
            ? claims
            : await openid.fetchUserInfo(configuration, tokens.access_token, claims.sub);
        const account = told[accountClaim];
        if (typeof account !== 'string' || account === '') throw new SsoFailed('NO_ACCOUNT_CLAIM');
        if (accountClaim === 'email' && told['email_verified'] === false) throw new SsoFailed('EMAIL_NOT_VERIFIED');
        return account;
      }),
  };
}

/** What goes to the provider, and what comes back from it, made of the token that only the browser has. */
function partsOf(flow: string) {
  const part = (name: string) => createHash('sha256').update(`${name}:${flow}`).digest('base64url');
  return { state: part('state'), nonce: part('nonce'), verifier: part('verifier') };
}

async function orFailed<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (thrown) {
    if (thrown instanceof SsoFailed) throw thrown;
    const { code, name } = thrown as { code?: unknown; name?: string };
    throw new SsoFailed(typeof code === 'string' ? code : (name ?? 'UNKNOWN'));
  }
}
