import { createLanguage } from '@concord/portal-kit/language/language';
import { keysAskedIn, keysOf, placesOf } from '@concord/portal-kit/test/sentence-keys';
import { describe, expect, it } from 'vitest';
import { en } from './en.js';
import { zhCN } from './zh-CN.js';

const sources = import.meta.glob(
  ['../**/*.{ts,vue}', '!../**/*.test.ts', '!../locales/*', '!../test/*', '!../generated/*'],
  { query: '?raw', import: 'default', eager: true },
) as Record<string, string>;

/** With the sentences of the kit, as the portal has them. */
const together = createLanguage({ 'zh-CN': zhCN, en }, 'zh-CN').global.getLocaleMessage('zh-CN');
const keys = keysOf(together as never);

describe('the sentences of the insurer', () => {
  it('are the same in both languages', () => expect(keysOf(en).sort()).toEqual(keysOf(zhCN).sort()));
  it('have the same places in both languages', () => expect(placesOf(en)).toEqual(placesOf(zhCN)));
  it('exist wherever they are asked for', () => {
    const asked = Object.values(sources).map(keysAskedIn);
    expect(asked.flatMap(({ whole }) => whole)).toContain('home.nothing');
    expect(asked.flatMap(({ whole }) => whole).filter((key) => !keys.includes(key))).toEqual([]);
    expect(
      asked.flatMap(({ begun }) => begun).filter((start) => start && !keys.some((key) => key.startsWith(start))),
    ).toEqual([]);
  });
});
