import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { openCheckpointKey } from '@concord/kit/store/checkpoint-key';
import { fileCheckpointPlace } from '@concord/kit/store/checkpoint-place';
import { openDatabase } from '@concord/kit/store/data-source';
import { verifyAudit, type AuditReport } from '@concord/kit/store/verify-audit';
import { takeDataFolder } from './data-folder.js';
import { checkpointFile, checkpointKeyFile, databaseFile, readSettings } from './environment.js';
import { foundHere } from './found-here.js';
import { FOUNDING, foundingOf } from './founding.js';

const USAGE = `usage: npm run concord -- audit verify
       npm run concord -- found ${FOUNDING}

  audit verify   recomputes every journal of the data folder and holds it against its signed checkpoints.
                 Answers JSON. Exit code 0: nothing found; 1: something was edited, cut or put in; 2: could not look.
  found          founds a hospital, an insurer or a committee with its first administrator, under the law of its place
                 (national, zhejiang, ningbo); the password is the first line of the standard input.
Stop Concord first: the data folder belongs to one process at a time.
`;

/** The command line of an installation that runs in one process. Answers the exit code. */
export async function command(words: readonly string[]): Promise<number> {
  const [first, ...rest] = words;
  try {
    if (words.join(' ') === 'audit verify') return await tellJournals();
    if (first === 'found' && foundingOf(rest, '')) return await tellFounded(rest);
    process.stderr.write(USAGE);
    return 2;
  } catch (error) {
    if (!(error instanceof OperatorFault)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}

async function tellFounded(words: readonly string[]): Promise<number> {
  const organization = foundingOf(words, await passwordOfInput());
  if (organization) process.stdout.write(`${await foundHere(readSettings(), organization)}\n`);
  return organization ? 0 : 2;
}

async function tellJournals(): Promise<number> {
  const reports = await verifyJournals();
  process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  return Object.values(reports).every(({ findings }) => findings.length === 0) ? 0 : 1;
}

/** The first line of the standard input. */
async function passwordOfInput(): Promise<string> {
  if (process.stdin.isTTY) process.stderr.write('Password of the administrator: ');
  const lines = createInterface({ input: process.stdin });
  const { value = '' } = await lines[Symbol.asyncIterator]().next();
  lines.close();
  return String(value);
}

/** By service; reads the tables that every service has, and no data key. */
async function verifyJournals(): Promise<Readonly<Record<string, AuditReport>>> {
  const settings = readSettings();
  if (!existsSync(join(settings.dataDir, 'installation.json')))
    throw new OperatorFault(`There is no installation in ${settings.dataDir}. Set DATA_DIR to the folder to look at.`);
  const folder = takeDataFolder(settings.dataDir, new Date(), false);
  const reports: Record<string, AuditReport> = {};
  try {
    const { verifier } = await openCheckpointKey({ file: checkpointKeyFile(settings), createIfMissing: false });
    for (const service of servicesOf(settings.dataDir)) {
      const file = databaseFile(settings, service);
      const database = await openDatabase({ settings: { kind: 'sqlite', file }, entities: [], migrations: [] });
      const place = fileCheckpointPlace(checkpointFile(settings, service));
      reports[service] = await verifyAudit({ database, service, place, verifier }).finally(() => database.close());
    }
    return reports;
  } finally {
    folder.release();
  }
}

const servicesOf = (dataDir: string) =>
  readdirSync(dataDir).flatMap((name) => (name.endsWith('.sqlite') ? [name.slice(0, -'.sqlite'.length)] : []));
