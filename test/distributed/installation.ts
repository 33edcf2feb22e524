import { rmSync } from 'node:fs';
import { privateMariadb } from '@concord/kit/test/mariadb';
import { scratchFolder } from '@concord/kit/test/scratch';
import { DEMO_PASSWORD, type DemoOrganization } from '@concord/gateway/demo/hospitals';
import { organizations } from '@concord/gateway/demo/partners';
import { freePorts } from '../support/free-ports.mjs';
import { furnish, openOrganization, type Organization } from '../world/organization.js';
import type { Door } from '../world/person.js';
import { runCommand, startProcess, type RunningService } from './process.js';
import { DATABASES, PROCESSES, variablesOf, type ProcessName, type Via } from './variables.js';

export { PROCESSES, type ProcessName } from './variables.js';

/** The page that people talk from. */
const ORIGIN = 'http://concord.test';

/** The demo's houses that take part: a hospital, its insurer, and the committee of its city. */
const HOUSES: readonly string[] = ['yongjiang', 'anxin', 'yongcheng'];

/** How an installation is laid out. */
export interface Layout {
  /** Processes of each service, and gateways; one when left out. */
  readonly replicas?: number;
  /** Puts something between those who ask and those who answer. */
  readonly via?: Via;
  /** Puts something in front of the gateways; answers its address. Without it people come to the first gateway. */
  front?(gateways: readonly string[]): Promise<string>;
  /** Variables of a process besides those it needs; `folder` is the installation's own. */
  more?(name: ProcessName, folder: string): Readonly<Record<string, string>>;
}

/** Processes on a MariaDB server, a database for each service, made with the commands an operator has. */
export interface DistributedInstallation {
  /** Its `nth` replica, from 0. */
  process(name: ProcessName, nth?: number): RunningService;
  readonly door: Door;
  /** Where the rows of a service are, past whatever was put in between. */
  database(name: ProcessName): string;
  /** The folder with its keys, removed at the end. */
  readonly folder: string;
  /** The hospital, the insurer or the committee by the beginning of its name, with its departments and its staff. */
  organization(name: string): Organization;
  /** Starts a process that was stopped, at the address it had. */
  startAgain(name: ProcessName, nth?: number): Promise<void>;
  /** Ends what still runs. */
  clear(): Promise<void>;
}

/** Makes keys, starts everything, founds the houses. */
export async function openInstallation(layout: Layout = {}): Promise<DistributedInstallation> {
  const { replicas = 1, via } = layout;
  const folder = scratchFolder('concord-distributed-');
  const running = new Map<string, RunningService>();
  const mariadb = await privateMariadb();
  const databases = new Map<ProcessName, string>();
  const clear = async () => {
    await Promise.all([...running.values()].map((each) => each.kill()));
    for (const url of databases.values()) await mariadb.drop(url);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    runCommand('gateway/bin/keys.mjs', [folder], {});
    const free = await freePorts(PROCESSES.length * replicas);
    const ports = new Map(PROCESSES.map((name) => [name, free.splice(0, replicas)]));
    for (const name of DATABASES) databases.set(name, await mariadb.freshDatabase());
    const told = new Map<string, Record<string, string>>();
    for (const name of PROCESSES)
      for (const [nth, port] of ports.get(name)!.entries()) {
        const needed = await variablesOf({ name, port, folder, ports, database: databases.get(name), via });
        told.set(key(name, nth), {
          ...needed,
          ...(name === 'gateway' && { PUBLIC_URL: ORIGIN }),
          ...layout.more?.(name, folder),
        });
      }
    const start = async (name: ProcessName, nth: number) =>
      running.set(key(name, nth), await startProcess(scriptOf(name), told.get(key(name, nth))!));
    // All at once: they listen to each other from the moment the other is there.
    const all = PROCESSES.flatMap((name) => Array.from({ length: replicas }, (_, nth) => [name, nth] as const));
    await Promise.all(all.map(([name, nth]) => start(name, nth)));

    const gateways = ports.get('gateway')!.map((port) => `http://127.0.0.1:${port}`);
    const front = (await layout.front?.(gateways)) ?? gateways[0]!;
    const door: Door = { origin: ORIGIN, url: () => front };
    const facts = organizations.filter(({ key: house }) => HOUSES.includes(house));
    for (const each of facts) found(each, told.get(key('gateway', 0))!);
    const houses = facts.map((each) => openOrganization(door, each));
    for (const [at, house] of houses.entries()) await furnish(house, facts[at]!);

    return {
      process: (name, nth = 0) => running.get(key(name, nth))!,
      door,
      database: (name) => databases.get(name)!,
      folder,
      organization(name) {
        const house = houses.find((each) => each.name.startsWith(name));
        if (!house) throw new Error(`No organization is called ${name}`);
        return house;
      },
      startAgain: async (name, nth = 0) => void (await start(name, nth)),
      clear,
    };
  } catch (fault) {
    await clear();
    throw fault;
  }
}

const key = (name: ProcessName, nth: number) => `${name}.${nth}`;

const scriptOf = (name: ProcessName) => (name === 'gateway' ? 'gateway' : `services/${name}`).concat('/dist/main.js');

/** As an operator does it, with the password on the standard input. */
function found(facts: DemoOrganization, environment: Record<string, string>): void {
  const { kind, name, administrator, rulePack, ownership } = facts;
  const words = [kind, name, administrator.account, administrator.name, rulePack, ...(ownership ? [ownership] : [])];
  words.push('--trial');
  runCommand('gateway/bin/found.mjs', words, environment, `${DEMO_PASSWORD}\n`);
}
