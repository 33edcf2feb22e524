import { describe, expect, it } from 'vitest';
import { IDLE_FOR, isOpen, isWorthNoting, LASTS_FOR, NOTED_EVERY, opened, used } from './session.js';

const start = new Date('2026-03-02T01:00:00.000Z');
const after = (milliseconds: number) => new Date(start.getTime() + milliseconds);

describe('a session', () => {
  it('ends when it is idle for half an hour', () => {
    expect(isOpen(opened(start), after(IDLE_FOR - 1))).toBe(true);
    expect(isOpen(opened(start), after(IDLE_FOR))).toBe(false);
  });

  it('lives on with use', () => {
    const times = used(opened(start), after(IDLE_FOR - 1));
    expect(isOpen(times, after(2 * IDLE_FOR - 2))).toBe(true);
  });

  it('ends after twelve hours of use', () => {
    let times = opened(start);
    for (let passed = 0; passed < LASTS_FOR; passed += NOTED_EVERY) times = used(times, after(passed));
    expect(isOpen(times, after(LASTS_FOR - 1))).toBe(true);
    expect(isOpen(times, after(LASTS_FOR))).toBe(false);
    expect(times.idleUntil).toEqual(times.endsAt);
  });

  it('notes its use once a minute', () => {
    expect(isWorthNoting(opened(start), after(NOTED_EVERY - 1))).toBe(false);
    expect(isWorthNoting(opened(start), after(NOTED_EVERY))).toBe(true);
  });
});
