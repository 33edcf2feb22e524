import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { systemClock, type Clock } from '../domain/clock.js';
import { bodyHash } from './body-hash.js';
import type { CallKey } from './call-keys.js';
import { CALL_TOKEN } from './call-token.js';
import type { Grants } from './grants.js';
import type { Identity } from './identity.js';

/** One call to be signed: to whom, for what, as whom. */
export interface CallToSign {
  readonly audience: string;
  /** Path of the request: a body signed for the graph is worth nothing at another door. */
  readonly path: string;
  readonly identity: Identity;
  readonly requestId: string;
  readonly body: string | Uint8Array;
}

/** Makes the token of one call. */
export type SignCall = (call: CallToSign) => Promise<string>;

/**
 * Signs as the owner of `key`, for thirty seconds at most. With `grants`, what somebody came in with goes along when
 * another service is asked for them.
 */
export function createSigner(
  { issuer, kid, key }: CallKey,
  clock: Clock = systemClock,
  grants?: Pick<Grants, 'of'>,
): SignCall {
  return ({ audience, path, identity, requestId, body }) => {
    const now = Math.floor(clock.now().getTime() / 1000);
    const grant = grants?.of(identity);
    return new SignJWT({ idn: identity, pth: path, rid: requestId, bh: bodyHash(body), ...(grant && { obo: grant }) })
      .setProtectedHeader({ alg: CALL_TOKEN.algorithm, typ: CALL_TOKEN.typ, kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + CALL_TOKEN.lifetime)
      .setJti(randomUUID())
      .sign(key);
  };
}
