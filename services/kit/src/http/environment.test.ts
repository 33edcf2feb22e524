import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { readEnvironment } from './environment.js';

const port = v.pipe(v.string(), v.examples(['4001']), v.digits(), v.transform(Number), v.maxValue(65535));
const schema = {
  PORT: port,
  DATABASE_URL: v.optional(v.pipe(v.string(), v.url(), v.examples(['mariadb://concord@localhost/claims']))),
  LOG_LEVEL: v.optional(v.picklist(['debug', 'info', 'warn']), 'info'),
  COOKIE_SECRET: v.pipe(v.string(), v.minLength(32), v.examples(['(openssl rand -base64 32)'])),
  PEER: v.pipe(
    v.string(),
    v.check((text) => text === 'x', 'names no known service'),
  ),
};
const right = { PORT: '4001', COOKIE_SECRET: 'k'.repeat(32), PEER: 'x', HOME: '/root' };
const faultOf = (source: Record<string, string | undefined>) => {
  try {
    readEnvironment(schema, source);
  } catch (error) {
    return String(error);
  }
  throw new Error('nothing was wrong');
};

describe('an environment', () => {
  test('is read, typed and frozen', () => {
    const read = readEnvironment(schema, right);
    expect(read).toEqual({ PORT: 4001, LOG_LEVEL: 'info', COOKIE_SECRET: 'k'.repeat(32), PEER: 'x' });
    expect(() => Object.assign(read, { PORT: 1 })).toThrow(TypeError);
  });

  test('takes an empty variable for a missing one', () => {
    expect(readEnvironment(schema, { ...right, DATABASE_URL: ' ', LOG_LEVEL: '' }).LOG_LEVEL).toBe('info');
    expect(faultOf({ ...right, PORT: '' })).toContain('PORT is missing, for example 4001');
  });

  test('names every fault at once, with an example', () => {
    const fault = faultOf({ DATABASE_URL: 'nonsense', PORT: '70000', LOG_LEVEL: 'loud', PEER: 'y' });
    expect(fault).toContain('PORT is wrong: Invalid value: Expected <=65535, for example 4001');
    expect(fault).toContain('DATABASE_URL is wrong: Invalid URL, for example mariadb://concord@localhost/claims');
    expect(fault).toContain('LOG_LEVEL is wrong: Invalid type: Expected ("debug" | "info" | "warn")');
    expect(fault).toContain('COOKIE_SECRET is missing, for example (openssl rand -base64 32)');
    expect(fault).toContain('PEER is wrong: names no known service');
  });

  test('never prints a value', () => {
    const secrets = { PORT: 'canary-port', COOKIE_SECRET: 'canary-short', PEER: 'canary-peer' };
    const fault = faultOf({ ...secrets, DATABASE_URL: 'canary-url', LOG_LEVEL: 'canary-level' });
    expect(fault).not.toContain('canary');
  });
});
