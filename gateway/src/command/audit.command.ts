import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { openCheckpointKey } from '@concord/kit/store/checkpoint-key';
import { fileCheckpointPlace } from '@concord/kit/store/checkpoint-place';
import { openDatabase } from '@concord/kit/store/data-source';
import { verifyAudit, type AuditReport } from '@concord/kit/store/verify-audit';
import { takeDataFolder } from '../data-folder.js';
import { checkpointFile, checkpointKeyFile, databaseFile, readSettings } from '../environment.js';
import { servicesIn } from './services-in.js';
import type { Command } from './usage.js';

/** `audit verify` */
export const auditCommand: Command = {
  usage: ['audit verify'],
  told: [
    'audit verify   recomputes every journal of the data folder and holds it against its signed checkpoints.',
    '               Answers JSON. Exit code 0: nothing found; 1: something was edited, cut or put in; 2: could not look.',
    '               Stop Concord first: the data folder belongs to one process at a time.',
  ],
  run: (words) => (words.join(' ') === 'audit verify' ? tellJournals() : undefined),
};

async function tellJournals(): Promise<number> {
  const reports = await verifyJournals();
  process.stdout.write(`${JSON.stringify(reports, null, 2)}\n`);
  return Object.values(reports).every(({ findings }) => findings.length === 0) ? 0 : 1;
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
    for (const service of servicesIn(settings.dataDir)) {
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
