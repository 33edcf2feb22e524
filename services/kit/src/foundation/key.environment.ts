import * as v from 'valibot';
import { OperatorFault } from '../domain/operator-fault.js';
import type { Environment } from '../http/environment.js';
import { environmentKeyPlace, fileKeyPlace, type KeyPlace } from '../policy/key-place.js';
import { createTransit, type KeyService, type TransitSettings } from '../policy/transit.js';
import { wrappedKeyPlace } from '../policy/wrapped-key-place.js';

/** The word in the place of a file that says: the keys stand in `KEY_TEXT`. */
const ENVIRONMENT = 'environment';

const isPrivate = (address: string) => /^(https:|http:\/\/(127\.\d+\.\d+\.\d+|localhost|\[::1\])[:/])/.test(address);

/** Where keys may rest besides a file; `KEY_FILE` itself is declared by each kind of process. */
export const keyVariables = {
  KEY_TEXT: v.optional(v.string()),
  KMS_URL: v.optional(
    v.pipe(
      v.string(),
      v.examples(['https://kms.example.org:8200/v1/transit']),
      v.url(),
      v.check(isPrivate, 'Expected https:// outside of this machine: the keys come back over it'),
    ),
  ),
  KMS_KEY: v.optional(v.pipe(v.string(), v.examples(['concord']), v.regex(/^[\w.-]{1,128}$/)), 'concord'),
  KMS_TOKEN_FILE: v.optional(v.pipe(v.string(), v.examples(['/run/secrets/kms-token']))),
};

/** Where the keys that seal rest. */
export interface KeySettings {
  /** A file, or the word `environment`. */
  readonly keyFile: string;
  /** The text of a key file, when `keyFile` says so. */
  readonly keyText?: string;
  /** The key service that wraps the text; it lies in the clear without one. */
  readonly kms?: TransitSettings;
}

/**
 * `KeySettings` of what was read.
 *
 * @throws OperatorFault when one variable needs another one
 */
export function keySettings(keyFile: string, read: Environment<typeof keyVariables>): KeySettings {
  const { KEY_TEXT: keyText, KMS_URL: url, KMS_KEY: key, KMS_TOKEN_FILE: tokenFile } = read;
  if (keyFile === ENVIRONMENT && !keyText)
    throw new OperatorFault('KEY_FILE says that the keys stand in KEY_TEXT, which is missing.');
  if (keyFile !== ENVIRONMENT && keyText)
    throw new OperatorFault(
      `KEY_TEXT is set, but KEY_FILE names a file. Set KEY_FILE=${ENVIRONMENT}, or take KEY_TEXT away.`,
    );
  if (url && !tokenFile)
    throw new OperatorFault('KMS_URL is set, but KMS_TOKEN_FILE is missing: the file that holds the token.');
  return { keyFile, keyText, kms: url && tokenFile ? { url, key, tokenFile } : undefined };
}

/** The place as it is written, before a key service has unwrapped what lies there. */
export const writtenPlaceOf = ({ keyFile, keyText }: KeySettings): KeyPlace =>
  keyFile === ENVIRONMENT ? environmentKeyPlace('KEY_TEXT', keyText) : fileKeyPlace(keyFile);

/** The key service of these settings; `undefined` without one. */
export const keyServiceOf = ({ kms }: KeySettings): KeyService | undefined => kms && createTransit(kms);

/** Where the keys are read, made and changed. */
export function keyPlaceOf(settings: KeySettings): KeyPlace {
  const service = keyServiceOf(settings);
  const place = writtenPlaceOf(settings);
  return service ? wrappedKeyPlace(place, service) : place;
}
