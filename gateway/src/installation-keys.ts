import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateCallKey, openPeerKeys, readPublicHalf, writeCallKey } from '@concord/kit/identity/call-keys';
import { createPrivateFile } from '@concord/kit/identity/private-file';
import { draftKeyFile } from '@concord/kit/policy/key-file';

/** An entry of the peer file. */
type PublicHalf = Awaited<ReturnType<typeof readPublicHalf>>;

/**
 * Makes what is missing of the keys of an installation: for the gateway and each service `<folder>/<name>/call.json`,
 * for each service `sealing.json` beside it, for all together `<folder>/peers.json`. What is there stays as it is, public
 * halves of older keys included.
 *
 * @returns the files that were made or changed
 * @throws OperatorFault when a file that is there cannot be used
 */
export async function makeInstallationKeys(folder: string, services: readonly string[]): Promise<readonly string[]> {
  const made: string[] = [];
  const halves: PublicHalf[] = [];
  for (const name of ['gateway', ...services]) {
    const speaksFor = name === 'gateway' ? 'EVERYBODY' : 'ITSELF';
    const callKey = join(folder, name, 'call.json');
    if (!existsSync(callKey)) {
      await writeCallKey(callKey, (await generateCallKey(name, speaksFor)).own);
      made.push(callKey);
    }
    halves.push(await readPublicHalf(callKey, speaksFor));
  }
  for (const name of services) {
    const sealing = join(folder, name, 'sealing.json');
    if (!existsSync(sealing) && (await createPrivateFile(sealing, draftKeyFile()))) made.push(sealing);
  }
  const peers = join(folder, 'peers.json');
  if (await writePeers(peers, halves)) made.push(peers);
  return made;
}

async function writePeers(file: string, halves: readonly PublicHalf[]): Promise<boolean> {
  const known = existsSync(file) ? await knownHalves(file) : [];
  const missing = halves.filter(({ kid }) => !known.some((half) => half.kid === kid));
  if (missing.length === 0) return false;
  await writeFile(`${file}.new`, `${JSON.stringify({ version: 1, keys: [...known, ...missing] }, null, 2)}\n`);
  await rename(`${file}.new`, file);
  return true;
}

async function knownHalves(file: string): Promise<readonly PublicHalf[]> {
  await openPeerKeys(file);
  return (JSON.parse(await readFile(file, 'utf8')) as { keys: PublicHalf[] }).keys;
}
