import { sign as signBytes, KeyObject } from 'node:crypto';
import { importJWK, jwtVerify, SignJWT, type CryptoKey } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCallDecoder, createCallEncoder, type EncodeCall } from './call-codec.js';
import { generateCallKey, type PeerKey } from './call-keys.js';

let kid: string;
let own: CryptoKey;
let peer: PeerKey;
let encode: EncodeCall;
let decode: ReturnType<typeof createCallDecoder>;
beforeAll(async () => {
  const made = await generateCallKey('gateway', 'EVERYBODY');
  own = (await importJWK(made.own.key, 'EdDSA')) as CryptoKey;
  peer = { ...made.peer, key: (await importJWK(made.peer.key, 'EdDSA')) as CryptoKey };
  ({ kid } = peer);
  encode = createCallEncoder({ kid, key: own });
  decode = createCallDecoder([peer]);
});

const header = { alg: 'EdDSA', typ: 'concord-call+jwt' };
const base64url = (text: string | Buffer) => Buffer.from(text).toString('base64url');
/** Whatever stands in a token, signed with the key that belongs there. */
const signed = (head: string, payload: Buffer | string) => {
  const input = `${base64url(head)}.${base64url(payload)}`;
  return `${input}.${signBytes(null, Buffer.from(input), KeyObject.from(own)).toString('base64url')}`;
};

describe('the token of a call', () => {
  test('is one that a JOSE library reads', async () => {
    const { payload, protectedHeader } = await jwtVerify(encode({ rid: 'req_1', idn: { name: '张三' } }), peer.key, {
      algorithms: ['EdDSA'],
      typ: 'concord-call+jwt',
    });
    expect(payload).toEqual({ rid: 'req_1', idn: { name: '张三' } });
    expect(protectedHeader).toEqual({ ...header, kid });
  });

  test('may be one that a JOSE library wrote', async () => {
    const token = await new SignJWT({ rid: 'req_1' }).setProtectedHeader({ ...header, kid }).sign(own);
    expect(decode(token)).toEqual({ peer, claims: { rid: 'req_1' } });
  });

  test('says what it says letter by letter', () => {
    const claims = { rid: '求', roles: [], session: '', expiresAt: Number.MAX_SAFE_INTEGER };
    expect(decode(encode(claims))).toEqual({ peer, claims });
  });
});

describe('refused, though the signature would hold', () => {
  test.each<[string, () => string]>([
    ['a header in another order', () => signed(JSON.stringify({ kid, ...header }), '{}')],
    ['a header with a blank', () => signed(`${JSON.stringify({ ...header, kid })} `, '{}')],
    ['a header with a word too many', () => signed(JSON.stringify({ ...header, kid, b64: true }), '{}')],
    ['a header with a word twice', () => signed(`{"alg":"EdDSA",${JSON.stringify({ ...header, kid }).slice(1)}`, '{}')],
    ['another algorithm of the same key', () => signed(JSON.stringify({ ...header, alg: 'Ed25519', kid }), '{}')],
    ['no JSON', () => signed(JSON.stringify({ ...header, kid }), 'so be it')],
    ['nothing', () => signed(JSON.stringify({ ...header, kid }), '')],
    ['bytes that are no text', () => signed(JSON.stringify({ ...header, kid }), Buffer.from('7b22ff223a317d', 'hex'))],
    ['a fourth part', () => `${encode({})}.e30`],
    ['a line behind it', () => `${encode({})}\n`],
    ['a padded signature', () => `${encode({})}==`],
    ['a signature cut short', () => encode({}).slice(0, -1)],
    ['a signature with more behind it', () => `${encode({})}A`],
    ['the signature of another token', () => encode({ a: 1 }).replace(/[^.]+$/, /[^.]+$/.exec(encode({ a: 2 }))![0])],
  ])('%s', (_, token) => {
    const text = token();
    expect(() => decode(text)).toThrow(/unknown header|wrong signature|JSON|not valid/);
  });
});
