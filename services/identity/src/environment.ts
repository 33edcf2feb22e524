import { readEnvironment } from '@concord/kit/http/environment';
import type { DatabaseSettings } from '@concord/kit/store/database';
import * as v from 'valibot';
import { defaultRates } from './secrets/sign-in-limits.js';

const port = v.pipe(v.string(), v.examples(['4001']), v.toNumber(), v.integer(), v.minValue(0), v.maxValue(65_535));
const rate = v.pipe(v.string(), v.examples(['120']), v.toNumber(), v.integer(), v.minValue(1));

const database = v.pipe(
  v.string(),
  v.examples(['mysql://concord:secret@127.0.0.1:3306/identity', 'sqlite:./data/identity.sqlite']),
  v.regex(/^(mysql:\/\/|sqlite:).+/, 'Expected mysql:// with user, host and database, or sqlite: and a file'),
  v.transform((address): DatabaseSettings =>
    address.startsWith('sqlite:')
      ? { kind: 'sqlite', file: address.slice('sqlite:'.length) }
      : { kind: 'mysql', url: address },
  ),
);

/** The variables of an identity service that runs as a process of its own. */
const variables = {
  PORT: v.optional(port, '4001'),
  HOST: v.optional(v.pipe(v.string(), v.examples(['127.0.0.1'])), '127.0.0.1'),
  DATABASE: database,
  KEY_FILE: v.pipe(v.string(), v.examples(['./keys/identity.json'])),
  PEER_KEYS_FILE: v.pipe(v.string(), v.examples(['./keys/peers.json'])),
  SIGN_INS_PER_ADDRESS: v.optional(rate, String(defaultRates.perAddress)),
  SIGN_INS_PER_ACCOUNT: v.optional(rate, String(defaultRates.perAccount)),
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
};

/** What the process is told by its environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseSettings;
  readonly keyFile: string;
  readonly peerKeysFile: string;
  /** Sign-ins let through in a minute. */
  readonly rates: { readonly perAddress: number; readonly perAccount: number };
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Reads and checks the environment; throws an OperatorFault that names each variable at fault. */
export function readSettings(source: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const read = readEnvironment(variables, source);
  return {
    port: read.PORT,
    host: read.HOST,
    database: read.DATABASE,
    keyFile: read.KEY_FILE,
    peerKeysFile: read.PEER_KEYS_FILE,
    rates: { perAddress: read.SIGN_INS_PER_ADDRESS, perAccount: read.SIGN_INS_PER_ACCOUNT },
    logLevel: read.LOG_LEVEL,
  };
}
