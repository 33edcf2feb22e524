import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeInstallationKeys } from '@concord/gateway/installation-keys';
import { privateMariadb } from '@concord/kit/test/mariadb';
import { scratchFolder } from '@concord/kit/test/scratch';
import { freePorts } from '../../support/free-ports.mjs';
import { ORIGIN } from '../house.js';
import { MEMBERS, type MemberName } from './member.js';

/** What the processes of a house stand on: keys, addresses, and a database for each service. */
export interface Installation {
  /** The environment of a process. */
  variables(name: MemberName): Readonly<Record<string, string>>;
  url(name: MemberName): string;
  /** The key that the gateway signs with. */
  readonly gatewayKey: string;
  clear(): Promise<void>;
}

const services = MEMBERS.filter((name) => name !== 'gateway');

/** Makes everything before a process starts. */
export async function layInstallation(): Promise<Installation> {
  const folder = scratchFolder('concord-processes-');
  const mariadb = await privateMariadb();
  const databases = new Map<MemberName, string>();
  const clear = async () => {
    for (const url of databases.values()) await mariadb.drop(url);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await makeInstallationKeys(folder, services);
    const free = await freePorts(MEMBERS.length);
    const ports = new Map(MEMBERS.map((name, at) => [name, free[at]!]));
    for (const name of services) databases.set(name, await mariadb.freshDatabase());
    const url = (name: MemberName) => `http://127.0.0.1:${ports.get(name)}`;
    const callKey = (name: MemberName) => join(folder, name, 'call.json');
    const addresses = Object.fromEntries(services.map((name) => [`${name.toUpperCase()}_URL`, url(name)]));

    return {
      url,
      clear,
      gatewayKey: callKey('gateway'),
      variables(name) {
        const { [`${name.toUpperCase()}_URL`]: _own, ...others } = addresses;
        const common = { PORT: String(ports.get(name)), CALL_KEY: callKey(name), STOP_DELAY: '0', LOG_LEVEL: 'debug' };
        if (name === 'gateway') return { ...common, ...others, PUBLIC_URL: ORIGIN };
        const sealing = { KEY_FILE: join(folder, name, 'sealing.json'), PEERS: join(folder, 'peers.json') };
        return { ...common, ...others, ...sealing, DATABASE_URL: databases.get(name)! };
      },
    };
  } catch (fault) {
    await clear();
    throw fault;
  }
}
