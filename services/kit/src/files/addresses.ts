import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Identity } from '../identity/identity.js';

/** Milliseconds that an address to read a file is good for. */
export const ADDRESS_LASTS = 5 * 60_000;

/** Addresses to read files by: signed, for one person, for a few minutes. */
export interface Addresses {
  /** The way to a file for who asks now. */
  sign(id: string, identity: Pick<Identity, 'id'>, now: Date): string;
  /** Whether this is an address that we signed for this person, and it is not over. */
  holds(address: SignedAddress, identity: Pick<Identity, 'id'>, now: Date): boolean;
}

/** What an address carries. `until` in milliseconds since the epoch. */
export interface SignedAddress {
  readonly id: string;
  readonly until: number;
  readonly signature: string;
}

/**
 * Addresses of one service's files.
 *
 * @param key shared by the replicas of the service
 */
export function createAddresses({ service, key }: { service: string; key: Uint8Array }): Addresses {
  const signatureOf = (id: string, person: string, until: number) =>
    createHmac('sha256', key)
      .update(JSON.stringify(['concord-file-1', service, id, person, until]))
      .digest('base64url');
  return {
    sign(id, identity, now) {
      const until = now.getTime() + ADDRESS_LASTS;
      return `/files/${service}/${id}?until=${until}&signature=${signatureOf(id, identity.id, until)}`;
    },
    holds({ id, until, signature }, identity, now) {
      const [given, ours] = [Buffer.from(signature), Buffer.from(signatureOf(id, identity.id, until))];
      return now.getTime() < until && given.length === ours.length && timingSafeEqual(given, ours);
    },
  };
}
