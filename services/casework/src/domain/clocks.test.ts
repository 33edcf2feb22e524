import { CHINA_2026_1 as calendar } from '@concord/rules/calendar/calendars';
import { factsProblem } from '@concord/rules/deadlines/deadline-facts.check';
import { pinnedPack } from '@concord/rules/packs/published';
import { ruleOf } from '@concord/rules/packs/rule-pack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deadlineFacts, extended, turn, type Clocks } from './clocks.js';

type Named = Clocks<'MAIN' | 'OTHER'>;
const start = Date.parse('2026-03-02T01:00:00Z');
const at = (minutes: number) => new Date(start + minutes * 60_000).toISOString();
const turning = (minutes: number) => ({ at: at(minutes), by: 'stf_1', reason: 'APPRAISAL' }) as const;
const running = turn<'MAIN' | 'OTHER'>({}, { starts: ['MAIN'] }, turning(0));

describe('turning clocks', () => {
  it('starts, pauses, resumes and stops', () => {
    const paused = turn(running, { pauses: ['MAIN'] }, turning(10));
    expect(paused.MAIN?.pauses).toEqual([{ reason: 'APPRAISAL', from: at(10), by: 'stf_1' }]);
    const resumed = turn(paused, { resumes: ['MAIN'] }, turning(20));
    expect(resumed.MAIN?.pauses).toEqual([{ reason: 'APPRAISAL', from: at(10), to: at(20), by: 'stf_1' }]);
    expect(turn(resumed, { stops: ['MAIN'] }, turning(30)).MAIN).toMatchObject({ stoppedAt: at(30) });
  });
  it('leaves alone what does not run, and what stands still already', () => {
    expect(turn(running, { stops: ['OTHER'], pauses: ['OTHER'] }, turning(5))).toEqual(running);
    const paused = turn(running, { pauses: ['MAIN'] }, turning(10));
    expect(turn(paused, { pauses: ['MAIN'] }, turning(20))).toEqual(paused);
    const stopped = turn(running, { stops: ['MAIN'] }, turning(5));
    expect(turn(stopped, { stops: ['MAIN'], pauses: ['MAIN'] }, turning(20))).toEqual(stopped);
  });
  it('a clock that is stopped while it stands still ends its pause', () => {
    const stopped = turn(turn(running, { pauses: ['MAIN'] }, turning(10)), { stops: ['MAIN'] }, turning(20));
    expect(stopped.MAIN).toMatchObject({ stoppedAt: at(20), pauses: [{ to: at(20) }] });
  });
  it('a pause that ends in the moment it began was none', () => {
    const resumed = turn(turn(running, { pauses: ['MAIN'] }, turning(10)), { resumes: ['MAIN'] }, turning(10));
    expect(resumed.MAIN?.pauses).toEqual([]);
  });
  it('starts with what the case set for it, and forgets its former run', () => {
    const started = turn<'MAIN'>({}, { starts: ['MAIN'] }, { ...turning(0), amounts: { MAIN: 7 } });
    expect(started.MAIN).toEqual({ startedAt: at(0), amount: 7 });
    const stopped = turn(started, { stops: ['MAIN'] }, turning(10));
    expect(turn(stopped, { starts: ['MAIN'] }, turning(20)).MAIN).toEqual({ startedAt: at(20) });
  });
  it('stops when the thing was done, never before it started', () => {
    const done = (minutes: number) => turn(running, { stops: ['MAIN'] }, { ...turning(9), doneAt: at(minutes) });
    expect(done(5).MAIN?.stoppedAt).toBe(at(5));
    expect(done(-5).MAIN?.stoppedAt).toBe(at(0));
  });
  it('pauses for a reason only', () => {
    expect(() => turn(running, { pauses: ['MAIN'] }, { at: at(1), by: 'stf_1' })).toThrow('reason');
  });
});

describe('whatever happens to a clock, its facts can be reckoned with', () => {
  const rule = ruleOf(pinnedPack('national@1'), 'mediation.conclude');
  it('pauses are never empty and never overlap', () => {
    const step = fc.record({
      wait: fc.nat(2),
      act: fc.constantFrom('pauses' as const, 'resumes' as const, 'stops' as const, 'extend' as const),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let clocks: Named = running;
        let minutes = 0;
        for (const { wait, act } of steps) {
          minutes += wait;
          clocks =
            act === 'extend'
              ? extended(clocks, 'MAIN', { amount: 1, at: at(minutes), by: 'stf_1' })
              : turn(clocks, { [act]: ['MAIN'] }, turning(minutes));
        }
        const run = clocks.MAIN;
        if (!run) throw new Error('The clock is gone');
        expect(factsProblem(rule, deadlineFacts(rule, run, calendar.version), calendar)).toBeNull();
      }),
    );
  });
});
