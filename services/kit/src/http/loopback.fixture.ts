import { importJWK, type CryptoKey } from 'jose';
import type { Readiness, ServiceConnection } from '../graphql/service.js';
import { generateCallKey } from '../identity/call-keys.js';
import type { Identity } from '../identity/identity.js';
import { createMint } from '../identity/mint.js';
import { createSigner } from '../identity/sign.js';
import { createVerifier } from '../identity/verify.js';
import { connectService, type ConnectOptions } from './connect.js';
import { listenService, type ListenOptions } from './listen.js';
import { createLogger } from './logger.js';

/** Who asks in these tests. */
export const manager: Identity = {
  kind: 'PERSON',
  id: 'stf_1',
  organization: 'org_1',
  organizationKind: 'HOSPITAL',
  roles: ['CM'],
  departments: [],
  audience: 'HOSPITAL',
  session: 'ses_1',
  expiresAt: Date.now() + 3_600_000,
};

/** A service that does nothing but what a test says. */
export const idle: ServiceConnection = {
  name: 'claims',
  execute: async () => ({ data: {} }),
  subscribe: async () => ({ data: {} }),
  internal: async () => undefined,
  readiness: async (): Promise<Readiness> => ({ ready: true, checks: { database: 'ok' } }),
};

/** A served service and a connection to it over loopback, with keys of their own. Call `stop` at the end. */
export async function createLoopback(
  service: Partial<ServiceConnection>,
  options: { listen?: Partial<ListenOptions>; connect?: Partial<ConnectOptions> } = {},
) {
  const { own, peer } = await generateCallKey('gateway', 'EVERYBODY');
  const key = (await importJWK(own.key, 'EdDSA')) as CryptoKey;
  const peers = [{ ...peer, key: (await importJWK(peer.key, 'EdDSA')) as CryptoKey }];
  const mint = createMint();
  let log = '';
  const listening = await listenService({
    service: { ...idle, ...service },
    verify: createVerifier({ audience: 'claims', peers, mint }),
    logger: createLogger({ service: 'claims', destination: { write: (line) => void (log += line) } }),
    port: 0,
    ...options.listen,
  });
  const sign = createSigner({ issuer: 'gateway', kid: own.kid, key });
  const connection = connectService({ name: 'claims', url: listening.url, sign, ...options.connect });
  return {
    listening,
    connection,
    sign,
    mint,
    log: () => log,
    async stop() {
      await connection.close();
      await listening.stop(0);
    },
  };
}

/** A promise and the way to settle it. */
export function promised<T = void>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>((settle) => (resolve = settle));
  return { promise, resolve };
}
