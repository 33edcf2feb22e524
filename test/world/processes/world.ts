import { createDatedClock, type Clock } from '@concord/kit/domain/clock';
import { connectService } from '@concord/kit/http/connect';
import { openOwnCallKey } from '@concord/kit/identity/call-keys';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { createSigner } from '@concord/kit/identity/sign';
import { DEMO_PASSWORD, DEMO_SECURITY, type DemoOrganization } from '@concord/gateway/demo/hospitals';
import { foundOrganization } from '@concord/gateway/found-organization';
import { ORIGIN } from '../house.js';
import { furnish } from '../organization.js';
import type { Door } from '../person.js';
import { placesOf } from '../places.js';
import { haveLooked } from '../timers.js';
import { until } from '../until.js';
import { SELDOM, THURSDAY, type World, type WorldOptions } from '../world.js';
import { createFleet } from './fleet.js';
import { layInstallation, type Installation } from './installation.js';
import type { MemberName } from './member.js';
import { failing } from './orders.js';

/** A house of processes: a service can be asked at its own address, by whoever can sign as the gateway does. */
export interface ProcessWorld extends World {
  address(name: MemberName): string;
  /** The file with the key that the gateway signs its calls with. */
  readonly gatewayKey: string;
}

/**
 * Opens a world whose services and gateway are processes of their own, each service with a database on a MariaDB server,
 * all under one clock; end it with `stop`. A service that is down is a process that was killed.
 */
export async function openProcesses(options: Omit<WorldOptions, 'demo' | 'production'> = {}): Promise<ProcessWorld> {
  const { now = THURSDAY, timersEvery = SELDOM } = options;
  const clock = createDatedClock(now);
  const log: string[] = [];
  const installation = await layInstallation();
  const trial = () => ({ now: clock.now().toISOString(), lapseEvery: timersEvery, heartbeat: 1_000 });
  const fleet = createFleet({ installation, trial, onLine: (line) => void log.push(line) });
  const door: Door = { origin: ORIGIN, log, url: () => installation.url('gateway') };
  const { all, organization } = placesOf(door, options);

  async function clear(): Promise<void> {
    await fleet.kill();
    await installation.clear();
  }
  try {
    await fleet.start();
    await found(
      installation,
      clock,
      all.map(({ facts }) => facts),
    );
    for (const { facts, place } of all) await furnish(place, facts);
  } catch (fault) {
    await clear();
    throw fault;
  }

  const tellTime = () => fleet.order({ kind: 'clock', now: clock.now().toISOString() });
  return {
    ...door,
    ...{ log, organization, hospital: organization },
    ...{ address: installation.url, gatewayKey: installation.gatewayKey },
    clock: {
      now: clock.now,
      async moveTo(instant) {
        clock.moveTo(instant);
        await tellTime();
      },
      async advance(milliseconds) {
        clock.advance(milliseconds);
        await tellTime();
      },
    },
    async whileFailing({ service, ...how }, work) {
      const name = service as MemberName;
      await fleet.order(failing(how), name);
      try {
        return await work();
      } finally {
        await fleet.order(failing(), name);
      }
    },
    async whileDown(service, work) {
      const name = service as MemberName;
      await fleet.kill(name);
      try {
        return await work();
      } finally {
        await fleet.start([name]);
      }
    },
    async timersLooked() {
      const begun = await fleet.rounds();
      await until('two rounds of the timers', async () => haveLooked(begun, await fleet.rounds()));
    },
    async restartGateway() {
      const ran = fleet.running();
      await fleet.stop();
      await fleet.start(ran);
    },
    async stop() {
      try {
        await fleet.stop();
      } finally {
        await clear();
      }
    },
  };
}

/** Founds organizations with nobody but their administrators, as the platform: an act that has no door. */
async function found(
  installation: Installation,
  clock: Clock,
  organizations: readonly DemoOrganization[],
): Promise<void> {
  const sign = createSigner(await openOwnCallKey(installation.gatewayKey, 'gateway'), clock);
  const identity = connectService({ name: 'identity', url: installation.url('identity'), sign });
  const platform = serviceIdentity('gateway', clock.now().getTime() + 60_000);
  try {
    for (const { kind, name, rulePack, ownership, administrator } of organizations) {
      const first = { ...administrator, password: DEMO_PASSWORD };
      const facts = { kind, name, rulePack, ownership, ...DEMO_SECURITY, administrator: first };
      await foundOrganization(identity, platform, facts);
    }
  } finally {
    await identity.close();
  }
}
