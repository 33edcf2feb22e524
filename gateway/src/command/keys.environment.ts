import { keySettings, keyVariables, type KeySettings } from '@concord/kit/foundation/key.environment';
import { databaseVariable } from '@concord/kit/foundation/process.environment';
import { readEnvironment } from '@concord/kit/http/environment';
import type { DatabaseSettings } from '@concord/kit/store/database';
import * as v from 'valibot';
import { databaseFile, readSettings } from '../environment.js';
import { servicesIn } from './services-in.js';

/** The keys of one installation, or of one service of a distributed one. */
export interface KeysHere extends KeySettings {
  /** By service: what its data keys lie in. */
  readonly databases: Readonly<Record<string, DatabaseSettings>>;
  /** The folder of an installation that is one process. */
  readonly dataDir?: string;
}

const variables = {
  DATABASE_URL: databaseVariable('patients'),
  KEY_FILE: v.pipe(v.string(), v.examples(['./keys/patients/sealing.json'])),
  ...keyVariables,
};

/**
 * In the environment of a service (`DATABASE_URL`) the keys of that service; otherwise those of the data folder.
 *
 * @throws OperatorFault naming each variable at fault
 */
export function readKeysHere(source: Readonly<Record<string, string | undefined>> = process.env): KeysHere {
  if (source['DATABASE_URL']?.trim()) {
    const read = readEnvironment(variables, source);
    return { ...keySettings(read.KEY_FILE, read), databases: { 'this service': read.DATABASE_URL } };
  }
  const settings = readSettings(source);
  const { dataDir, keyFile, keyText, kms } = settings;
  const databases = servicesIn(dataDir).map((name): [string, DatabaseSettings] => [
    name,
    { kind: 'sqlite', file: databaseFile(settings, name) },
  ]);
  return { keyFile, keyText, kms, dataDir, databases: Object.fromEntries(databases) };
}
