import { KeyObject, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import type { CallKey, PeerKey } from './call-keys.js';
import { CALL_TOKEN } from './call-token.js';

/** Writes claims as a signed token: header, claims and signature, each base64url, as every JOSE library reads it. */
export type EncodeCall = (claims: object) => string;

/** A token whose signature holds, and whose key made it. What the claims say was not looked at yet. */
export interface SignedClaims {
  readonly peer: PeerKey;
  readonly claims: unknown;
}

/** Signs as the owner of `key`. */
export function createCallEncoder({ kid, key }: Pick<CallKey, 'kid' | 'key'>): EncodeCall {
  const secret = KeyObject.from(key);
  const header = headerOf(kid);
  return (claims) => {
    const input = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return `${input}.${signBytes(null, Buffer.from(input, 'latin1'), secret).toString('base64url')}`;
  };
}

/**
 * Reads tokens by the keys of `peers` and no others. The header is not read but compared: there is one for each key,
 * letter by letter, so that no algorithm, no kind, no critical extension and no key of its own can be asked for.
 *
 * @throws Error for whatever is not such a token, or whose signature does not hold
 */
export function createCallDecoder(peers: readonly PeerKey[]): (token: string) => SignedClaims {
  const known = new Map(peers.map((peer) => [headerOf(peer.kid), { peer, key: KeyObject.from(peer.key) }]));
  const text = new TextDecoder('utf-8', { fatal: true });
  return (token) => {
    const [, header = '', payload = '', signature = ''] = FORM.exec(token) ?? [];
    const found = known.get(header);
    if (!found) throw new Error('unknown header');
    const input = Buffer.from(token.slice(0, -signature.length - 1), 'latin1');
    if (!verifyBytes(null, input, found.key, Buffer.from(signature, 'base64url'))) throw new Error('wrong signature');
    return { peer: found.peer, claims: JSON.parse(text.decode(Buffer.from(payload, 'base64url'))) as unknown };
  };
}

/** Three parts; a signature of Ed25519 has 64 bytes. */
const FORM = /^([\w-]+)\.([\w-]+)\.([\w-]{86})$/;

/** The first part of every token of this key. Both ends write it here. */
const headerOf = (kid: string) =>
  Buffer.from(JSON.stringify({ alg: CALL_TOKEN.algorithm, typ: CALL_TOKEN.typ, kid })).toString('base64url');
