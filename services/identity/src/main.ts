import { systemClock } from '@concord/kit/domain/clock';
import { NotFound } from '@concord/kit/domain/conflict';
import { listenService } from '@concord/kit/http/listen';
import { createLogger } from '@concord/kit/http/logger';
import { createShutdown } from '@concord/kit/http/shutdown';
import { openPeerKeys } from '@concord/kit/identity/call-keys';
import { createMint } from '@concord/kit/identity/mint';
import { createVerifier } from '@concord/kit/identity/verify';
import { openKeys } from '@concord/kit/policy/keys';
import { readSettings } from './environment.js';
import { createIdentity } from './service.js';

const settings = readSettings();
const { database, rates, port, host } = settings;
const logger = createLogger({ service: 'identity', level: settings.logLevel });
const shutdown = createShutdown({ logger });
const clock = systemClock;
const keys = await openKeys({ file: settings.keyFile, createIfMissing: false });
const peers = await openPeerKeys(settings.peerKeysFile);
const mint = createMint();

const self = mint.mint({
  ...{ kind: 'SERVICE', id: 'identity', organization: 'platform', organizationKind: 'PLATFORM', roles: [] },
  ...{ departments: [], audience: 'INTEGRATION', session: '', expiresAt: Number.MAX_SAFE_INTEGER },
});
const peer = (name: string): never => {
  // Who works where is asked by others; this service asks nobody.
  throw new NotFound(name);
};
const service = await createIdentity({ database, keys, clock, logger, accept: mint.accept, self, peer }, { rates });
shutdown.onStop('service', service.stop);
await service.start();

const verify = createVerifier({ audience: service.name, peers, mint, clock });
const door = await listenService({ service, verify, logger, port, host });
shutdown.onStop('door', () => door.stop());
logger.info({ port: Number(new URL(door.url).port) }, 'listening');
