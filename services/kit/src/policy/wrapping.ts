import { randomBytes } from 'node:crypto';
import { decrypt, encrypt } from './cipher.js';
import type { DataKeyRecord } from './data-key.js';
import { KEY_BYTES } from './key-file.js';
import type { Keys } from './keys.js';

/** A new data key of a scope, wrapped by the key of its organization under the current master key. */
export const wrapNew = (keys: Keys, scope: string, organization: string): DataKeyRecord =>
  wrap(keys, { scope, organization, id: randomBytes(8).toString('hex') }, randomBytes(KEY_BYTES));

/** @throws OperatorFault without the master key. @throws Error when the record was changed, or is another scope's */
export const unwrap = (keys: Keys, { scope, id, organization, kek, wrapped }: DataKeyRecord): Buffer =>
  decrypt(keys.organizationKey(organization, kek), bound(scope, organization, id), wrapped);

/** The same data key, wrapped under the master key that is current now. What it sealed is as it was. */
export const rewrap = (keys: Keys, record: DataKeyRecord): DataKeyRecord => wrap(keys, record, unwrap(keys, record));

function wrap(
  keys: Keys,
  { scope, organization, id }: Pick<DataKeyRecord, 'scope' | 'organization' | 'id'>,
  dataKey: Buffer,
): DataKeyRecord {
  const kek = keys.current;
  const wrapped = encrypt(keys.organizationKey(organization, kek), kek, bound(scope, organization, id), dataKey);
  return { scope, id, organization, kek, wrapped };
}

const bound = (scope: string, organization: string, id: string) => ['data_key', scope, organization, id];
