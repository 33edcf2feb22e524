import { readEnvironment } from '@concord/kit/http/environment';
import type { DatabaseSettings } from '@concord/kit/store/database';
import * as v from 'valibot';
import { tierCodes, usualTiers, type TierTerm } from './domain/patient.terms.js';

const TIERS = 'REGULAR=普通/Regular,GOLD=金卡/Gold';

const port = v.pipe(v.string(), v.examples(['4002']), v.toNumber(), v.integer(), v.minValue(0), v.maxValue(65_535));

const database = v.pipe(
  v.string(),
  v.examples(['mysql://concord:secret@127.0.0.1:3306/patients', 'sqlite:./data/patients.sqlite']),
  v.regex(/^(mysql:\/\/|sqlite:).+/, 'Expected mysql:// with user, host and database, or sqlite: and a file'),
  v.transform((address): DatabaseSettings =>
    address.startsWith('sqlite:')
      ? { kind: 'sqlite', file: address.slice('sqlite:'.length) }
      : { kind: 'mysql', url: address },
  ),
);

const tiers = v.pipe(
  v.string(),
  v.examples([TIERS]),
  v.transform((list): unknown => list.split(',').map((each) => /^(\w+)=([^/=]+)\/([^/=]+)$/.exec(each.trim()) ?? [])),
  v.array(v.tuple([v.string(), v.picklist(tierCodes), v.string(), v.string()]), 'Expected CODE=中文/English, …'),
  v.check((each) => new Set(each.map(([, tier]) => tier)).size === each.length, 'Expected each tier once'),
  v.check((each) => each.some(([, tier]) => tier === 'REGULAR'), 'Expected REGULAR, which everybody has, among them'),
  v.transform((each) => each.map(([, tier, zh, en]): TierTerm => ({ tier, name: { zh, en } }))),
);

/** The variables of a patients service that runs as a process of its own. */
const variables = {
  PORT: v.optional(port, '4002'),
  HOST: v.optional(v.pipe(v.string(), v.examples(['127.0.0.1'])), '127.0.0.1'),
  DATABASE: database,
  KEY_FILE: v.pipe(v.string(), v.examples(['./keys/patients.json'])),
  PEER_KEYS_FILE: v.pipe(v.string(), v.examples(['./keys/peers.json'])),
  MEMBER_TIERS: v.optional(tiers),
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
};

/** What the process is told by its environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly database: DatabaseSettings;
  readonly keyFile: string;
  readonly peerKeysFile: string;
  /** Lowest first. */
  readonly tiers: readonly TierTerm[];
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
    tiers: read.MEMBER_TIERS ?? usualTiers,
    logLevel: read.LOG_LEVEL,
  };
}
