import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openDesk } from '../test/desk.js';

const database = files();
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
});
afterAll(() => desk.service.stop());

const staff = (name: string, organization = 'org_first') => ({ staff: `stf_${name}`, organization });
const people = () => ({ front: desk.person(['FRONT']), pro: desk.person(['PRO']), sup: desk.person(['SUP']) });

async function triaged(change: object = {}) {
  const { front, pro } = people();
  const { complaint } = await desk.register(front, change);
  return (await desk.on(pro, 'complaintTriage', complaint)).complaint;
}

/** The refusals of an assignment to these people. */
async function refusals(input: object, change: object = {}) {
  const { complaint, refusals: said } = await desk.on(people().sup, 'complaintAssign', await triaged(change), input);
  expect(complaint === null).toBe(said.length > 0);
  return said.map(({ code, path }: { code: string; path: string[] }) => `${code} ${path.join('.')}`);
}

describe('a complaint is put into the hands of people who work here', () => {
  it('refuses somebody nobody knows, at the field they were named in', async () => {
    expect(await refusals({ handlerId: 'stf_nobody' })).toEqual(['STAFF_UNKNOWN handlerId']);
    expect(await refusals({ handlerId: 'stf_CM', supervisorId: 'stf_nobody' })).toEqual(['STAFF_UNKNOWN supervisorId']);
  });

  it('refuses a colleague of another hospital as if there were nobody', async () => {
    await desk.identity.announce({ type: 'StaffAdded', version: 1, ...staff('other', 'org_second'), roles: ['CM'] });
    await desk.catchUp();
    expect(await refusals({ handlerId: 'stf_other' })).toEqual(['STAFF_UNKNOWN handlerId']);
  });

  it('a major complaint is accompanied by a supervisor or above, and an operation attended by a doctor', async () => {
    const surgery = { surgicalProblem: true };
    const named = { handlerId: 'stf_CM', supervisorId: 'stf_SUP', attendingPhysicianId: 'stf_DOC' };
    expect(await refusals({ ...named, supervisorId: 'stf_PRO' }, surgery)).toEqual([
      'SUPERVISOR_MUST_BE_SENIOR supervisorId',
    ]);
    expect(await refusals({ ...named, attendingPhysicianId: 'stf_FRONT' }, surgery)).toEqual([
      'PHYSICIAN_MUST_BE_DOCTOR attendingPhysicianId',
    ]);
    expect(await refusals(named, surgery)).toEqual([]);
  });

  it('knows a new colleague as soon as they were announced, and what becomes of them', async () => {
    expect(await refusals({ handlerId: 'stf_new' })).toEqual(['STAFF_UNKNOWN handlerId']);
    const tell = async (type: 'StaffSuspended' | 'StaffReinstated') => {
      await desk.identity.announce({ type, version: 1, ...staff('new') });
      await desk.catchUp();
    };
    await desk.identity.announce({ type: 'StaffAdded', version: 1, ...staff('new'), roles: ['CM'] });
    await desk.catchUp();
    expect(await refusals({ handlerId: 'stf_new' })).toEqual([]);
    await tell('StaffSuspended');
    expect(await refusals({ handlerId: 'stf_new' })).toEqual(['STAFF_SUSPENDED handlerId']);
    await tell('StaffReinstated');
    expect(await refusals({ handlerId: 'stf_new' })).toEqual([]);

    const both = { handlerId: 'stf_new', supervisorId: 'stf_new' };
    expect(await refusals(both)).toEqual(['SUPERVISOR_MUST_BE_SENIOR supervisorId']);
    await desk.identity.announce({ type: 'StaffRolesChanged', version: 1, ...staff('new'), roles: ['CM', 'SUP'] });
    await desk.catchUp();
    expect(await refusals(both)).toEqual([]);
  });
});

describe('a department is one of this hospital', () => {
  it('at registration, at triage, and where something has to be put right', async () => {
    const { front, pro } = people();
    const unknown = { departmentIds: ['dep_surgery', 'dep_nowhere'] };
    expect((await desk.register(front, unknown)).refusals).toMatchObject([
      { code: 'DEPARTMENT_UNKNOWN', path: ['departmentIds'] },
    ]);
    const { complaint } = await desk.register(front);
    expect((await desk.on(pro, 'complaintTriage', complaint, unknown)).refusals).toMatchObject([
      { code: 'DEPARTMENT_UNKNOWN', path: ['departmentIds'] },
    ]);
    await desk.identity.announce({
      type: 'DepartmentAdded',
      version: 1,
      department: 'dep_nowhere',
      organization: 'org_first',
    });
    await desk.catchUp();
    expect((await desk.on(pro, 'complaintTriage', complaint, unknown)).refusals).toEqual([]);
  });
});

describe('while the service runs', () => {
  it('hears of a new colleague by itself, and of what it has no use for without harm', async () => {
    await desk.service.start();
    await desk.identity.announce({
      type: 'OrganizationFounded',
      version: 1,
      organization: 'org_third',
      kind: 'INSURER',
    });
    await desk.identity.announce({ type: 'CanteenOpened', organization: 'org_first' });
    await desk.identity.announce({ type: 'StaffAdded', version: 1, ...staff('late'), roles: ['CM'] });
    await vi.waitFor(async () => expect(await refusals({ handlerId: 'stf_late' })).toEqual([]), { timeout: 10_000 });
    const { ready, checks } = await desk.service.readiness();
    // The canteen tells no version: it is set aside, and nothing waits for it.
    expect({ ready, checks }).toEqual({
      ready: true,
      checks: {
        ...{ database: 'ok', 'keep-directory-when-patients-register': 'ok' },
        ...{ 'follow-the-dispute-when-it-moves': 'ok', 'keep-claim-stage-when-the-claim-moves': 'ok' },
        'keep-directory-when-staff-changes': '1 parked',
      },
    });
  });
});
