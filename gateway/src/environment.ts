import { join, resolve } from 'node:path';
import { keySettings, keyVariables, type KeySettings } from '@concord/kit/foundation/key.environment';
import { clamdVariable, type ClamdAddress } from '@concord/kit/files/scanner';
import { readEnvironment, type Environment } from '@concord/kit/http/environment';
import * as v from 'valibot';

const port = v.pipe(v.string(), v.examples(['4000']), v.toNumber(), v.integer(), v.minValue(0), v.maxValue(65_535));
const yesNo = (otherwise: 'yes' | 'no') =>
  v.pipe(
    v.optional(v.picklist(['yes', 'no']), otherwise),
    v.transform((word) => word === 'yes'),
  );

/** What the one door is told, whatever is behind it. */
export const doorVariables = {
  PRODUCTION: yesNo('no'),
  PUBLIC_URL: v.optional(v.pipe(v.string(), v.url(), v.examples(['https://concord.example.org']))),
  TRUST_PROXY: v.optional(v.pipe(v.string(), v.examples(['loopback']))),
};

/** What people and proxies see of an installation. */
export interface DoorSettings {
  /** Whether the schema is told to nobody. */
  readonly production: boolean;
  /** Where people reach it; the local address when left out. */
  readonly publicUrl?: string;
  readonly trustProxy?: string;
}

/** `DoorSettings` of what was read. */
export const doorSettings = (read: Environment<typeof doorVariables>): DoorSettings => ({
  production: read.PRODUCTION,
  publicUrl: read.PUBLIC_URL?.replace(/\/$/, ''),
  trustProxy: read.TRUST_PROXY,
});

/** The variables of an installation that is one process. */
export const variables = {
  PORT: v.optional(port, '4000'),
  HOST: v.optional(v.pipe(v.string(), v.examples(['127.0.0.1'])), '127.0.0.1'),
  DATA_DIR: v.optional(v.pipe(v.string(), v.examples(['./data'])), './data'),
  CHECKPOINT_DIR: v.optional(v.pipe(v.string(), v.examples(['/mnt/other-disk/concord']))),
  KEY_FILE: v.optional(v.pipe(v.string(), v.examples(['/mnt/other-disk/concord/keys.json']))),
  ...keyVariables,
  CLAMD: clamdVariable,
  DEMO: yesNo('yes'),
  ...doorVariables,
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'warn'),
};

/** What the process is told by its environment. */
export interface Settings extends DoorSettings, KeySettings {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Absolute: where checkpoints of the journals are signed into, and the key that signs them. */
  readonly checkpointDir: string;
  /** Where clamd looks at files; nobody does when left out. */
  readonly clamd?: ClamdAddress;
  readonly demo: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
}

/** Reads and checks the environment; throws an OperatorFault that names each variable at fault. */
export function readSettings(source: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const read = readEnvironment(variables, source);
  return {
    port: read.PORT,
    host: read.HOST,
    dataDir: resolve(read.DATA_DIR),
    checkpointDir: resolve(read.CHECKPOINT_DIR ?? join(read.DATA_DIR, 'checkpoints')),
    ...keySettings(read.KEY_FILE ?? join(resolve(read.DATA_DIR), 'keys.json'), read),
    clamd: read.CLAMD,
    demo: read.DEMO,
    ...doorSettings(read),
    logLevel: read.LOG_LEVEL,
  };
}

/** The file of one service's records in standalone. */
export const databaseFile = (settings: Pick<Settings, 'dataDir'>, service: string): string =>
  join(settings.dataDir, `${service}.sqlite`);

/** The file that the checkpoints of one service's journal are added to. */
export const checkpointFile = (settings: Pick<Settings, 'checkpointDir'>, service: string): string =>
  join(settings.checkpointDir, `${service}.jsonl`);

/** The key that signs checkpoints. */
export const checkpointKeyFile = (settings: Pick<Settings, 'checkpointDir'>): string =>
  join(settings.checkpointDir, 'checkpoint.pem');
