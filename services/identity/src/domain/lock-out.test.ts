import { describe, expect, it } from 'vitest';
import { countAttempt, LOCKED_FOR, withoutLatest, type Attempts } from './lock-out.js';

const start = new Date('2026-03-02T01:00:00.000Z');
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds);

function attempts(count: number, from?: Attempts): Attempts | undefined {
  let counted = from;
  for (let number = 0; number < count; number++) {
    const outcome = countAttempt(counted, start);
    if ('lockedUntil' in outcome) throw new Error('locked');
    counted = outcome.attempts;
  }
  return counted;
}

describe('attempts on an account name', () => {
  it('are let through five times, the sixth is not', () => {
    const five = attempts(5);
    expect(five).toEqual({ failures: 5, lastAt: start, lockedUntil: after(LOCKED_FOR) });
    expect(countAttempt(five, after(1))).toEqual({ lockedUntil: after(LOCKED_FOR) });
  });

  it('do not prolong the lock', () => {
    expect(countAttempt(attempts(5), after(LOCKED_FOR - 1))).toEqual({ lockedUntil: after(LOCKED_FOR) });
  });

  it('start anew after the lock', () => {
    expect(countAttempt(attempts(5), after(LOCKED_FOR))).toMatchObject({ attempts: { failures: 1 } });
  });

  it('are forgotten after a quarter of an hour', () => {
    expect(countAttempt(attempts(4), after(LOCKED_FOR - 1))).toMatchObject({ attempts: { failures: 5 } });
    expect(countAttempt(attempts(4), after(LOCKED_FOR))).toMatchObject({ attempts: { failures: 1 } });
  });
});

describe('a right password whose owner has a step left', () => {
  it('is taken back, and those before it stay', () => {
    const fifth = attempts(5)!;
    expect(withoutLatest(fifth)).toEqual({ failures: 4, lastAt: start });
    expect(withoutLatest(attempts(1)!)).toEqual({ failures: 0, lastAt: start });
  });
});
