import { Conflict } from '@concord/kit/domain/conflict';
import { eachDatabase } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import type { AbsenceRecord, ShiftRecord } from '../app/roster.ports.js';
import { A, B, storesOn } from './stores.fixture.js';

const now = new Date('2026-03-02T01:00:00.000Z');
const at = (hour: string) => `2026-03-02T${hour}:00:00.000Z`;
const shift = (id: string, from: string, until: string, changed: object = {}): ShiftRecord => ({
  version: 1,
  shift: {
    ...{ status: 'SET', id, organization: 'org_a', post: 'COMPLAINTS', staff: 'stf_1' },
    ...{ from: at(from), until: at(until), ...changed },
  },
});
const off = (id: string, from: string, until: string): AbsenceRecord => ({
  version: 1,
  absence: { status: 'SET', id, organization: 'org_a', staff: 'stf_1', from, until },
});

eachDatabase((_name, open) => {
  it('finds the shifts that touch the hours asked for, at a post, of a person', async () => {
    const { shifts, unitOfWork } = await storesOn(open);
    const records = [
      shift('dty_2', '08', '16'),
      shift('dty_1', '16', '20', { post: 'HOUSE', staff: 'stf_2' }),
      shift('dty_3', '20', '23'),
    ];
    await unitOfWork.apply(async ({ ticket }) => {
      for (const record of records) await shifts.insert(ticket, record);
    });
    const ids = async (from: string, until: string, more: object = {}, scope = A) =>
      (await shifts.within(scope, { from: at(from), until: at(until), ...more })).map((one) => one.shift.id);
    expect(await ids('00', '23')).toEqual(['dty_2', 'dty_1', 'dty_3']);
    expect(await ids('16', '20')).toEqual(['dty_1']);
    expect(await ids('15', '21')).toEqual(['dty_2', 'dty_1', 'dty_3']);
    expect(await ids('00', '23', { post: 'COMPLAINTS' })).toEqual(['dty_2', 'dty_3']);
    expect(await ids('00', '23', { staff: 'stf_2' })).toEqual(['dty_1']);
    expect(await ids('00', '23', {}, B)).toEqual([]);
    const cancel = () => unitOfWork.apply(({ ticket }) => shifts.cancel(ticket, A, { id: 'dty_2', version: 2 }, now));
    await cancel();
    await expect(cancel()).rejects.toEqual(new Conflict('STALE_VERSION', 2));
    expect(await ids('00', '23')).toEqual(['dty_1', 'dty_3']);
    expect(await shifts.byIds(A, ['dty_2'])).toEqual([
      { ...shift('dty_2', '08', '16', { status: 'CANCELLED' }), version: 2 },
    ]);
  });

  it('finds the off-days that touch the days asked for, until they are cancelled', async () => {
    const { absences, unitOfWork } = await storesOn(open);
    await unitOfWork.apply(async ({ ticket }) => {
      await absences.insert(ticket, off('abs_1', '2026-03-02', '2026-03-04'));
      await absences.insert(ticket, off('abs_2', '2026-03-09', '2026-03-09'));
    });
    const ids = async (from: string, until: string, scope = A) =>
      (await absences.within(scope, { from, until })).map(({ absence }) => absence.id);
    expect(await ids('2026-03-04', '2026-03-09')).toEqual(['abs_1', 'abs_2']);
    expect(await ids('2026-03-05', '2026-03-08')).toEqual([]);
    expect(await ids('2026-03-01', '2026-03-31', B)).toEqual([]);
    await unitOfWork.apply(({ ticket }) => absences.cancel(ticket, A, { id: 'abs_1', version: 2 }, now));
    expect(await ids('2026-03-01', '2026-03-31')).toEqual(['abs_2']);
    const [cancelled] = await absences.byIds(A, ['abs_1']);
    expect(cancelled).toMatchObject({ version: 2, absence: { status: 'CANCELLED' } });
  });
});
