import { join } from 'node:path';

/** Those that keep rows. */
export const DATABASES = ['identity', 'patients', 'complaints', 'claims', 'mediation'] as const;
/** The processes of an installation; each is told where all the others will be. */
export const PROCESSES = [...DATABASES, 'gateway'] as const;
/** One of them. */
export type ProcessName = (typeof PROCESSES)[number];

/** Something on the way from a process to a port; answers the port to be asked instead. */
export type Via = (
  way: { readonly from: ProcessName; readonly to: ProcessName | 'database' },
  port: number,
) => Promise<number>;

/** One process of an installation. */
export interface Placed {
  readonly name: ProcessName;
  readonly port: number;
  /** With everybody's keys. */
  readonly folder: string;
  readonly ports: ReadonlyMap<ProcessName, readonly number[]>;
  readonly database: string | undefined;
  readonly via: Via | undefined;
}

/** What a process is told by its environment. */
export async function variablesOf(placed: Placed): Promise<Record<string, string>> {
  const { name, port, folder, ports, database, via = async (_, straight) => straight } = placed;
  const others = DATABASES.filter((other) => other !== name);
  const addresses = await Promise.all(
    others.map(async (to): Promise<[string, string]> => {
      const asked = await Promise.all(ports.get(to)!.map((each) => via({ from: name, to }, each)));
      return [`${to.toUpperCase()}_URL`, asked.map((each) => `http://127.0.0.1:${each}`).join(',')];
    }),
  );
  const common = {
    ...{ PORT: String(port), CALL_KEY: join(folder, name, 'call.json'), STOP_DELAY: '0' },
    ...Object.fromEntries(addresses),
  };
  if (!database) return common;
  const url = new URL(database);
  url.port = String(await via({ from: name, to: 'database' }, Number(url.port)));
  return {
    ...{ ...common, DATABASE_URL: url.href },
    ...{ KEY_FILE: join(folder, name, 'sealing.json'), PEERS: join(folder, 'peers.json') },
  };
}
