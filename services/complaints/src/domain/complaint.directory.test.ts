import { given } from '@concord/kit/test/given';
import { describe, expect, it } from 'vitest';
import * as story from '../test/story.js';
import type { CommandOf, ComplaintCommand } from './complaint.commands.js';
import { complaintDecider } from './complaint.decide.js';
import { namedIn, type DirectoryExtract, type ListedStaff } from './complaint.directory.js';
import type { ComplaintFact } from './complaint.facts.js';
import { complaintRefusals } from './complaint.refusals.js';

const { staff, past, monday } = story;
const refused = (facts: readonly ComplaintFact[], command: ComplaintCommand) =>
  given(complaintDecider, ...facts)
    .when(command)
    .refusal();
const knowing = (...members: readonly ListedStaff[]): DirectoryExtract => ({ ...story.directory, staff: members });
const listed = (id: string, roles: readonly string[], active = true): ListedStaff => ({ id, roles, active });

describe('whoever is named works at the hospital', () => {
  const order = { handler: 'stf_a', supervisor: 'stf_b', attendingPhysician: 'stf_c' };
  const known = [listed('stf_a', ['CM']), listed('stf_b', ['SUP']), listed('stf_c', ['DOC'])] as const;
  const assign = (...members: readonly ListedStaff[]): CommandOf<'assign'> => ({
    ...{ type: 'assign', ...order, directory: knowing(...members) },
    ...{ actor: staff('SUP'), now: monday },
  });
  const others = (id: string) => known.filter((each) => each.id !== id);

  it('is assigned when everybody is known, on duty and of the right kind', () => {
    const state = given(complaintDecider, ...past.TRIAGED)
      .when(assign(...known))
      .state();
    expect(state).toMatchObject({ status: 'INVESTIGATING', ...order });
  });

  it.each([
    ['stf_a', 'handlerId'],
    ['stf_b', 'supervisorId'],
    ['stf_c', 'attendingPhysicianId'],
  ])('refuses %s, unknown or of another organization, at %s', (id, field) => {
    expect(refused(past.TRIAGED, assign(...others(id)))).toMatchObject({ code: 'STAFF_UNKNOWN', path: [field] });
  });

  it.each([
    ['stf_a', 'handlerId'],
    ['stf_b', 'supervisorId'],
    ['stf_c', 'attendingPhysicianId'],
  ])('refuses %s, suspended, at %s', (id, field) => {
    const suspended = known.map((each) => (each.id === id ? { ...each, active: false } : each));
    expect(refused(past.TRIAGED, assign(...suspended))).toMatchObject({ code: 'STAFF_SUSPENDED', path: [field] });
  });

  it.each(['SUP', 'EXEC'])('%s accompanies', (role) => {
    const members = [...others('stf_b'), listed('stf_b', ['CM', role])];
    expect(namesSupervisor(members)).toBe('stf_b');
  });
  const namesSupervisor = (members: readonly ListedStaff[]) => {
    const [fact] = given(complaintDecider, ...past.TRIAGED)
      .when(assign(...members))
      .facts();
    return fact?.type === 'Assigned' && fact.supervisor;
  };

  it.each(['FRONT', 'CM', 'PRO', 'DEPT', 'DOC', 'LEGAL', 'FIN', 'DPO', 'ADMIN'])('%s does not accompany', (role) => {
    expect(refused(past.TRIAGED, assign(...others('stf_b'), listed('stf_b', [role])))).toMatchObject({
      code: 'SUPERVISOR_MUST_BE_SENIOR',
      path: ['supervisorId'],
      rule: { id: 'complaint.major.accompanied' },
    });
  });

  it.each(['FRONT', 'CM', 'PRO', 'SUP', 'EXEC', 'LEGAL', 'FIN'])('%s does not attend an operation', (role) => {
    expect(refused(past.TRIAGED, assign(...others('stf_c'), listed('stf_c', [role])))).toMatchObject({
      code: 'PHYSICIAN_MUST_BE_DOCTOR',
      path: ['attendingPhysicianId'],
      rule: { id: 'complaint.surgery.physician' },
    });
  });

  it('the head of a department attends as well', () => {
    const members = [...others('stf_c'), listed('stf_c', ['DEPT'])];
    expect(namesSupervisor(members)).toBe('stf_b');
  });

  it('a colleague whose announcement has not arrived is told as not known yet, in both languages', () => {
    const { sentence } = refused(past.TRIAGED, assign());
    expect(sentence.en).toContain('may not be known yet');
    expect(sentence.zh).toContain('尚未同步');
    expect(complaintRefusals.DEPARTMENT_UNKNOWN.message.en).toContain('may not be known yet');
  });
});

describe('a department that is named is one of the hospital', () => {
  const nowhere: DirectoryExtract = { staff: [], departments: ['dep_surgery'], patients: story.directory.patients };
  const by = (role: string) => ({ actor: staff(role), now: monday, directory: nowhere });

  it('at registration', () => {
    const registration = { ...story.registration, departments: ['dep_surgery', 'dep_other'] };
    expect(refused(past.NEW, { type: 'register', registration, ...by('FRONT') })).toMatchObject({
      code: 'DEPARTMENT_UNKNOWN',
      path: ['departmentIds'],
    });
  });
  it('at triage, where one is named anew', () => {
    const triage = { type: 'triage', ...by('PRO') } as const;
    expect(refused(past.REGISTERED, { ...triage, departments: ['dep_other'] })).toMatchObject({
      code: 'DEPARTMENT_UNKNOWN',
      path: ['departmentIds'],
    });
    expect(
      given(complaintDecider, ...past.REGISTERED)
        .when(triage)
        .facts(),
    ).toHaveLength(1);
  });
  it('where it has something to put right', () => {
    const found = { type: 'followUp', satisfaction: 2, faultFound: true, measure: '培训', ...by('CM') } as const;
    expect(refused(past.FOLLOW_UP, { ...found, department: 'dep_other' })).toMatchObject({
      code: 'DEPARTMENT_UNKNOWN',
      path: ['departmentId'],
    });
  });
});

describe('what the directory is asked about', () => {
  it('is everybody and everything the order names, each once', () => {
    const assign = { type: 'assign', handler: 'stf_a', supervisor: 'stf_a' } as const;
    expect(namedIn(assign)).toEqual({ staff: ['stf_a'], departments: [], patients: [] });
    const triage = { type: 'triage', departments: ['dep_a', 'dep_a', 'dep_b'] } as const;
    expect(namedIn(triage)).toEqual({ staff: [], departments: ['dep_a', 'dep_b'], patients: [] });
    expect(namedIn({ type: 'triage' })).toEqual({ staff: [], departments: [], patients: [] });
    const called = { type: 'followUp', satisfaction: 1, faultFound: true, department: 'dep_a' } as const;
    expect(namedIn(called)).toEqual({ staff: [], departments: ['dep_a'], patients: [] });
    expect(namedIn({ type: 'register', registration: story.registration }).departments).toEqual(['dep_surgery']);
    expect(namedIn({ type: 'approveOpinion' })).toEqual({ staff: [], departments: [], patients: [] });
  });
});
