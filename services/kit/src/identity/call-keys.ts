import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import * as v from 'valibot';
import { OperatorFault } from '../domain/operator-fault.js';
import { CALL_TOKEN } from './call-token.js';
import { createPrivateFile, readPrivateFile } from './private-file.js';

/** Whom a process may speak for: the gateway for everybody it let in, a service for itself only. */
export type SpeaksFor = 'EVERYBODY' | 'ITSELF';

/** The key a process signs its calls with. */
export interface CallKey {
  readonly issuer: string;
  readonly kid: string;
  readonly key: CryptoKey;
}

/** A key that calls are verified with. */
export interface PeerKey extends CallKey {
  readonly speaksFor: SpeaksFor;
}

/** A fresh pair for `issuer` as plain JSON: `own` goes into its 0600 file, `peer` into the `keys` of everybody's peer file. */
export async function generateCallKey(issuer: string, speaksFor: SpeaksFor) {
  const pair = await generateKeyPair(CALL_TOKEN.algorithm, { crv: 'Ed25519', extractable: true });
  const publicKey = await exportJWK(pair.publicKey);
  const kid = createHash('sha256').update(`${publicKey.x}`).digest('hex').slice(0, 16);
  const own = { version: 1, issuer, kid, key: await exportJWK(pair.privateKey) };
  return { own, peer: { issuer, kid, speaksFor, key: publicKey } };
}

/** Writes the private half as a file that only its owner can read. @throws OperatorFault when there is a file already */
export async function writeCallKey(file: string, own: object): Promise<void> {
  if (!(await createPrivateFile(file, `${JSON.stringify(own, null, 2)}\n`)))
    throw new OperatorFault(`${file} exists. Move it away before a new key is written there.`);
}

/** Opens the file of the private half. @throws OperatorFault naming what to do */
export async function openCallKey(file: string): Promise<CallKey> {
  const text = await readPrivateFile(file);
  if (text === undefined) throw new OperatorFault(`There is no call key ${file}. Make one for this service.`);
  const { issuer, kid, key } = parse(file, text, ownShape);
  return { issuer, kid, key: await imported(file, kid, key) };
}

/** Opens the call key of the process `name`. @throws OperatorFault also when it belongs to another process */
export async function openOwnCallKey(file: string, name: string): Promise<CallKey> {
  const key = await openCallKey(file);
  if (key.issuer !== name) throw new OperatorFault(`${file} is the call key of ${key.issuer}, not of ${name}.`);
  return key;
}

/** The public half of an own key file, as it stands in everybody's peer file. @throws OperatorFault */
export async function readPublicHalf(file: string, speaksFor: SpeaksFor) {
  const { issuer, kid } = await openCallKey(file);
  const text = (await readPrivateFile(file)) ?? '';
  const { kty, crv, x } = parse(file, text, ownShape).key;
  return { issuer, kid, speaksFor, key: { kty, crv, x } };
}

/** Opens the file of public halves: the only place verification takes keys from. @throws OperatorFault */
export async function openPeerKeys(file: string): Promise<readonly PeerKey[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new OperatorFault(`There is no readable peer key file ${file}. Copy it from where the keys were made.`);
  });
  const { keys } = parse(file, text, peersShape);
  if (new Set(keys.map(({ kid }) => kid)).size !== keys.length)
    throw new OperatorFault(`${file}: two keys share a kid.`);
  return Promise.all(keys.map(async (peer) => ({ ...peer, key: await imported(file, peer.kid, peer.key) })));
}

const name = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]{0,39}$/));
const kid = v.pipe(v.string(), v.regex(/^[a-z0-9]{8,64}$/));
const publicPart = { kty: v.literal('OKP'), crv: v.literal('Ed25519'), x: v.string() };
const ownShape = v.object({
  version: v.literal(1),
  issuer: name,
  kid,
  key: v.object({ ...publicPart, d: v.string() }),
});
const peersShape = v.object({
  version: v.literal(1),
  keys: v.array(
    v.object({
      issuer: name,
      kid,
      speaksFor: v.picklist(['EVERYBODY', 'ITSELF']),
      // Strict: a private half that strayed into the file everybody has is refused, not ignored.
      key: v.strictObject(publicPart),
    }),
  ),
});

function parse<Shape extends v.GenericSchema>(file: string, text: string, shape: Shape): v.InferOutput<Shape> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new OperatorFault(`${file} is not JSON. Restore it from its copy.`);
  }
  const result = v.safeParse(shape, json);
  if (result.success) return result.output;
  const entry = result.issues[0]?.path?.map((step) => String(step.key)).join('.') ?? 'the whole file';
  throw new OperatorFault(`${file}: "${entry}" is missing or malformed. Restore it from its copy.`);
}

async function imported(file: string, keyId: string, jwk: JWK): Promise<CryptoKey> {
  try {
    return (await importJWK(jwk, CALL_TOKEN.algorithm)) as CryptoKey;
  } catch {
    throw new OperatorFault(`${file}: the key ${keyId} is not an Ed25519 key. Restore it from its copy.`);
  }
}
