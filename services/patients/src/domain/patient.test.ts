import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import { patientDecider } from './patient.decide.js';
import {
  actor,
  correct,
  erase,
  held,
  nothingFound,
  now,
  recordVisit,
  register,
  registered,
  released,
  visit,
  zhang,
} from './patient.fixture.js';
import { PatientKnown } from './patient.refusals.js';

const stamp = { by: 'stf_desk', at: now.toISOString() };
const nobody = given(patientDecider);
const zhangOnFile = given(patientDecider, registered);

describe('a patient without a file', () => {
  it('is registered', () => expect(nobody.when(register()).facts()).toEqual([registered]));

  it('is registered with the visit that brings them', () => {
    expect(nobody.when(register({ visit })).facts()).toEqual([registered, { type: 'VisitRecorded', visit, ...stamp }]);
    expect(nobody.when(register({ visit })).state()).toMatchObject({ status: 'REGISTERED', visits: [visit] });
  });

  it('has one file: a second for the same name and phone is refused, saying which is known', () => {
    const refusal = nobody.when(register({ lookedUp: { ...nothingFound, known: 'pat_0' } })).refusal();
    expect(refusal).toBeInstanceOf(PatientKnown);
    expect(refusal).toMatchObject({ code: 'PATIENT_KNOWN', patientId: 'pat_0', path: ['name'] });
  });

  it('has a second file when somebody insists, which remembers the first', () => {
    const insisted = register({ anyway: true, lookedUp: { ...nothingFound, known: 'pat_0' } });
    expect(nobody.when(insisted).facts()).toEqual([{ ...registered, besides: 'pat_0' }]);
  });

  it('does not get the member number of another, insisted or not', () => {
    const lookedUp = { ...nothingFound, memberNoHolder: 'pat_0' };
    for (const anyway of [false, true])
      expect(nobody.when(register({ anyway, lookedUp })).refusal()).toMatchObject({
        code: 'MEMBER_NO_TAKEN',
        path: ['memberNo'],
      });
  });

  it('gets only a tier the hospital offers', () => {
    const lookedUp = { tiers: ['REGULAR', 'SILVER'] as const };
    expect(nobody.when(register({ lookedUp })).refusal().code).toBe('TIER_NOT_OFFERED');
  });

  it('was not born in the future, by the calendar of Shanghai', () => {
    const newYear = new Date('2026-12-31T16:30:00Z');
    const born = (birthYear: number) => register({ now: newYear, particulars: { ...zhang, birthYear } });
    expect(nobody.when(born(2027)).facts()).toHaveLength(1);
    expect(nobody.when(born(2028)).refusal().code).toBe('BORN_IN_FUTURE');
  });
});

describe('a file', () => {
  it('is kept by hospitals alone', () => {
    const insurer = { ...actor, organizationKind: 'INSURER' as const };
    expect(nobody.when(register({ actor: insurer })).refusal().code).toBe('ONLY_HOSPITALS');
  });
});

describe('a patient on file', () => {
  it('is corrected: what changed and what was before', () => {
    const when = zhangOnFile.when(correct({ changes: { phone: '13900005678', tier: 'GOLD' } }));
    expect(when.facts()).toEqual([
      { type: 'Corrected', changes: { phone: '13900005678' }, before: { phone: '13800001234' }, ...stamp },
    ]);
    expect(when.state()).toMatchObject({ phone: '13900005678', name: '张三丰' });
  });

  it('loses what is removed', () => {
    const when = zhangOnFile.when(correct({ changes: { memberNo: null } }));
    expect(when.facts()).toMatchObject([{ changes: { memberNo: null }, before: { memberNo: 'M1001' } }]);
    expect(when.state()).not.toHaveProperty('memberNo', 'M1001');
  });

  it('becomes nobody else by correction, unless somebody insists', () => {
    const lookedUp = { ...nothingFound, known: 'pat_0' };
    const changes = { phone: '13900005678' };
    expect(zhangOnFile.when(correct({ changes, lookedUp })).refusal()).toMatchObject({ path: ['phone'] });
    expect(zhangOnFile.when(correct({ changes, lookedUp, anyway: true })).facts()).toMatchObject([
      { besides: 'pat_0' },
    ]);
  });

  it('keeps the date of a visit out of the future, by the calendar of Shanghai', () => {
    expect(zhangOnFile.when(recordVisit({ date: '2026-11-22' })).facts()).toHaveLength(1);
    expect(zhangOnFile.when(recordVisit({ date: '2026-11-23' })).refusal()).toMatchObject({
      code: 'VISIT_IN_FUTURE',
      path: ['visit', 'date'],
    });
    expect(
      zhangOnFile.when({ ...recordVisit({ date: '2026-11-23' }), now: new Date('2026-11-22T16:00:00Z') }).facts(),
    ).toHaveLength(1);
  });

  it('had no visit before being born', () =>
    expect(zhangOnFile.when(recordVisit({ date: '1970-12-31' })).refusal().code).toBe('VISIT_BEFORE_BIRTH'));

  it('has each visit once, and two on one day when they differ', () => {
    const seen = given(patientDecider, registered, { type: 'VisitRecorded', visit, ...stamp });
    expect(seen.when(recordVisit({ id: 'vis_2' })).refusal().code).toBe('VISIT_KNOWN');
    expect(seen.when(recordVisit({ id: 'vis_2', kind: 'EXAMINATION' })).state()).toMatchObject({
      visits: [visit, { id: 'vis_2', kind: 'EXAMINATION' }],
    });
  });
});

describe('the end of a file', () => {
  it('leaves that there was one, and nothing of who it was', () => {
    const after = given(patientDecider, registered).when(erase).state();
    expect(after).toEqual({ status: 'ERASED', id: 'pat_1', organization: 'org_east' });
  });

  it('does not come while it is held, whatever the basis, and comes when it is released', () => {
    for (const basis of ['REQUEST', 'RETENTION_OVER'] as const)
      expect(
        given(patientDecider, registered, held)
          .when({ ...erase, basis })
          .refusal(),
      ).toMatchObject({
        code: 'FILE_HELD',
        rule: { id: 'patient.erase.held' },
      });
    expect(given(patientDecider, registered, held, released).when(erase).facts()).toHaveLength(1);
  });
});
