import { importJWK, type CryptoKey } from 'jose';
import { expect, test } from 'vitest';
import { generateCallKey } from '../identity/call-keys.js';
import { createMint } from '../identity/mint.js';
import { createSigner } from '../identity/sign.js';
import { createVerifier } from '../identity/verify.js';
import { connectService } from './connect.js';
import { listenService } from './listen.js';
import { createLogger } from './logger.js';
import { idle, manager } from './loopback.fixture.js';

test('instances that are stopped and started in turn cost nobody who calls an answer', async () => {
  const { own, peer } = await generateCallKey('gateway', 'EVERYBODY');
  const key = (await importJWK(own.key, 'EdDSA')) as CryptoKey;
  const peers = [{ ...peer, key: (await importJWK(peer.key, 'EdDSA')) as CryptoKey }];
  const logger = createLogger({ service: 'claims', level: 'silent' });
  const listen = (port: number) =>
    listenService({
      service: {
        ...idle,
        execute: async () => {
          await new Promise((resolve) => setTimeout(resolve, 3));
          return { data: { done: true } };
        },
      },
      verify: createVerifier({ audience: 'claims', peers, mint: createMint() }),
      ...{ logger, port },
    });
  const instances = [await listen(0), await listen(0)];
  const connection = connectService({
    ...{ name: 'claims', url: instances.map(({ url }) => url), timeOut: 60_000 },
    sign: createSigner({ issuer: 'gateway', kid: own.kid, key }),
  });

  let [answers, running] = [0, true];
  const faults: unknown[] = [];
  const callers = Array.from({ length: 12 }, async () => {
    while (running)
      await connection
        .execute({ query: '{ me { id } }' }, { identity: manager, requestId: 'req_1' })
        .then(() => (answers += 1))
        .catch((fault: unknown) => faults.push(fault));
  });
  for (let round = 0; round < 6; round += 1)
    for (const at of [0, 1]) {
      const before = answers;
      await instances[at]!.stop();
      instances[at] = await listen(Number(new URL(instances[at]!.url).port));
      while (answers < before + 30 && faults.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
  running = false;
  await Promise.all(callers);
  expect(faults).toEqual([]);
  await connection.close();
  await Promise.all(instances.map((each) => each.stop(0)));
}, 120_000);
