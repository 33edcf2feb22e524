import { expect, it } from 'vitest';
import { sessionsOn } from './todays-sessions.js';

const found = (...times: readonly string[]) =>
  ({ mediations: { edges: [{ node: { sessions: times.map((at) => ({ at })) } }] } }) as never;

it('tells the sessions of the day where legal days are counted, the earliest first', () => {
  const now = new Date('2026-11-22T17:00:00Z');
  const sessions = sessionsOn(now, found('2026-11-23T08:00:00Z', '2026-11-22T16:30:00Z', '2026-11-22T15:00:00Z'));
  expect(sessions.map(({ session }) => session.at)).toEqual(['2026-11-22T16:30:00Z', '2026-11-23T08:00:00Z']);
});
