import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { privateMariadb } from '@concord/kit/test/mariadb';
import { scratchFolder } from '@concord/kit/test/scratch';
import { DEMO_PASSWORD, type DemoOrganization } from '@concord/gateway/demo/hospitals';
import { organizations } from '@concord/gateway/demo/partners';
import { furnish, openOrganization, type Organization } from '../world/organization.js';
import type { Door } from '../world/person.js';
import { runCommand, startProcess, type RunningService } from './process.js';

/** The processes of an installation; each is told where all the others will be. */
export const PROCESSES = ['identity', 'patients', 'complaints', 'claims', 'mediation', 'gateway'] as const;
/** One of them. */
export type ProcessName = (typeof PROCESSES)[number];

const ORIGIN = 'http://concord.test';

/** The demo's houses that take part: a hospital, its insurer, and the committee of its city. */
const HOUSES: readonly string[] = ['yongjiang', 'anxin', 'yongcheng'];

/** Six processes on a MariaDB server, a database for each service, made with the commands an operator has. */
export interface DistributedInstallation {
  process(name: ProcessName): RunningService;
  /** The gateway's. */
  readonly door: Door;
  /** The hospital, the insurer or the committee by the beginning of its name, with its departments and its staff. */
  organization(name: string): Organization;
  /** Starts a process that was stopped, at the address it had. */
  startAgain(name: ProcessName): Promise<void>;
  /** Ends what still runs. */
  clear(): Promise<void>;
}

/** Makes keys, starts everything, founds the houses. */
export async function openInstallation(): Promise<DistributedInstallation> {
  const folder = scratchFolder('concord-distributed-');
  const running = new Map<ProcessName, RunningService>();
  const clear = async () => {
    for (const each of running.values()) each.kill();
    await (await privateMariadb()).stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    runCommand('gateway/bin/keys.mjs', [folder], {});
    const ports = await freePorts();
    const told = new Map<ProcessName, Record<string, string>>();
    for (const name of PROCESSES) told.set(name, await variablesOf(name, folder, ports));
    // All at once: they listen to each other from the moment the other is there.
    const start = async (name: ProcessName) => running.set(name, await startProcess(scriptOf(name), told.get(name)!));
    await Promise.all(PROCESSES.map(start));
    const processOf = (name: ProcessName) => running.get(name)!;

    const door: Door = { origin: ORIGIN, url: () => `http://127.0.0.1:${processOf('gateway').port}` };
    const facts = organizations.filter(({ key }) => HOUSES.includes(key));
    for (const each of facts) found(each, told.get('gateway')!);
    const houses = facts.map((each) => openOrganization(door, each));
    for (const [at, house] of houses.entries()) await furnish(house, facts[at]!);

    return {
      process: processOf,
      door,
      organization(name) {
        const house = houses.find((each) => each.name.startsWith(name));
        if (!house) throw new Error(`No organization is called ${name}`);
        return house;
      },
      startAgain: async (again) => void (await start(again)),
      clear,
    };
  } catch (fault) {
    await clear();
    throw fault;
  }
}

const scriptOf = (name: ProcessName) => (name === 'gateway' ? 'gateway' : `services/${name}`).concat('/dist/main.js');

/** As an operator does it, with the password on the standard input. */
function found(facts: DemoOrganization, environment: Record<string, string>): void {
  const { kind, name, administrator, rulePack, ownership } = facts;
  const words = [kind, name, administrator.account, administrator.name, rulePack, ...(ownership ? [ownership] : [])];
  runCommand('gateway/bin/found.mjs', words, environment, `${DEMO_PASSWORD}\n`);
}

/** A port for each process, chosen before any of them starts: they are told each other's addresses. */
async function freePorts(): Promise<ReadonlyMap<ProcessName, number>> {
  const held = PROCESSES.map((name) => ({ name, server: createServer().listen(0, '127.0.0.1') }));
  await Promise.all(held.map(({ server }) => once(server, 'listening')));
  const ports = new Map(held.map(({ name, server }) => [name, (server.address() as AddressInfo).port]));
  await Promise.all(held.map(({ server }) => once(server.close(), 'close')));
  return ports;
}

async function variablesOf(
  name: ProcessName,
  folder: string,
  ports: ReadonlyMap<ProcessName, number>,
): Promise<Record<string, string>> {
  const others = [...ports].filter(([other]) => other !== name && other !== 'gateway');
  const addresses = others.map(([other, port]) => [`${other.toUpperCase()}_URL`, `http://127.0.0.1:${port}`]);
  const common = {
    ...{ PORT: String(ports.get(name)), CALL_KEY: join(folder, name, 'call.json'), STOP_DELAY: '0' },
    ...(Object.fromEntries(addresses) as Record<string, string>),
  };
  if (name === 'gateway') return { ...common, PUBLIC_URL: ORIGIN };
  return {
    ...common,
    DATABASE_URL: await (await privateMariadb()).freshDatabase(),
    KEY_FILE: join(folder, name, 'sealing.json'),
    PEERS: join(folder, 'peers.json'),
  };
}
