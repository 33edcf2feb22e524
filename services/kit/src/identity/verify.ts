import { timingSafeEqual } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { systemClock, type Clock } from '../domain/clock.js';
import { bodyHash } from './body-hash.js';
import { createCallDecoder } from './call-codec.js';
import type { PeerKey } from './call-keys.js';
import { CALL_TOKEN } from './call-token.js';
import type { Grants } from './grants.js';
import type { Identity } from './identity.js';
import type { Mint } from './mint.js';
import { createReplayGuard } from './replay.js';
import { PLATFORM } from './service-identity.js';

/** A call whose token holds. The body was not looked at yet. */
export interface VerifiedCall {
  readonly issuer: string;
  /** Minted here. */
  readonly identity: Identity;
  readonly requestId: string;
  /** Whether these are the bytes that were signed. */
  isBody(body: Uint8Array): boolean;
}

/** Judges the token of a call to `path`; `undefined` for every token that does not hold, whatever the reason. */
export type VerifyCall = (token: string | undefined, path: string) => Promise<VerifiedCall | undefined>;

/**
 * What verification rests on. `audience` is the name of this service; keys come from `peers` and nowhere else; `grants`
 * keeps what people came in with, for a service that asks others in turn.
 */
export interface VerifierParts {
  readonly audience: string;
  readonly peers: readonly PeerKey[];
  readonly mint: Mint;
  readonly clock?: Clock;
  readonly grants?: Pick<Grants, 'remember'>;
}

/** Makes the verifier of a service. */
export function createVerifier(parts: VerifierParts): VerifyCall {
  const { audience, peers, mint, clock = systemClock, grants } = parts;
  const decode = createCallDecoder(peers);
  const replays = createReplayGuard((CALL_TOKEN.lifetime + 2 * CALL_TOKEN.tolerance) * 1000, () => performance.now());

  /** A token for `to`, its signature and its times hold. @throws Error when anything does not */
  const read = (token: string, to: string) => {
    const { peer, claims: unread } = decode(token);
    const claims = v.parse(claimsShape, unread);
    if (claims.iss !== peer.issuer || claims.aud !== to) throw new Error('another issuer or audience');
    if (!isOfNow(claims, Math.floor(clock.now().getTime() / 1000))) throw new Error('not now');
    return { peer, claims };
  };
  /** Whether who speaks for everybody asked `service` for this person a moment ago. Such a grant goes no further. */
  const isGranted = (grant: string | undefined, service: string, identity: Identity) => {
    if (!grant) return false;
    const { peer, claims } = read(grant, service);
    return peer.speaksFor === 'EVERYBODY' && isDeepStrictEqual(claims.idn, identity);
  };

  return async (token, path) => {
    if (!token) return undefined;
    try {
      const { peer, claims } = read(token, audience);
      const { iss, idn, obo, jti } = claims;
      if (claims.pth !== path || idn.expiresAt <= clock.now().getTime()) return undefined;
      const speaksForAll = peer.speaksFor === 'EVERYBODY';
      if (!speaksForAll && !isItself(idn, iss) && !isGranted(obo, iss, idn)) return undefined;
      if (!replays.isFirst(`${peer.kid}:${jti}`)) return undefined;
      const identity = mint.mint(idn);
      if (speaksForAll) grants?.remember(identity, token);
      return {
        issuer: peer.issuer,
        identity,
        requestId: claims.rid,
        isBody: (body) => isEqual(bodyHash(body), claims.bh),
      };
    } catch {
      // One answer for every fault of a token: the reason would help only who forges one.
      return undefined;
    }
  };
}

/** Seconds, with the tolerance of two clocks at either end but never on how long a token lives. */
function isOfNow({ iat, exp, nbf = iat }: v.InferOutput<typeof claimsShape>, now: number): boolean {
  const { lifetime, tolerance } = CALL_TOKEN;
  if (Math.max(iat, nbf) > now + tolerance || exp <= now - tolerance) return false;
  return exp - iat <= lifetime && now - iat <= lifetime + tolerance;
}

const isItself = ({ kind, id, organization, organizationKind }: Identity, issuer: string) =>
  (kind === 'SERVICE' || kind === 'TIMER') &&
  id === issuer &&
  organization === PLATFORM &&
  organizationKind === 'PLATFORM';

function isEqual(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

const identityShape = v.strictObject({
  kind: v.picklist(['PERSON', 'CLIENT', 'SERVICE', 'TIMER', 'WEB']),
  id: v.string(),
  organization: v.string(),
  organizationKind: v.picklist(['HOSPITAL', 'INSURER', 'COMMITTEE', 'GOVERNMENT', 'PLATFORM']),
  roles: v.array(v.string()),
  departments: v.array(v.string()),
  actsFor: v.optional(v.array(v.string())),
  audience: v.picklist(['HOSPITAL', 'INSURER', 'COMMITTEE', 'PATIENT', 'GOVERNMENT', 'INTEGRATION']),
  scopes: v.optional(v.array(v.string())),
  session: v.string(),
  expiresAt: v.number(),
});

const claimsShape = v.object({
  iss: v.string(),
  // A list of audiences would be a token worth something at two services.
  aud: v.string(),
  iat: v.number(),
  exp: v.number(),
  nbf: v.optional(v.number()),
  jti: v.pipe(v.string(), v.minLength(16), v.maxLength(64)),
  bh: v.string(),
  pth: v.string(),
  rid: v.pipe(v.string(), v.regex(/^[\w.:-]{1,80}$/)),
  idn: identityShape,
  obo: v.optional(v.string()),
});
