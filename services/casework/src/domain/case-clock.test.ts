import { CHINA_2026_1 as calendar } from '@concord/rules/calendar/calendars';
import { pinnedPack } from '@concord/rules/packs/published';
import { ruleOf } from '@concord/rules/packs/rule-pack';
import { describe, expect, it } from 'vitest';
import { isClockOver, reckon, runningClocks } from './case-clock.js';
import { deadlineFacts, type ClockRun } from './clocks.js';

const rule = ruleOf(pinnedPack('national@1'), 'mediation.conclude');
const clock = <Name extends string>(name: Name, run: ClockRun) => ({
  ...{ name, rule, facts: deadlineFacts(rule, run, calendar.version) },
});
const early = clock('EARLY', { startedAt: '2026-03-02T01:00:00.000Z' });
const late = clock('LATE', { startedAt: '2026-03-09T01:00:00.000Z' });
const met = clock('MET', { startedAt: '2026-03-02T01:00:00.000Z', stoppedAt: '2026-03-03T01:00:00.000Z' });
const soon = new Date('2026-03-10T01:00:00Z');
const muchLater = new Date('2027-03-10T01:00:00Z');

describe('the clocks of a case', () => {
  it('that still run come soonest first, each with what is due', () => {
    const running = runningClocks([late, met, early], soon);
    expect(running.map(({ name }) => name)).toEqual(['EARLY', 'LATE']);
    expect(running[0]?.due).toEqual(reckon(early, soon));
  });
  it('are over when they ran out, and not when they were met or never ran', () => {
    const clocks = [early, late, met] as const;
    expect(isClockOver(clocks, 'EARLY', soon)).toBe(false);
    expect(isClockOver(clocks, 'EARLY', muchLater)).toBe(true);
    expect(isClockOver(clocks, 'MET', muchLater)).toBe(false);
    expect(isClockOver([met], 'NEVER' as 'MET', muchLater)).toBe(false);
  });
});
