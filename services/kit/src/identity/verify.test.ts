import { createHmac, randomUUID } from 'node:crypto';
import { exportJWK, importJWK, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createDatedClock } from '../domain/clock.js';
import { bodyHash } from './body-hash.js';
import { generateCallKey, type CallKey, type PeerKey } from './call-keys.js';
import { createGrants } from './grants.js';
import type { Identity } from './identity.js';
import { createMint, type Mint } from './mint.js';
import { createSigner, type CallToSign } from './sign.js';
import { serviceIdentity } from './service-identity.js';
import { createVerifier, type VerifyCall } from './verify.js';

const start = new Date('2026-03-02T01:00:00Z');
const second = Math.floor(start.getTime() / 1000);
const manager: Identity = {
  kind: 'PERSON',
  id: 'stf_1',
  organization: 'org_1',
  organizationKind: 'HOSPITAL',
  roles: ['CM'],
  departments: [],
  audience: 'HOSPITAL',
  session: 'ses_1',
  expiresAt: start.getTime() + 600_000,
};
const body = '{"query":"{ me { id } }"}';
const call: CallToSign = { audience: 'claims', path: '/graph', identity: manager, requestId: 'req_1', body };

let gateway: CallKey;
let rules: CallKey;
let peers: PeerKey[];
let stranger: CallKey;
const pair = async (issuer: string, speaksFor: 'EVERYBODY' | 'ITSELF') => {
  const { own, peer } = await generateCallKey(issuer, speaksFor);
  const key = (await importJWK(own.key, 'EdDSA')) as CryptoKey;
  const publicKey = (await importJWK(peer.key, 'EdDSA', { extractable: true })) as CryptoKey;
  return { own: { issuer, kid: own.kid, key }, peer: { ...peer, key: publicKey } };
};
beforeAll(async () => {
  const pairs = [await pair('gateway', 'EVERYBODY'), await pair('rules', 'ITSELF'), await pair('gateway', 'EVERYBODY')];
  [gateway, rules, stranger] = pairs.map(({ own }) => own) as [CallKey, CallKey, CallKey];
  peers = pairs.slice(0, 2).map(({ peer }) => peer);
});

let clock: ReturnType<typeof createDatedClock>;
let mint: Mint;
let verify: VerifyCall;
beforeEach(() => {
  clock = createDatedClock(start);
  mint = createMint();
  verify = createVerifier({ audience: 'claims', peers, mint, clock });
});
const sign = (changes: Partial<CallToSign> = {}, key = gateway) => createSigner(key, clock)({ ...call, ...changes });
const forged = (claims: JWTPayload, header: object = {}, key: CryptoKey | Uint8Array = gateway.key) =>
  new SignJWT({
    iss: 'gateway',
    aud: 'claims',
    iat: second,
    exp: second + 30,
    jti: randomUUID(),
    idn: manager,
    pth: '/graph',
    rid: 'req_1',
    bh: bodyHash(body),
    ...claims,
  })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'concord-call+jwt', kid: gateway.kid, ...header })
    .sign(key, { crit: { 'x-house': true } });

describe('a signed call', () => {
  test('is let in as whom it was signed for, minted here', async () => {
    const verified = await verify(await sign(), '/graph');
    expect(verified).toMatchObject({ issuer: 'gateway', requestId: 'req_1', identity: manager });
    expect(mint.accept(verified!.identity)).toBe(verified!.identity);
    expect(verified!.isBody(Buffer.from(body))).toBe(true);
    expect(await verify(await forged({}), '/graph')).toBeDefined();
  });

  test('carries scopes and principals as they were minted', async () => {
    const identity: Identity = { ...manager, kind: 'CLIENT', scopes: ['claims:read'], actsFor: ['stf_2'] };
    expect((await verify(await sign({ identity }), '/graph'))?.identity).toEqual(identity);
  });

  test('is worth nothing with another body (F09), at another path, or a second time', async () => {
    const token = await sign();
    const verified = await verify(token, '/graph');
    expect(verified!.isBody(Buffer.from(body.replace('me', 'us')))).toBe(false);
    expect(verified!.isBody(Buffer.alloc(0))).toBe(false);
    expect(await verify(token, '/graph')).toBeUndefined();
    expect(await verify(await sign(), '/internal/session.open')).toBeUndefined();
  });

  test('ends after thirty seconds', async () => {
    const [early, late] = [await sign(), await sign()];
    clock.advance(31_000);
    expect(await verify(early, '/graph')).toBeDefined();
    clock.advance(2_000);
    expect(await verify(late, '/graph')).toBeUndefined();
  });

  test('ends with its identity', async () => {
    clock.moveTo(new Date(manager.expiresAt));
    expect(await verify(await sign(), '/graph')).toBeUndefined();
  });
});

