import { randomUUID } from 'node:crypto';
import { systemClock, type Clock } from '../domain/clock.js';
import { bodyHash } from './body-hash.js';
import { createCallEncoder } from './call-codec.js';
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
export function createSigner(key: CallKey, clock: Clock = systemClock, grants?: Pick<Grants, 'of'>): SignCall {
  const encode = createCallEncoder(key);
  return async ({ audience, path, identity, requestId, body }) => {
    const iat = Math.floor(clock.now().getTime() / 1000);
    const grant = grants?.of(identity);
    return encode({
      idn: identity,
      pth: path,
      rid: requestId,
      bh: bodyHash(body),
      ...(grant && { obo: grant }),
      iss: key.issuer,
      aud: audience,
      iat,
      exp: iat + CALL_TOKEN.lifetime,
      jti: randomUUID(),
    });
  };
}
