import * as v from 'valibot';
import type { DatabaseSettings } from '../store/database.js';
import { clamdVariable, type ClamdAddress } from '../files/scanner.js';
import type { Environment } from '../http/environment.js';
import { keySettings, keyVariables, type KeySettings } from './key.environment.js';

/** A port; 0 takes a free one. */
const port = (usual: string) =>
  v.pipe(v.string(), v.examples([usual]), v.toNumber(), v.integer(), v.minValue(0), v.maxValue(65_535));

/** The address of one instance of a service, or the addresses of several, with commas between them. */
export const serviceUrl = (example: string) =>
  v.pipe(
    v.string(),
    v.examples([example]),
    v.transform((list): readonly string[] => list.split(',').map((url) => url.trim())),
    v.check(
      (urls) => urls.every((url) => /^https?:\/\/[^/?#@\s]+\/?$/.test(url)),
      'Expected http:// or https:// with host and port, and nothing behind them; several with a comma between them',
    ),
    v.check((urls) => new Set(urls).size === urls.length, 'Expected each address once'),
  );

const file = (example: string) => v.pipe(v.string(), v.examples([example]));
const delay = v.pipe(v.string(), v.examples(['2000']), v.toNumber(), v.integer(), v.minValue(0), v.maxValue(20_000));

/** A database on a server, or a file. */
export const databaseVariable = (service: string) =>
  v.pipe(
    v.string(),
    v.examples([`mysql://concord:secret@127.0.0.1:3306/${service}`, `./data/${service}.sqlite`]),
    v.regex(/^(mysql:\/\/[^/]+\/.+|(?!\w+:\/\/).+)$/, 'Expected mysql:// with user, host and database, or a file'),
    v.transform((address): DatabaseSettings =>
      address.startsWith('mysql://')
        ? { kind: 'mysql', url: address }
        : { kind: 'sqlite', file: address.replace(/^sqlite:/, '') },
    ),
  );

/** The variables of every process of a distributed installation. */
export const processVariables = (process: string, usualPort: string) => ({
  PORT: v.optional(port(usualPort), usualPort),
  HOST: v.optional(v.pipe(v.string(), v.examples(['127.0.0.1'])), '127.0.0.1'),
  CALL_KEY: file(`./keys/${process}/call.json`),
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
  STOP_DELAY: v.optional(delay, '2000'),
});

/** What every process is told. */
export interface ProcessSettings {
  readonly port: number;
  readonly host: string;
  /** The private key that this process signs its calls with. */
  readonly callKeyFile: string;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** Milliseconds between "not ready" and the first stop, so that a load balancer looks elsewhere first. */
  readonly stopDelay: number;
}

/** `ProcessSettings` of what was read. */
export const processSettings = (read: Environment<ReturnType<typeof processVariables>>): ProcessSettings => ({
  port: read.PORT,
  host: read.HOST,
  callKeyFile: read.CALL_KEY,
  logLevel: read.LOG_LEVEL,
  stopDelay: read.STOP_DELAY,
});

/** The variables of every service. */
export const serviceVariables = (service: string, usualPort: string) => ({
  ...processVariables(service, usualPort),
  DATABASE_URL: databaseVariable(service),
  KEY_FILE: file(`./keys/${service}/sealing.json`),
  ...keyVariables,
  PEERS: file('./keys/peers.json'),
  CHECKPOINT_DIR: v.optional(file('/mnt/other-disk/concord')),
  CLAMD: clamdVariable,
});

/** What every service is told. */
export interface ServiceSettings extends ProcessSettings, KeySettings {
  readonly database: DatabaseSettings;
  /** Public keys of those who may call. */
  readonly peersFile: string;
  /** Where it is signed how far the journal has come; in one process of several replicas only. */
  readonly checkpointDir?: string;
  /** Where clamd looks at files. */
  readonly clamd?: ClamdAddress;
}

/** `ServiceSettings` of what was read. */
export const serviceSettings = (read: Environment<ReturnType<typeof serviceVariables>>): ServiceSettings => ({
  ...processSettings(read),
  database: read.DATABASE_URL,
  ...keySettings(read.KEY_FILE, read),
  peersFile: read.PEERS,
  checkpointDir: read.CHECKPOINT_DIR,
  clamd: read.CLAMD,
});
