import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { privateMariadb } from '@concord/kit/test/mariadb';
import { scratchFolder } from '@concord/kit/test/scratch';
import { DEMO_PASSWORD, hospitals } from '@concord/gateway/demo/hospitals';
import { furnish, openOrganization, type Organization } from '../world/organization.js';
import type { Door } from '../world/person.js';
import { runCommand, startProcess, type RunningService } from './process.js';

/** The processes of an installation, in the order in which they know each other's addresses. */
export const PROCESSES = ['identity', 'patients', 'complaints', 'gateway'] as const;
/** One of them. */
export type ProcessName = (typeof PROCESSES)[number];

const ORIGIN = 'http://concord.test';

/** Four processes on a MariaDB server, a database for each service, made with the commands an operator has. */
export interface DistributedInstallation {
  process(name: ProcessName): RunningService;
  /** The gateway's. */
  readonly door: Door;
  /** A hospital with its departments and its staff. */
  readonly hospital: Organization;
  /** Starts a process that was stopped, at the address it had. */
  startAgain(name: ProcessName): Promise<void>;
  /** Ends what still runs. */
  clear(): Promise<void>;
}

/** Makes keys, starts everything, founds a hospital. */
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
    const told = new Map<ProcessName, Record<string, string>>();
    for (const name of PROCESSES) {
      told.set(name, await variablesOf(name, folder, running));
      running.set(name, await startProcess(scriptOf(name), told.get(name)!));
    }
    const processOf = (name: ProcessName) => running.get(name)!;

    const [facts] = hospitals;
    const { name, administrator } = facts!;
    const asked = [name, administrator.account, administrator.name];
    runCommand('gateway/bin/found.mjs', asked, told.get('gateway')!, `${DEMO_PASSWORD}\n`);
    const door: Door = { origin: ORIGIN, url: () => `http://127.0.0.1:${processOf('gateway').port}` };
    const hospital = openOrganization(door, facts!);
    await furnish(hospital, facts!);

    return {
      process: processOf,
      ...{ door, hospital },
      async startAgain(again) {
        const PORT = String(processOf(again).port);
        running.set(again, await startProcess(scriptOf(again), { ...told.get(again)!, PORT }));
      },
      clear,
    };
  } catch (fault) {
    await clear();
    throw fault;
  }
}

const scriptOf = (name: ProcessName) => (name === 'gateway' ? 'gateway' : `services/${name}`).concat('/dist/main.js');

async function variablesOf(name: ProcessName, folder: string, known: ReadonlyMap<ProcessName, RunningService>) {
  const addresses = [...known].map(([other, { port }]) => [`${other.toUpperCase()}_URL`, `http://127.0.0.1:${port}`]);
  const common = { PORT: '0', CALL_KEY: join(folder, name, 'call.json'), STOP_DELAY: '0', PUBLIC_URL: ORIGIN };
  const own = name !== 'gateway' && {
    DATABASE_URL: await (await privateMariadb()).freshDatabase(),
    KEY_FILE: join(folder, name, 'sealing.json'),
    PEERS: join(folder, 'peers.json'),
  };
  return { ...common, ...own, ...(Object.fromEntries(addresses) as Record<string, string>) };
}
