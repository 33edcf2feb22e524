import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { OperatorFault } from '../domain/operator-fault.js';
import { createPrivateFile, readPrivateFile } from '../identity/private-file.js';
import {
  checkpointSigner,
  checkpointVerifier,
  type CheckpointSigner,
  type CheckpointVerifier,
} from './checkpoint-line.js';

/** What signs checkpoints, and knows its own signature again. */
export interface CheckpointKey {
  readonly signer: CheckpointSigner;
  readonly verifier: CheckpointVerifier;
}

/**
 * Opens the Ed25519 key that signs checkpoints, from a PEM file; makes one (0600) when there is none and
 * `createIfMissing` is set. Who can read it can sign a forged history: keep it from whoever runs the database.
 *
 * @throws OperatorFault naming what to do: no file, readable by others, not such a key
 */
export async function openCheckpointKey(options: { file: string; createIfMissing: boolean }): Promise<CheckpointKey> {
  const { file, createIfMissing } = options;
  let text = await readPrivateFile(file);
  if (text === undefined && createIfMissing) {
    const { privateKey } = generateKeyPairSync('ed25519');
    await createPrivateFile(file, String(privateKey.export({ type: 'pkcs8', format: 'pem' })));
    text = await readPrivateFile(file);
  }
  if (text === undefined) throw new OperatorFault(`There is no checkpoint key ${file}. Restore it from its copy.`);
  try {
    const key = createPrivateKey(text);
    if (key.asymmetricKeyType !== 'ed25519') throw new Error('another kind of key');
    return { signer: checkpointSigner(key), verifier: checkpointVerifier([key]) };
  } catch {
    throw new OperatorFault(`${file} is not an Ed25519 private key in PEM. Restore it from its copy.`);
  }
}
