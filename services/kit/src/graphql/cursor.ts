import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import type { Seat } from '../store/contract.js';
import { Resync } from './errors.js';

/** What a list is sorted by, in order; the last one makes it unique. */
export type Keyset = readonly (string | number | null)[];

/** The place of a row in a sorted list. Not secret: it holds what the row is sorted by, so sort by nothing personal. */
export function keysetCursor(keyset: Keyset): string {
  return Buffer.from(JSON.stringify(keyset)).toString('base64url');
}

/**
 * Reads a keyset of `length` values back.
 *
 * @throws Resync when it was not made for a list of this shape
 */
export function readKeyset(cursor: string, length: number): Keyset {
  let keyset: unknown;
  try {
    keyset = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new Resync();
  }
  const simple = (value: unknown) => value === null || typeof value === 'string' || Number.isFinite(value);
  if (!Array.isArray(keyset) || keyset.length !== length || !keyset.every(simple)) throw new Resync();
  return keyset as Keyset;
}

/** Cursors of one service's feeds. They tell a reader nothing, and open for the seat they were made for alone. */
export interface FeedCursors {
  /** Seals the number of the last line seen. */
  seal(seat: Seat, number: number): string;
  /** @throws Resync for a cursor of another service or seat, or one that was touched */
  open(seat: Seat, cursor: string): number;
}

const IV = 12;
const TAG = 16;

/**
 * Cursors by AES-256-GCM with service and seat bound in. Person and role are not: everybody at a seat reads the same
 * feed, and a change of role does not lose one's place.
 *
 * @param key any secret of at least 32 bytes that replicas of the service share
 */
export function createFeedCursors({ service, key }: { service: string; key: Uint8Array }): FeedCursors {
  if (key.byteLength < 32) throw new RangeError('A cursor key has at least 32 bytes');
  const secret = createHash('sha256').update('feed-cursor\0').update(key).digest();
  const place = (seat: Seat) => Buffer.from(`${service}\0${seat}`);
  return {
    seal(seat, number) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', secret, iv).setAAD(place(seat));
      const body = Buffer.concat([cipher.update(String(number)), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
    },
    open(seat, cursor) {
      const sealed = Buffer.from(cursor, 'base64url');
      if (sealed.length <= IV + TAG) throw new Resync();
      const decipher = createDecipheriv('aes-256-gcm', secret, sealed.subarray(0, IV), { authTagLength: TAG });
      decipher.setAAD(place(seat)).setAuthTag(sealed.subarray(IV, IV + TAG));
      try {
        return Number(Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString());
      } catch {
        throw new Resync();
      }
    },
  };
}
