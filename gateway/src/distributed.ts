import { fileURLToPath } from 'node:url';
import type { RunningProcess } from '@concord/kit/foundation/run-process';
import { systemClock, type Clock } from '@concord/kit/domain/clock';
import { connectService } from '@concord/kit/http/connect';
import { openOwnCallKey } from '@concord/kit/identity/call-keys';
import { createMint } from '@concord/kit/identity/mint';
import { createSigner } from '@concord/kit/identity/sign';
import { contractNames } from '@concord/schema/contract-names';
import { readGraph } from '@concord/schema/graph';
import type { GatewaySettings } from './gateway.environment.js';
import { createGateway } from './gateway.js';
import { createDoor } from './http/door.js';
import { portalMounts } from './http/portals.js';
import { createSessions } from './sessions.js';

/** Connections to the services of an installation, each call signed as the gateway. */
export async function connectServices(
  { services, callKeyFile }: Pick<GatewaySettings, 'services' | 'callKeyFile'>,
  clock: Clock = systemClock,
) {
  const sign = createSigner(await openOwnCallKey(callKeyFile, 'gateway'), clock);
  const connect = (name: keyof typeof services) => connectService({ name, url: services[name], sign });
  return {
    ...{ identity: connect('identity'), patients: connect('patients'), complaints: connect('complaints') },
    ...{ claims: connect('claims'), mediation: connect('mediation') },
  };
}

/**
 * Begins a gateway whose services are processes of their own. It starts whether or not they are there.
 *
 * @param clock the machine's when left out, as in every installation; a trial moves another
 */
export async function beginGateway(
  settings: GatewaySettings,
  running: RunningProcess,
  clock: Clock = systemClock,
): Promise<void> {
  const { logger, onStop, onLeaving } = running;
  const connections = await connectServices(settings, clock);
  onStop('connections', () => Promise.all(Object.values(connections).map((connection) => connection.close())));

  const { port, publicUrl = `http://localhost:${port}`, trustProxy } = settings;
  const gateway = await createGateway({
    connections,
    graph: await readGraph(fileURLToPath(new URL('../../schema', import.meta.url)), contractNames),
    sessions: createSessions({ connection: connections.identity, mint: createMint().mint, clock }),
    clock,
    onFault: (fault) => logger.error({ ...fault }, 'fault'),
    origins: [publicUrl],
    mounts: portalMounts(),
    production: settings.production,
    https: publicUrl.startsWith('https:'),
    ...(trustProxy && { trustProxy }),
  });
  const door = createDoor(gateway);
  onLeaving(gateway.retire);
  onLeaving(door.letGo);
  onStop('door', () => door.close());
  logger.info({ port: await door.listen(settings) }, 'listening');
}
