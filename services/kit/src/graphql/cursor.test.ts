import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createFeedCursors, keysetCursor, readKeyset } from './cursor.js';
import { Resync } from './errors.js';
import { Cursor, DateTime, LocalDate, Money } from './scalars.js';

describe('keyset cursors', () => {
  it('read back what they were made of', () => {
    const keyset = ['2026-03-01T08:00:00.000Z', null, 3, 'cmp_中'];
    expect(readKeyset(keysetCursor(keyset), 4)).toEqual(keyset);
    expect(Cursor.parseValue(keysetCursor(keyset))).toBe(keysetCursor(keyset));
  });

  it.each(['', 'garbled', keysetCursor(['a']), keysetCursor(['a', ['b'] as never])])(
    'ask to start again: %s',
    (cursor) => {
      expect(() => readKeyset(cursor, 2)).toThrow(Resync);
    },
  );
});

describe('feed cursors', () => {
  const key = randomBytes(32);
  const cursors = createFeedCursors({ service: 'wards', key });

  it('open for their seat, in every replica', () => {
    expect(createFeedCursors({ service: 'wards', key }).open('org:1', cursors.seal('org:1', 41))).toBe(41);
  });

  it('tell nothing and cannot be told apart', () => {
    expect(cursors.seal('org:1', 41)).not.toBe(cursors.seal('org:1', 41));
  });

  it('do not open for another seat, another service, another key, or after a change', () => {
    const cursor = cursors.seal('org:1', 41);
    const flipped = `${cursor.slice(0, -1)}${cursor.endsWith('A') ? 'B' : 'A'}`.replace(/^./, (c) =>
      c === 'x' ? 'y' : 'x',
    );
    expect(() => cursors.open('org:2', cursor)).toThrow(Resync);
    expect(() => createFeedCursors({ service: 'beds', key }).open('org:1', cursor)).toThrow(Resync);
    expect(() => createFeedCursors({ service: 'wards', key: randomBytes(32) }).open('org:1', cursor)).toThrow(Resync);
    for (const bad of [flipped, cursor.slice(0, 20), '', '41'])
      expect(() => cursors.open('org:1', bad)).toThrow(Resync);
  });
});

describe('scalars', () => {
  it.each(['2026-02-30T00:00:00Z', '2026-03-01', '2026-03-01T08:00:00', 5, null])('refuse the instant %s', (value) => {
    expect(() => DateTime.parseValue(value)).toThrow('Expected an instant');
  });

  it('read any offset', () => {
    expect(DateTime.parseValue('2026-03-01T16:00:00+08:00')).toEqual(new Date('2026-03-01T08:00:00Z'));
  });

  it.each(['2026-02-29', '2026-3-1', '', 20260301])('refuse the day %s', (value) => {
    expect(() => LocalDate.parseValue(value)).toThrow('Expected a day');
  });

  it('keep money exact', () => {
    expect(Money.parseValue('0.1')).toBe(10);
    expect(Money.serialize(-5)).toBe('-0.05');
    expect(() => Money.parseValue('1.234')).toThrow('Expected an amount');
    expect(() => Money.parseValue(12)).toThrow('Expected an amount');
    expect(() => Money.serialize(0.5)).toThrow(TypeError);
  });
});
