import { checkpointKeyFile, readSettings } from '../environment.js';
import { backupHere } from './backup-here.js';
import type { Command } from './usage.js';

/** `backup <folder>` */
export const backupCommand: Command = {
  usage: ['backup <folder>'],
  told: [
    'backup         copies every database of the data folder as it is at this moment, while Concord runs or not, with the',
    '               checkpoints. The key file and the key of the checkpoints are left out: keep a copy of them elsewhere.',
  ],
  run: ([first, folder, ...more]) =>
    first === 'backup' && folder && more.length === 0 ? tellBackup(folder) : undefined,
};

async function tellBackup(folder: string): Promise<number> {
  const settings = readSettings();
  const { files, masterKeys } = await backupHere(settings, folder, new Date());
  const bytes = Object.values(files).reduce((sum, each) => sum + each, 0);
  process.stdout.write(`${Object.keys(files).length} databases, ${(bytes / 2 ** 20).toFixed(1)} MB, in ${folder}.
Left out: ${settings.keyFile} and ${checkpointKeyFile(settings)}. Keep a copy of both apart from this one.
Without the master keys ${masterKeys.join(', ') || '(none yet)'} it names nobody, to its owner neither.\n`);
  return 0;
}