describe('a service speaks for itself only', () => {
  const itself = serviceIdentity('rules');
  test.each([
    ['as itself', itself, true],
    ['as its timer', { ...itself, kind: 'TIMER' }, true],
    ['as another service', { ...itself, id: 'claims' }, false],
    ['as if it belonged to a hospital', { ...itself, organization: 'org_1', organizationKind: 'HOSPITAL' }, false],
    ['as if the platform were a hospital', { ...itself, organizationKind: 'HOSPITAL' }, false],
    ['as a person', manager, false],
    ['as a person of its own name', { ...itself, kind: 'PERSON' }, false],
  ] as [string, Identity, boolean][])('%s', async (_, identity, holds) => {
    expect(!!(await verify(await sign({ identity }, rules), '/graph'))).toBe(holds);
  });
});

describe('a service that asks another one for somebody', () => {
  const asked = { audience: 'patients', path: '/internal/patients.matching' };
  let patients: VerifyCall;
  beforeEach(() => {
    patients = createVerifier({ audience: 'patients', peers, mint: createMint(), clock });
  });
  /** What the service `rules` signs for `patients` about somebody whom `token` brought to it. */
  const forwarded = async (token: Promise<string>, identity?: Identity) => {
    const grants = createGrants();
    const letIn = await createVerifier({ audience: 'rules', peers, mint, clock, grants })(await token, '/graph');
    const grantOf = () => letIn && grants.of(letIn.identity);
    const signer = createSigner(rules, clock, { of: grantOf });
    return signer({ ...call, ...asked, identity: identity ?? letIn?.identity ?? manager });
  };

  test('is let in while what they came in with holds, and answers for the service that asked', async () => {
    const token = await forwarded(sign({ audience: 'rules' }));
    expect(await patients(token, asked.path)).toMatchObject({ issuer: 'rules', identity: manager });
  });

  test.each<[string, () => Promise<string>]>([
    ['somebody else than who came', () => forwarded(sign({ audience: 'rules' }), { ...manager, id: 'stf_2' })],
    ['with a role too many', () => forwarded(sign({ audience: 'rules' }), { ...manager, roles: ['CM', 'EXEC'] })],
    [
      'with what was meant for another service',
      async () => {
        const grant = await sign({ audience: 'claims' });
        return createSigner(rules, clock, { of: () => grant })({ ...call, ...asked });
      },
    ],
    [
      'with what a service said',
      async () => {
        const grant = await sign({ audience: 'rules' }, rules);
        return createSigner(rules, clock, { of: () => grant })({ ...call, ...asked });
      },
    ],
    [
      'with what it was granted itself',
      async () => {
        const grant = await createSigner(rules, clock, { of: () => 'x.y.z' })({ ...call, audience: 'rules' });
        return createSigner(rules, clock, { of: () => grant })({ ...call, ...asked });
      },
    ],
  ])('is not let in as %s', async (_, token) => expect(await patients(await token(), asked.path)).toBeUndefined());

  test('is not let in half a minute later', async () => {
    const grant = await sign({ audience: 'rules' });
    const late = createSigner(rules, clock, { of: () => grant });
    clock.advance(33_000);
    expect(await patients(await late({ ...call, ...asked }), asked.path)).toBeUndefined();
    expect(await patients(await sign(asked), asked.path)).toBeDefined();
  });

  test('passes nothing on that came from another service', async () => {
    const grants = createGrants();
    const verifier = createVerifier({ audience: 'patients', peers, mint, clock, grants });
    const verified = await verifier(await forwarded(sign({ audience: 'rules' })), asked.path);
    expect(verified).toBeDefined();
    expect(grants.of(verified!.identity)).toBeUndefined();
  });
});

