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
import { createPatients } from './service.js';

const settings = readSettings();
const { database, tiers, port, host } = settings;
const logger = createLogger({ service: 'patients', level: settings.logLevel });
const shutdown = createShutdown({ logger });
const clock = systemClock;
const keys = await openKeys({ file: settings.keyFile, createIfMissing: false });
const peers = await openPeerKeys(settings.peerKeysFile);
const mint = createMint();

const self = mint.mint({
  ...{ kind: 'SERVICE', id: 'patients', organization: 'platform', organizationKind: 'PLATFORM', roles: [] },
  ...{ departments: [], audience: 'INTEGRATION', session: '', expiresAt: Number.MAX_SAFE_INTEGER },
});
const peer = (name: string): never => {
  // Patients are asked by others and ask nobody.
  throw new NotFound(name);
};
const installation = { database, keys, clock, logger, accept: mint.accept, self, peer };
const service = await createPatients(installation, { tiers });
shutdown.onStop('service', service.stop);
await service.start();

const verify = createVerifier({ audience: service.name, peers, mint, clock });
const door = await listenService({ service, verify, logger, port, host });
shutdown.onStop('door', () => door.stop());
logger.info({ port: Number(new URL(door.url).port) }, 'listening');
