import { existsSync } from 'node:fs';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { takeDataFolder } from '../data-folder.js';
import { checkpointKeyFile, databaseFile, readSettings, type Settings } from '../environment.js';
import { examine, type Examined } from './doctor/databases.js';
import { told, type Finding } from './doctor/finding.js';
import { apartOf, clockOf, diskOf, holidaysOf, nodeOf, secretOf } from './doctor/machine.js';
import { servicesIn } from './services-in.js';
import type { Command } from './usage.js';

/** `doctor` */
export const doctorCommand: Command = {
  usage: ['doctor'],
  told: [
    'doctor         looks at version, secrets, clock, disk, holidays of the next twelve months and the databases, and says',
    '               what to do. Databases are looked at while Concord is stopped. Exit code 1: something has to be mended.',
  ],
  run: (words) => (words.join(' ') === 'doctor' ? tellHealth() : undefined),
};

async function tellHealth(): Promise<number> {
  const findings = await health(readSettings(), new Date());
  process.stdout.write(told(findings));
  return findings.some(({ state }) => state === 'fail') ? 1 : 0;
}

/** Everything that is looked at in an installation that is one process. */
export async function health(settings: Settings, now: Date): Promise<readonly Finding[]> {
  const { dataDir, checkpointDir, keyFile, keyText } = settings;
  if (!existsSync(dataDir))
    throw new OperatorFault(`There is no data folder ${dataDir}. Set DATA_DIR, or start Concord.`);
  const { findings, newest } = await examineAll(settings, now);
  return [
    nodeOf(process.version),
    // Keys of the environment are no file.
    ...(keyText === undefined ? secretOf('keys', keyFile) : []),
    ...secretOf('checkpoint key', checkpointKeyFile(settings)),
    ...apartOf(dataDir, checkpointDir),
    clockOf(now, newest),
    diskOf(dataDir),
    holidaysOf(now),
    ...findings,
  ];
}

/** The databases belong to one process at a time: while Concord runs they are left to it. */
async function examineAll(settings: Settings, now: Date): Promise<Examined> {
  let release: () => void;
  try {
    ({ release } = takeDataFolder(settings.dataDir, now, false));
  } catch (error) {
    if (!(error instanceof OperatorFault)) throw error;
    return { findings: [{ state: 'warn', what: 'databases', found: 'in use', mend: 'Stop Concord to look at them.' }] };
  }
  try {
    const examined = [];
    for (const name of servicesIn(settings.dataDir))
      examined.push(await examine(name, { kind: 'sqlite', file: databaseFile(settings, name) }));
    const times = examined.flatMap(({ newest }) => newest?.getTime() ?? []);
    const newest = times.length > 0 ? new Date(Math.max(...times)) : undefined;
    return { findings: examined.flatMap(({ findings }) => findings), ...(newest && { newest }) };
  } finally {
    release();
  }
}
