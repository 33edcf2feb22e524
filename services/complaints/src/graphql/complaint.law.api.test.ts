import { files } from '@concord/kit/test/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDesk } from '../test/desk.js';

const database = files();
let desk: Awaited<ReturnType<typeof openDesk>>;
beforeAll(async () => {
  desk = await openDesk(await database.settings());
});
afterAll(() => desk.service.stop());

/** A hospital under a law, with whom it takes to offer something. */
async function hospital(organization: string, law: object) {
  const { identity } = desk;
  await identity.announce({ type: 'OrganizationFounded', organization, ...{ version: 1, kind: 'HOSPITAL' }, ...law });
  for (const role of ['FRONT', 'PRO', 'SUP', 'CM'])
    await identity.announce({ type: 'StaffAdded', version: 1, staff: `stf_${role}`, organization, roles: [role] });
  await identity.announce({ type: 'DepartmentAdded', version: 1, department: 'dep_surgery', organization });
  await desk.patients.announce({ type: 'PatientRegistered', version: 1, patient: 'pat_1', organization });
  await desk.catchUp();
  const person = (role: string) => desk.person([role], { organization });
  return {
    async offers(compensation: string) {
      let { complaint } = await desk.register(person('FRONT'));
      ({ complaint } = await desk.on(person('PRO'), 'complaintTriage', complaint));
      ({ complaint } = await desk.on(person('SUP'), 'complaintAssign', complaint, { handlerId: 'stf_CM' }));
      const offer = { text: '补偿', compensation };
      const { refusals } = await desk.on(person('PRO'), 'complaintProposeOpinion', complaint, offer);
      return refusals.map(({ code }: { code: string }) => code);
    },
  };
}

it('a complaint is under the law of its hospital: the ceiling of Zhejiang binds its public hospitals alone', async () => {
  const over = '10000.01';
  const of = async (organization: string, rulePack: string | undefined, ownership?: string) =>
    (await hospital(organization, { ...(rulePack && { rulePack }), ...(ownership && { ownership }) })).offers(over);
  expect(await of('org_public', 'zhejiang', 'PUBLIC')).toEqual(['COMPENSATION_TOO_HIGH']);
  expect(await of('org_unknown', 'zhejiang')).toEqual(['COMPENSATION_TOO_HIGH']);
  expect(await of('org_private', 'zhejiang', 'PRIVATE')).toEqual([]);
  expect(await of('org_elsewhere', undefined, 'PUBLIC')).toEqual([]);
  expect(await (await hospital('org_again', { rulePack: 'zhejiang', ownership: 'PUBLIC' })).offers('10000.00')).toEqual(
    [],
  );
});

it('nothing is filed for a hospital whose law is not known yet', async () => {
  const { complaint, refusals } = await desk.register(desk.person(['FRONT'], { organization: 'org_new' }));
  expect([complaint, refusals[0].code]).toEqual([null, 'HOSPITAL_UNKNOWN']);
  await desk.identity.announce({
    ...{ type: 'OrganizationFounded', version: 1, organization: 'org_new', kind: 'HOSPITAL', rulePack: 'ningbo' },
  });
  await desk.catchUp();
  const after = await desk.register(desk.person(['FRONT'], { organization: 'org_new' }));
  expect(after.refusals[0].code).toBe('PATIENT_UNKNOWN');
});
