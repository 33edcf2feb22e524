import type { Identity } from '@concord/kit/identity/identity';
import { files } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../test/house.js';

const place = files();
const house = await openHouse(await place.settings());
const { act, ask, clock, found, person } = house;
const hospital = await found('和睦医院', 'first.admin');
const insurer = await found('平安财险', 'insurer.admin', { kind: 'INSURER' });
const { chief, add } = hospital;
const clerk = person(['PRO'], { organization: hospital.organization.id });

let number = 0;
const somebody = (roles: readonly string[]) => add(`somebody.${++number}`, roles);
const codes = ({ refusals }: { refusals: { code: string }[] }) => refusals.map(({ code }) => code);
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

/** By the clock of Shanghai. */
const at = (day: number, hour: number) => new Date(Date.UTC(2026, 2, day, hour - 8)).toISOString();
const shift = (staff: { id: string }, from: string, until: string, more: object = {}, who = chief) =>
  act(who, 'dutyShiftSet', { staffId: staff.id, post: 'COMPLAINTS', from, until, ...more });
const off = (staff: { id: string }, from: number, until: number, who = chief) =>
  act(who, 'staffAbsenceSet', { staffId: staff.id, from: `2026-03-0${from}`, until: `2026-03-0${until}` });
const onDuty = async (when?: string, who: Identity = clerk) =>
  ids((await ask(who, 'query($at: DateTime) { onDuty(post: COMPLAINTS, at: $at) { id } }', { at: when })).data.onDuty);

describe('a duty roster', () => {
  it('says who is at a post at an instant, to colleagues alone', async () => {
    const [day, night] = [await somebody(['CM']), await somebody(['FRONT'])];
    const { dutyShift } = await shift(day, at(2, 8), at(2, 20));
    expect(dutyShift).toMatchObject({ version: 1, post: 'COMPLAINTS', status: 'SET', staff: { id: day.id } });
    await shift(night, at(2, 20), at(3, 8));
    expect(await onDuty()).toEqual([day.id]);
    expect(await onDuty(at(2, 20))).toEqual([night.id]);
    expect(await onDuty(at(3, 8))).toEqual([]);
    expect(await onDuty(at(2, 20), insurer.chief)).toEqual([]);
    await act(chief, 'staffSuspend', { staffId: night.id, expectedVersion: 1, reason: '停职' });
    expect(await onDuty(at(2, 20))).toEqual([]);
    const asked = `{ dutyShifts(from: "${at(2, 10)}", until: "${at(2, 20)}") { staff { id } actions { name refusal { code } } }
      dutyGaps(post: COMPLAINTS, from: "${at(2, 0)}", until: "${at(3, 9)}") { from until } }`;
    expect((await ask(clerk, asked)).data).toEqual({
      dutyShifts: [{ staff: { id: day.id }, actions: [{ name: 'cancel', refusal: { code: 'WRONG_ROLE' } }] }],
      dutyGaps: [
        { from: at(2, 0), until: at(2, 8) },
        { from: at(2, 20), until: at(3, 9) },
      ],
    });
  });

  it('is kept by the administrator, of the posts of the house and those who hold a role for them', async () => {
    const colleague = await somebody(['SUP']);
    const hours = [at(4, 8), at(4, 20)] as const;
    expect(codes(await shift(colleague, ...hours, {}, clerk))).toEqual(['WRONG_ROLE']);
    expect(codes(await shift(colleague, ...hours, { post: 'HOTLINE' }))).toEqual(['POST_OF_OTHER_KIND']);
    expect(codes(await shift(await somebody(['FIN']), ...hours))).toEqual(['STAFF_OF_OTHER_ROLE']);
    expect(codes(await shift(colleague, at(4, 8), at(5, 9)))).toEqual(['SHIFT_TOO_LONG']);
    const foreign = await shift(colleague, ...hours, { post: 'HOTLINE' }, insurer.chief);
    expect(foreign.errors[0].extensions.code).toBe('NOT_FOUND');
    await shift(colleague, ...hours);
    expect(codes(await shift(colleague, at(4, 19), at(4, 23), { post: 'HOUSE' }))).toEqual(['SHIFT_OVERLAPS']);
    const posts = async (who: Identity) =>
      (await ask(who, '{ dutyPosts { code name { zh } } }')).data.dutyPosts.map(({ code }: { code: string }) => code);
    expect(await posts(clerk)).toEqual(['COMPLAINTS', 'HOUSE']);
    expect(await posts(insurer.chief)).toEqual(['HOTLINE', 'SURVEY']);
  });

  it('is changed until the shift has begun', async () => {
    const colleague = await somebody(['CM']);
    const { dutyShift } = await shift(colleague, at(5, 8), at(5, 20));
    const target = { dutyShiftId: dutyShift.id, expectedVersion: 1 };
    expect((await act(insurer.chief, 'dutyShiftCancel', target)).errors[0].extensions.code).toBe('NOT_FOUND');
    expect((await act(chief, 'dutyShiftCancel', target)).dutyShift).toMatchObject({ version: 2, status: 'CANCELLED' });
    expect((await act(chief, 'dutyShiftCancel', target)).errors[0].extensions.code).toBe('CONFLICT');
    expect(await onDuty(at(5, 10))).toEqual([]);
    const { dutyShift: today } = await shift(colleague, at(2, 9), at(2, 10));
    clock.advance(60_000);
    const late = await act(chief, 'dutyShiftCancel', { dutyShiftId: today.id, expectedVersion: 1 });
    expect(codes(late)).toEqual(['SHIFT_BEGUN']);
  });

  it('is asked for a quarter at most, forwards', async () => {
    const asked = async (from: string, until: string) =>
      (await ask(clerk, `{ dutyShifts(from: "${from}", until: "${until}") { id } }`)).errors?.[0]?.extensions.code;
    expect(await asked(at(2, 8), '2026-07-01T00:00:00Z')).toBe('BAD_USER_INPUT');
    expect(await asked(at(3, 8), at(2, 8))).toBe('BAD_USER_INPUT');
  });
});

