import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';
import { seeds } from './seeds.mjs';
import { kindOf } from './statement-kind.mjs';
import { createSteps } from './steps.mjs';

/**
 * Loaded before anything of the product: from here on every statement to SQLite or MariaDB, and every write of a
 * checkpoint, is a step that can be counted, bent by a seeded bug, and died before. The product itself is as it is
 * delivered.
 */
export const steps = createSteps();

/** @type {import('./seeds.mjs').Seed | undefined} */
let seed;
/** From here on the steps pass this bug. */
export function sow(/** @type {string | undefined} */ name) {
  seed = name === undefined ? undefined : seeds[/** @type {keyof typeof seeds} */ (name)]();
}

/** @template Answer */
function taking(/** @type {string} */ place, /** @type {string} */ kind, /** @type {() => Answer} */ step) {
  steps.take(place, kind);
  const answer = step();
  steps.passed(place, kind);
  return answer;
}

const require = createRequire(import.meta.resolve('@concord/kit/store/database'));

/** @typedef {'run' | 'get' | 'all'} Method */
/** @type {typeof import('better-sqlite3')} */
const Sqlite = require('better-sqlite3');
const sample = new Sqlite(':memory:');
/** @type {Record<Method, (this: any, ...args: unknown[]) => unknown>} */
const statements = Object.getPrototypeOf(sample.prepare('SELECT 1'));
sample.close();
/** Statements that answer rows as lists: on another connection they have to, too. */
const asLists = new WeakSet();
const { raw } = /** @type {{ raw(this: object, isRaw?: boolean): object }} */ (/** @type {unknown} */ (statements));
Object.assign(statements, {
  /** @this {object} */
  raw(/** @type {boolean} */ isRaw = true) {
    if (isRaw) asLists.add(this);
    else asLists.delete(this);
    return raw.call(this, isRaw);
  },
});
for (const method of /** @type {const} */ (['run', 'get', 'all'])) {
  const original = statements[method];
  statements[method] = function (...args) {
    /** @type {{ database: import('better-sqlite3').Database, source: string }} */
    const { database, source } = this;
    const place = basename(database.name, '.sqlite');
    const kind = kindOf(source);
    const run = () => taking(place, kind, () => original.apply(this, args));
    if (!seed) return run();
    return seed({
      ...{ place, kind, database, run },
      exec: (sql) => void taking(place, kindOf(sql), () => database.exec(sql)),
      on: (other) =>
        taking(place, kind, () => {
          const same = other.prepare(source);
          return original.apply(asLists.has(this) ? raw.call(same) : same, args);
        }),
      count: (what) => steps.take(place, what),
    });
  };
}

const open = fs.promises.open;
fs.promises.open = async (path, ...how) => {
  const file = String(path);
  const handle = await open(path, ...how);
  if (!file.endsWith('.jsonl')) return handle;
  const place = basename(file, '.jsonl');
  const pass = (/** @type {string} */ kind, /** @type {() => Promise<void>} */ work, text = '') => {
    const run = () => {
      steps.take(place, kind);
      return work();
    };
    const others = { exec: () => {}, on: run, count: () => {} };
    return /** @type {Promise<void>} */ (seed ? seed({ ...others, place, kind, path: file, text, run }) : run());
  };
  const { appendFile, sync } = handle;
  handle.appendFile = (text) => pass('ADD checkpoint', () => appendFile.call(handle, text), String(text));
  handle.sync = () => pass('SYNC checkpoint', () => sync.call(handle));
  return handle;
};
syncBuiltinESMExports();

/** @typedef {{ query: (this: any, sql: string | { sql: string }, ...rest: unknown[]) => unknown }} Queried */
/** @type {Queried} */
let queried = require('mysql2').Connection.prototype;
while (!Object.hasOwn(queried, 'query')) queried = Object.getPrototypeOf(queried);
const { query } = queried;
queried.query = function (sql, ...rest) {
  const kind = kindOf(typeof sql === 'string' ? sql : sql.sql);
  return taking(String(this.config.database), kind, () => query.call(this, sql, ...rest));
};
