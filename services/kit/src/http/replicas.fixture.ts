import { importJWK, type CryptoKey } from 'jose';
import type { ServiceConnection } from '../graphql/service.js';
import { generateCallKey } from '../identity/call-keys.js';
import { createMint } from '../identity/mint.js';
import { createSigner } from '../identity/sign.js';
import { createVerifier } from '../identity/verify.js';
import { connectService, type ConnectOptions, type RemoteService } from './connect.js';
import { listenService, type Listening, type ListenOptions } from './listen.js';
import { createLogger } from './logger.js';
import { idle } from './loopback.fixture.js';

/** Instances of one service and a connection over all of them. */
export interface Replicas {
  readonly instances: readonly Listening[];
  readonly connection: RemoteService;
  /** What each instance was asked, in order. */
  readonly paths: readonly string[][];
  stop(): Promise<void>;
}

/** Serves each of `services` as an instance of `claims`; `elsewhere` are further addresses of it. */
export async function createReplicas(
  services: readonly Partial<ServiceConnection>[],
  options: { connect?: Partial<ConnectOptions>; listen?: Partial<ListenOptions>; elsewhere?: readonly string[] } = {},
): Promise<Replicas> {
  const { own, peer } = await generateCallKey('gateway', 'EVERYBODY');
  const peers = [{ ...peer, key: (await importJWK(peer.key, 'EdDSA')) as CryptoKey }];
  const logger = createLogger({ service: 'claims', level: 'silent' });
  const paths = services.map((): string[] => []);
  const instances = await Promise.all(
    services.map((service, at) => {
      const verify = createVerifier({ audience: 'claims', peers, mint: createMint() });
      return listenService({
        ...{ service: { ...idle, ...service }, logger, port: 0 },
        verify: (token, path) => (paths[at]!.push(path), verify(token, path)),
        ...options.listen,
      });
    }),
  );
  const key = (await importJWK(own.key, 'EdDSA')) as CryptoKey;
  const connection = connectService({
    ...{ name: 'claims', sign: createSigner({ issuer: 'gateway', kid: own.kid, key }) },
    url: [...(options.elsewhere ?? []), ...instances.map(({ url }) => url)],
    ...options.connect,
  });
  return {
    instances,
    connection,
    paths,
    async stop() {
      await connection.close();
      await Promise.all(instances.map((each) => each.stop(0)));
    },
  };
}
