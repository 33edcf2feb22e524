import { createHash, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import * as v from 'valibot';

/** What a checkpoint says: the first `count` lines of a service's feed have this running hash. */
export interface Checkpoint {
  readonly service: string;
  readonly seat: string;
  readonly count: number;
  /** Hexadecimal. */
  readonly hash: string;
  /** ISO instant of signing. */
  readonly at: string;
}

/** Signs checkpoints. */
export interface CheckpointSigner {
  readonly keyId: string;
  sign(content: Buffer): Buffer;
}

/** Whether a signature was made by the key of this id; false for an unknown one. */
export type CheckpointVerifier = (keyId: string, content: Buffer, signature: Buffer) => boolean;

/** Signs with an Ed25519 private key. */
export function checkpointSigner(key: KeyObject): CheckpointSigner {
  return { keyId: keyIdOf(key), sign: (content) => sign(null, content, key) };
}

/** Verifies with Ed25519 keys, private or public; keep the public halves of retired ones here. */
export function checkpointVerifier(keys: readonly KeyObject[]): CheckpointVerifier {
  const known = new Map(keys.map((key) => [keyIdOf(key), key]));
  return (keyId, content, signature) => {
    const key = known.get(keyId);
    return key !== undefined && verify(null, content, publicOf(key), signature);
  };
}

const publicOf = (key: KeyObject) => (key.type === 'private' ? createPublicKey(key) : key);

const keyIdOf = (key: KeyObject) =>
  createHash('sha256')
    .update(publicOf(key).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

const shape = v.strictObject({
  service: v.string(),
  seat: v.string(),
  count: v.pipe(v.number(), v.safeInteger()),
  hash: v.string(),
  at: v.string(),
  keyId: v.string(),
  signature: v.string(),
});

/** A checkpoint as one signed line of text. */
export function writeCheckpoint(checkpoint: Checkpoint, signer: CheckpointSigner): string {
  const signature = signer.sign(contentOf(checkpoint)).toString('base64url');
  return JSON.stringify({ ...checkpoint, keyId: signer.keyId, signature });
}

/** The checkpoint of a line; `undefined` when it is no checkpoint or its signature does not hold. */
export function readCheckpoint(line: string, verifier: CheckpointVerifier): Checkpoint | undefined {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), shape), line);
  if (!parsed.success) return undefined;
  const { keyId, signature, ...checkpoint } = parsed.output;
  return verifier(keyId, contentOf(checkpoint), Buffer.from(signature, 'base64url')) ? checkpoint : undefined;
}

function contentOf({ service, seat, count, hash, at }: Checkpoint): Buffer {
  return Buffer.from(JSON.stringify(['concord-checkpoint-1', service, seat, count, hash, at]), 'utf8');
}