describe('off-days', () => {
  it('keep somebody off the roster, and the roster keeps somebody off them', async () => {
    const [one, other] = [await somebody(['CM']), await somebody(['CM'])];
    const { staffAbsence } = await off(one, 6, 8);
    expect(staffAbsence).toMatchObject({ version: 1, from: '2026-03-06', until: '2026-03-08', staff: { id: one.id } });
    expect(codes(await shift(one, at(8, 20), at(9, 8)))).toEqual(['STAFF_ABSENT']);
    expect(codes(await shift(one, at(9, 0), at(9, 8)))).toEqual([]);
    expect(codes(await off(one, 8, 8))).toEqual(['ABSENCE_OVERLAPS']);
    await shift(other, at(6, 20), at(7, 8));
    expect(codes(await off(other, 7, 7))).toEqual(['ABSENT_ON_DUTY']);
    expect(codes(await off(other, 8, 9))).toEqual([]);
    const { data } = await ask(clerk, '{ staffAbsences(from: "2026-03-06", until: "2026-03-07") { staff { id } } }');
    expect(data.staffAbsences).toEqual([{ staff: { id: one.id } }]);
  });

  it('are set and cancelled by the administrator alone, and seen by colleagues alone', async () => {
    const colleague = await somebody(['CM']);
    expect(codes(await off(colleague, 3, 3, clerk))).toEqual(['WRONG_ROLE']);
    expect((await off(colleague, 3, 3, insurer.chief)).errors[0].extensions.code).toBe('NOT_FOUND');
    const { staffAbsence } = await off(colleague, 3, 4);
    const target = { staffAbsenceId: staffAbsence.id, expectedVersion: 1 };
    expect((await act(insurer.chief, 'staffAbsenceCancel', target)).errors[0].extensions.code).toBe('NOT_FOUND');
    const seen = async (who: Identity) =>
      ids((await ask(who, '{ staffAbsences(from: "2026-03-03", until: "2026-03-04") { id } }')).data.staffAbsences);
    expect([await seen(clerk), await seen(insurer.chief)]).toEqual([[staffAbsence.id], []]);
    expect((await act(chief, 'staffAbsenceCancel', target)).staffAbsence).toMatchObject({ status: 'CANCELLED' });
    expect(await seen(clerk)).toEqual([]);
  });
});
