import { eachDatabase } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import { opened, used } from '../domain/session.js';
import { countAttempt } from '../domain/lock-out.js';
import { A, B, storesOn } from './stores.fixture.js';

const start = new Date('2026-03-02T01:00:00.123Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);
const session = (id: string, staffId = 'stf_1') => ({ id, staffId, organization: 'org_a', ...opened(start) });

eachDatabase((_name, open) => {
  const withSessions = async (...sessions: ReturnType<typeof session>[]) => {
    const stores = await storesOn(open);
    await stores.unitOfWork.apply(async ({ ticket }) => {
      for (const one of sessions) await stores.sessions.insert(ticket, one, `hash of ${one.id}`);
    });
    return stores;
  };

  it('finds a session by the hash of its token', async () => {
    const { sessions } = await withSessions(session('ses_1'), session('ses_2'));
    expect(await sessions.byTokenHash('hash of ses_2')).toEqual(session('ses_2'));
    expect(await sessions.byTokenHash('hash of ses_3')).toBeUndefined();
  });

  it('lists the open ones of a person, the latest used first, within the organization', async () => {
    const { sessions, unitOfWork } = await withSessions(session('ses_1'), session('ses_2'), session('ses_3', 'stf_2'));
    await unitOfWork.apply(({ ticket }) =>
      sessions.note(ticket, { ...session('ses_2'), ...used(session('ses_2'), after(5)) }),
    );
    const ids = async (scope: typeof A, now: Date) => (await sessions.ofStaff(scope, 'stf_1', now)).map(({ id }) => id);
    expect(await ids(A, after(6))).toEqual(['ses_2', 'ses_1']);
    expect(await ids(A, after(31))).toEqual(['ses_2']);
    expect(await ids(B, after(6))).toEqual([]);
  });

  it('removes one, all of a person, or all but one', async () => {
    const all = [session('ses_1'), session('ses_2'), session('ses_3'), session('ses_4', 'stf_2')];
    const { sessions, unitOfWork } = await withSessions(...all);
    const remove = (choice: Parameters<typeof sessions.remove>[2], scope = A) =>
      unitOfWork.apply(({ ticket }) => sessions.remove(ticket, scope, choice));
    expect(await remove({ id: 'ses_1', staffId: 'stf_2' })).toBe(0);
    expect(await remove({ id: 'ses_1' }, B)).toBe(0);
    expect(await remove({ id: 'ses_1', staffId: 'stf_1' })).toBe(1);
    expect(await remove({ staffId: 'stf_1', except: 'ses_2' })).toBe(1);
    expect(await remove({ staffId: 'stf_1', except: undefined })).toBe(1);
    expect(await sessions.byTokenHash('hash of ses_4')).toBeDefined();
  });

  it('sweeps what has ended', async () => {
    const { sessions, unitOfWork } = await withSessions(session('ses_1'));
    const sweep = (now: Date) => unitOfWork.apply(({ ticket }) => sessions.sweep(ticket, now));
    expect(await sweep(after(29))).toBe(0);
    expect(await sweep(after(30))).toBe(1);
  });

  it('counts attempts on a name one after another, also when they come at once', async () => {
    const { attempts, unitOfWork } = await storesOn(open);
    const attempt = () =>
      unitOfWork.apply(async ({ ticket }) => {
        const counted = countAttempt(await attempts.hold(ticket, 'li.min'), start);
        if ('attempts' in counted) await attempts.put(ticket, 'li.min', counted.attempts);
        return 'attempts' in counted;
      });
    const outcomes = await Promise.all(Array.from({ length: 12 }, attempt));
    expect(outcomes.filter(Boolean)).toHaveLength(5);
    const held = await unitOfWork.apply(({ ticket }) => attempts.hold(ticket, 'li.min'));
    expect(held).toEqual({ failures: 5, lastAt: start, lockedUntil: after(15) });
  });

  it('forgets attempts when told to, and when they are old', async () => {
    const { attempts, unitOfWork } = await storesOn(open);
    const one = { failures: 1, lastAt: start };
    const put = (account: string) =>
      unitOfWork.apply(async ({ ticket }) => {
        await attempts.hold(ticket, account);
        await attempts.put(ticket, account, one);
      });
    await put('li.min');
    await put('wang.wei');
    await unitOfWork.apply(({ ticket }) => attempts.clear(ticket, 'li.min'));
    const held = (account: string) =>
      unitOfWork.apply(async ({ ticket }) => {
        const before = await attempts.hold(ticket, account);
        if (!before) await attempts.clear(ticket, account);
        return before;
      });
    expect([await held('li.min'), await held('wang.wei')]).toEqual([undefined, one]);
    expect(await unitOfWork.apply(({ ticket }) => attempts.sweep(ticket, start))).toBe(0);
    expect(await unitOfWork.apply(({ ticket }) => attempts.sweep(ticket, after(1)))).toBe(1);
  });
});
