import { randomUUID, sign as signBytes, KeyObject } from 'node:crypto';
import type { Clock } from '@concord/kit/domain/clock';
import { bodyHash } from '@concord/kit/identity/body-hash';
import { openOwnCallKey } from '@concord/kit/identity/call-keys';
import { CALL_TOKEN } from '@concord/kit/identity/call-token';
import type { Identity } from '@concord/kit/identity/identity';
import { createSigner } from '@concord/kit/identity/sign';
import { rolesOf } from '@concord/identity/domain/roles';
import { send, type Sent } from './requests.js';

/** Who holds the gateway's key and asks a service past the gateway. */
export interface Intruder {
  /** Asks as the gateway does for somebody. */
  ask(to: Service, identity: Identity, query: string, variables?: object): Promise<Sent>;
  /** Sends a body with a token, or without one. */
  post(to: Service, token: string | undefined, body: string, path?: string): Promise<Sent>;
  /** The token of one call as the gateway makes it. */
  token(to: Service, identity: Identity, body: string): Promise<string>;
  /** The same with other claims, another header, or another signature; `undefined` leaves a claim out. */
  forged(claims: object, header?: object, signed?: (input: string) => string): string;
  readonly kid: string;
}

/** A service and where it is. */
export interface Service {
  readonly name: string;
  readonly url: string;
}

/** Opens the gateway's key. @param about what a forged token says unless told otherwise */
export async function openIntruder(
  keyFile: string,
  clock: Clock,
  about: { readonly to: Service; readonly identity: Identity; readonly body: string },
): Promise<Intruder> {
  const own = await openOwnCallKey(keyFile, 'gateway');
  const sign = createSigner(own, clock);
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const byGateway = (input: string) =>
    signBytes(null, Buffer.from(input), KeyObject.from(own.key)).toString('base64url');

  const post: Intruder['post'] = ({ url }, token, body, path = '/graph') =>
    send(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
      body,
    });
  const token: Intruder['token'] = ({ name: audience }, identity, body) =>
    sign({ audience, path: '/graph', identity, requestId: 'req_1', body });

  return {
    ...{ kid: own.kid, post, token },
    async ask(to, identity, query, variables) {
      const body = JSON.stringify({ query, variables });
      return post(to, await token(to, identity, body), body);
    },
    forged(claims, header = {}, signed = byGateway) {
      const now = Math.floor(clock.now().getTime() / 1_000);
      const input = [
        part({ alg: CALL_TOKEN.algorithm, typ: CALL_TOKEN.typ, kid: own.kid, ...header }),
        part({
          ...{ idn: about.identity, pth: '/graph', rid: 'req_1', bh: bodyHash(about.body), iss: 'gateway' },
          ...{ aud: about.to.name, iat: now, exp: now + CALL_TOKEN.lifetime, jti: randomUUID(), ...claims },
        }),
      ].join('.');
      return `${input}.${signed(input)}`;
    },
  };
}

/** Somebody with every role that a house of this kind can give, which nobody holds at once, in an organization that may not even be there. */
export function everyRole(
  kind: 'HOSPITAL' | 'INSURER' | 'COMMITTEE',
  organization: string,
  expiresAt: number,
): Identity {
  return {
    ...{ kind: 'PERSON', id: `stf_${organization}`, organization, organizationKind: kind, departments: [] },
    roles: rolesOf[kind],
    ...{ audience: kind, session: 'ses_1', expiresAt },
  };
}
