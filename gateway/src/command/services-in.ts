import { readdirSync } from 'node:fs';

/** The services that have records in a data folder, by name. */
export const servicesIn = (dataDir: string): readonly string[] =>
  readdirSync(dataDir)
    .flatMap((name) => (name.endsWith('.sqlite') ? [name.slice(0, -'.sqlite'.length)] : []))
    .sort();
