import { describe, expect, it } from 'vitest';
import { faultCodes } from '../graphql/fault.js';
import { keysAskedIn, keysOf, placesOf } from '../test/sentence-keys.js';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

const sources = import.meta.glob(
  ['../**/*.{ts,vue}', '!../**/*.test.ts', '!../locales/*', '!../test/*', '!../generated/*'],
  {
    query: '?raw',
    import: 'default',
    eager: true,
  },
) as Record<string, string>;

describe('the sentences of the kit', () => {
  it('are the same in both languages', () => expect(keysOf(en).sort()).toEqual(keysOf(zhCN).sort()));
  it('have the same places in both languages', () => expect(placesOf(en)).toEqual(placesOf(zhCN)));
  it('have one for every fault', () => {
    const keys = keysOf(zhCN);
    expect(faultCodes.filter((code) => !keys.includes(`fault.${code}`))).toEqual([]);
  });
  it('exist wherever they are asked for', () => {
    const keys = keysOf(zhCN);
    const asked = Object.values(sources).map(keysAskedIn);
    expect(asked.flatMap(({ whole }) => whole).length).toBeGreaterThan(40);
    expect(asked.flatMap(({ whole }) => whole).filter((key) => !keys.includes(key))).toEqual([]);
    expect(
      asked.flatMap(({ begun }) => begun).filter((start) => start && !keys.some((key) => key.startsWith(start))),
    ).toEqual([]);
  });
});
