import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { endOfLegalDay, epochMs, legalDate, LEGAL_ZONE, startOfLegalDay, utcInstant } from './legal-time.js';
import type { PlainDate } from './plain-date.js';

// Years in which clocks were moved there, and years in which they were not.
const instants = fc.integer({ min: Date.UTC(1935, 0, 1), max: Date.UTC(2100, 0, 1) });
const byTemporal = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(LEGAL_ZONE);

describe('what is remembered of legal days', () => {
  test('is what Temporal says, asked once or twice', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        const there = byTemporal(ms);
        const date = there.toPlainDate().toString() as PlainDate;
        const end = there.toPlainDate().add({ days: 1 }).toZonedDateTime(LEGAL_ZONE).epochMilliseconds;
        for (let asked = 0; asked < 2; asked += 1) {
          expect(legalDate(ms)).toBe(date);
          expect(startOfLegalDay(date)).toBe(there.startOfDay().epochMilliseconds);
          expect(endOfLegalDay(date)).toBe(end);
        }
        for (const edge of [end - 1, end, startOfLegalDay(date), startOfLegalDay(date) - 1])
          expect(legalDate(edge)).toBe(byTemporal(edge).toPlainDate().toString());
      }),
    );
  });

  test('holds for more days than are remembered', () => {
    const ends = Array.from({ length: 5_000 }, (_, day) => legalDate(day * 86_400_000));
    expect(ends.at(-1)).toBe(
      byTemporal(4_999 * 86_400_000)
        .toPlainDate()
        .toString(),
    );
    expect(legalDate(0)).toBe('1970-01-01');
  });
});

describe('the text of an instant', () => {
  test('is written and read as Temporal does it', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        const text = Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'millisecond' });
        expect(utcInstant(ms)).toBe(text);
        expect(epochMs(text, 'at')).toBe(ms);
      }),
    );
  });

  test.each(['2026-02-27T16:00:00Z', '2026-02-28T00:00:00.000+08:00', '2026-02-28T00:00:00.0000+08:00'])(
    'is also read as %s',
    (text) => {
      expect(epochMs(text, 'at')).toBe(Date.UTC(2026, 1, 27, 16));
    },
  );

  // Each as long as what we write, and JavaScript's own reading takes some of them for an instant.
  test.each([
    '2026-02-30T00:00:00.000Z',
    '2026-02-27T24:00:00.000Z',
    '2026-13-01T00:00:00.000Z',
    'Fri, 27 Feb 2026 16:00:0',
  ])('that is none is refused by the name of its field: %s', (text) => {
    expect(() => epochMs(text, 'start')).toThrow(/^start: /);
  });

  test('is not made of a part of a millisecond', () => {
    for (const ms of [0.5, NaN, Infinity]) expect(() => utcInstant(ms)).toThrow(RangeError);
  });
});
