import { keysStatus, retireKey, rotateKeys, wrapKeysHere } from './keys-here.js';
import { readKeysHere } from './keys.environment.js';
import type { Command } from './usage.js';

/** `keys …` */
export const keysCommand: Command = {
  usage: ['keys status|rotate|wrap', 'keys retire <master key>'],
  told: [
    'keys status    how many data keys each master key wraps. Answers JSON. Exit code 1 while an older one wraps any.',
    'keys rotate    makes a master key, which wraps from now on. Concord, running or at its next start, wraps the data keys',
    '               anew behind it; what is sealed stays as it is, and opens all the time.',
    'keys retire    takes a master key away that wraps nothing any more. Stop Concord first.',
    'keys wrap      has the key service of KMS_URL wrap the key file.',
    '               In the environment of a service (DATABASE_URL, KEY_FILE) they are about that service. Where it has several',
    '               hosts, change a copy of the key file, and put that in place at all of them.',
  ],
  run([first, act, kid, ...more]) {
    if (first !== 'keys' || more.length > 0) return undefined;
    if (act === 'retire' && kid) return retire(kid);
    if (kid !== undefined) return undefined;
    return act === 'status' ? status() : act === 'rotate' ? rotate() : act === 'wrap' ? wrap() : undefined;
  },
};

async function status(): Promise<number> {
  const told = await keysStatus(readKeysHere());
  process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
  return told.left === 0 && told.missing.length === 0 ? 0 : 1;
}

async function rotate(): Promise<number> {
  const here = readKeysHere();
  const kid = await rotateKeys(here, new Date());
  process.stdout
    .write(`${kid} wraps from now on. Copy ${here.keyFile} to its safe place now: what is sealed from here on needs
this key. Data keys are wrapped anew while Concord runs; npm run concord -- keys status says how far it is.\n`);
  return 0;
}

async function retire(kid: string): Promise<number> {
  const here = readKeysHere();
  await retireKey(here, kid, new Date());
  process.stdout
    .write(`${kid} is gone from ${here.keyFile}. Keep the copy that holds it for as long as you keep a backup from
before all data keys were wrapped anew: nothing else opens that backup.\n`);
  return 0;
}

async function wrap(): Promise<number> {
  const here = readKeysHere();
  await wrapKeysHere(here);
  process.stdout.write(
    `${here.keyFile} is wrapped by the key service. Copies of it from before are in the clear: remove them.\n`,
  );
  return 0;
}
