import { OperatorFault } from '@concord/kit/domain/operator-fault';
import { checkpointKeyFile, readSettings, type Settings } from '../environment.js';
import { inHouseHere, isHere } from '../house-here.js';
import type { Command } from './usage.js';

/** `init` */
export const initCommand: Command = {
  usage: ['init'],
  told: [
    'init           makes an empty installation in DATA_DIR: its keys, its databases, nobody in it. Then found … or start it',
    '               with DEMO=no: it prints a token with which the first organization is founded at /setup.',
  ],
  run: (words) => (words.join(' ') === 'init' ? tellMade(readSettings()) : undefined),
};

async function tellMade(settings: Settings): Promise<number> {
  await init(settings);
  process.stdout.write(`An empty installation is in ${settings.dataDir}.
Keep a copy of these two apart from every backup: without the first what is sealed stays closed for good, with
the second alone can it be shown that no record was cut.
  ${settings.keyFile}
  ${checkpointKeyFile(settings)}
`);
  return 0;
}

/** @throws OperatorFault where there is an installation already */
export async function init(settings: Settings): Promise<void> {
  if (isHere(settings)) throw new OperatorFault(`There is an installation in ${settings.dataDir} already.`);
  await inHouseHere({ ...settings, demo: false }, () => Promise.resolve(), { make: true });
}
