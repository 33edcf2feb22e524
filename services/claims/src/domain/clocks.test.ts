import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutes } from '../test/story.people.js';
import { stands, turn, type Clocks } from './clocks.js';

const by = 'stf_1';
const at = (minute: number) => ({ at: minutes(minute).toISOString(), by, reason: 'DOCUMENTS_OUTSTANDING' as const });
const names = ['DETERMINATION'];
const start = turn({}, { starts: names }, at(0));
const pausesOf = (clocks: Clocks) => clocks.DETERMINATION?.pauses ?? [];

describe('a clock', () => {
  it('starts with what the case set for it, and forgets its former run', () => {
    const run = turn({}, { starts: ['CONSENT'] }, { ...at(0), amounts: { CONSENT: 7 } });
    expect(run.CONSENT).toMatchObject({ startedAt: at(0).at, amount: 7, pauses: [], extensions: [] });
    const anew = turn(turn(run, { stops: ['CONSENT'] }, at(1)), { starts: ['CONSENT'] }, at(2));
    expect(anew.CONSENT).toEqual({ startedAt: at(2).at, amount: undefined, pauses: [], extensions: [] });
  });
  it('stands still once, however often it is told to', () => {
    const paused = turn(turn(start, { pauses: names }, at(1)), { pauses: names }, at(2));
    expect(pausesOf(paused)).toEqual([{ reason: 'DOCUMENTS_OUTSTANDING', from: at(1).at, by }]);
    expect(stands(paused.DETERMINATION)).toBe(true);
    expect(stands(start.DETERMINATION)).toBe(false);
  });
  it('that stops no longer stands still, and a pause of no length was none', () => {
    const stopped = turn(turn(start, { pauses: names }, at(1)), { stops: names }, at(3));
    expect(stopped.DETERMINATION).toMatchObject({ stoppedAt: at(3).at, pauses: [{ to: at(3).at }] });
    expect(pausesOf(turn(turn(start, { pauses: names }, at(1)), { resumes: names }, at(1)))).toEqual([]);
  });
  it('stopped is not stopped, paused or resumed again', () => {
    const stopped = turn(start, { stops: names }, at(3));
    const later = turn(stopped, { stops: names, pauses: names, resumes: names }, at(9));
    expect(later).toEqual(stopped);
  });
  it('stops when the thing was done, never before it started', () => {
    const done = (doneAt: string) => turn(start, { stops: names }, { ...at(9), doneAt }).DETERMINATION?.stoppedAt;
    expect(done(at(5).at)).toBe(at(5).at);
    expect(done(at(-5).at)).toBe(at(0).at);
  });
  it('that does not run is left alone', () => {
    expect(turn({}, { stops: names, pauses: names, resumes: names }, at(1))).toEqual({});
  });

  it('never has pauses that overlap, whatever it is told', () => {
    const told = fc.array(fc.constantFrom('pauses', 'resumes', 'nothing'), { maxLength: 20 });
    fc.assert(
      fc.property(told, (acts) => {
        const end = acts.reduce((clocks, act, minute) => turn(clocks, { [act]: names }, at(minute)), start);
        const spans = pausesOf(end).map(({ from, to }) => [from, to ?? at(99).at] as const);
        return spans.every(([from, to], index) => from < to && from >= (spans[index - 1]?.[1] ?? ''));
      }),
    );
  });
});