describe('refused (F08)', () => {
  const hmacSigned = async () => {
    // The classic confusion: the public key, which everybody has, used as the secret of an HMAC.
    const { x } = await exportJWK(peers[0]!.key);
    const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
    const [, payload] = (await sign()).split('.');
    const input = `${encode({ alg: 'HS256', typ: 'concord-call+jwt', kid: gateway.kid })}.${payload}`;
    return `${input}.${createHmac('sha256', Buffer.from(x!, 'base64url')).update(input).digest('base64url')}`;
  };
  const unsigned = async () => {
    const header = Buffer.from(JSON.stringify({ alg: 'none', typ: 'concord-call+jwt', kid: gateway.kid }));
    return `${header.toString('base64url')}.${(await sign()).split('.')[1]}.`;
  };
  test.each<[string, () => Promise<string | undefined>]>([
    ['no token', async () => undefined],
    ['an empty token', async () => ''],
    ['garbage', async () => 'a.b.c'],
    ['expired', () => forged({ iat: second - 60, exp: second - 30 })],
    ['for another service', () => sign({ audience: 'patients' })],
    ['for two services', () => forged({ aud: ['claims', 'patients'] })],
    ['of the kind of a user token', () => forged({}, { typ: 'JWT' })],
    ['without a kind', () => forged({}, { typ: undefined })],
    ['algorithm none', unsigned],
    ['HS256 with the public key', hmacSigned],
    ['without exp', () => forged({ exp: undefined })],
    ['without iat', () => forged({ iat: undefined })],
    ['without jti', () => forged({ jti: undefined })],
    ['without a body hash', () => forged({ bh: undefined })],
    ['issued in the future', () => forged({ iat: second + 10, exp: second + 40 })],
    ['living longer than thirty seconds', () => forged({ exp: second + 3600 })],
    ['issued long ago, living long', () => forged({ iat: second - 600, exp: second + 600 })],
    ['not worth anything yet', () => forged({ nbf: second + 10 })],
    ['worth something from a day that is none', () => forged({ nbf: 'now' as never })],
    ['unknown kid', () => forged({}, { kid: 'ffffffffffffffff' })],
    ['without kid', () => forged({}, { kid: undefined })],
    [
      'a key of its own in the header',
      async () => {
        const jwk = (await pair('gateway', 'EVERYBODY')).peer;
        return forged({}, { kid: undefined, jwk: await exportJWK(jwk.key) }, stranger.key);
      },
    ],
    ["a stranger's signature under a known kid", () => forged({}, {}, stranger.key)],
    ["a service's key under the gateway's name", () => forged({ iss: 'gateway' }, { kid: rules.kid }, rules.key)],
    ['an unknown critical header', () => forged({}, { crit: ['x-house'], 'x-house': true })],
    ['an identity with a field too many', () => forged({ idn: { ...manager, admin: true } })],
    ['an identity of an unknown kind', () => forged({ idn: { ...manager, kind: 'ROOT' } })],
    ['no identity', () => forged({ idn: null })],
    [
      'one character changed',
      async () => {
        const [header, payload, signature] = (await sign()).split('.') as [string, string, string];
        return `${header}.${payload.slice(0, 40)}${payload[40] === 'A' ? 'B' : 'A'}${payload.slice(41)}.${signature}`;
      },
    ],
  ])('%s', async (_, token) => expect(await verify(await token(), '/graph')).toBeUndefined());
});
