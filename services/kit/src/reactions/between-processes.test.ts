import { importJWK, type CryptoKey } from 'jose';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { connectService, type RemoteService } from '../http/connect.js';
import { listenService, type Listening } from '../http/listen.js';
import { generateCallKey } from '../identity/call-keys.js';
import { serviceIdentity } from '../identity/service-identity.js';
import { createSigner } from '../identity/sign.js';
import { createVerifier } from '../identity/verify.js';
import { files } from '../test/database.js';
import { tellerAndListener } from './pair.fixture.js';

const open = files();
let pair: Awaited<ReturnType<typeof tellerAndListener>>;
let closing: (() => Promise<void>)[];
beforeEach(async () => {
  pair = await tellerAndListener(open);
  closing = [() => pair.close()];
});
afterEach(async () => {
  for (const close of closing.reverse()) await close();
});

/** The teller behind its door on the loopback, and `issuer`'s connection to it. */
async function overTheWire(issuer: string): Promise<RemoteService> {
  const { own, peer } = await generateCallKey(issuer, 'ITSELF');
  const { mint, accept } = pair;
  const peers = [{ ...peer, key: (await importJWK(peer.key, 'EdDSA')) as CryptoKey }];
  const listening: Listening = await listenService({
    service: { ...(pair.network.peer as RemoteService), readiness: async () => ({ ready: true, checks: {} }) },
    verify: createVerifier({ audience: 'teller', peers, mint: { mint, accept } }),
    logger: pair.installation.logger,
    port: 0,
  });
  const key = (await importJWK(own.key, 'EdDSA')) as CryptoKey;
  const connection = connectService({
    name: 'teller',
    url: listening.url,
    sign: createSigner({ issuer, kid: own.kid, key }),
  });
  closing.push(async () => {
    await connection.close();
    await listening.stop(0);
  });
  return connection;
}

it('the same over a signed long poll', async () => {
  pair.network.peer = await overTheWire('listener');
  const { follower, heard } = await pair.listener();
  follower.start();
  await pair.say('x', 'a');
  await vi.waitFor(async () => expect(await heard('x')).toBe('a'), { timeout: 5_000 });
  // Now the source is quiet, and the question is held open.
  await pair.say('x', 'b');
  await vi.waitFor(async () => expect(await heard('x')).toBe('a b'), { timeout: 5_000 });
  await follower.stop();
  expect(await follower.state()).toBe('ok');
});

it('a service that signs as itself cannot read the seat of another', async () => {
  const remote = await overTheWire('other');
  const asking = (id: string) =>
    remote.internal(
      'events.read',
      { seat: 'service:listener', after: 0, limit: 1, waitMs: 0 },
      { identity: pair.mint(serviceIdentity(id)), requestId: 'r' },
    );
  await expect(asking('other')).rejects.toThrow('Only the service whose seat it is');
  await expect(asking('listener')).rejects.toThrow('REFUSED');
});
