import { files } from '@concord/kit/test/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { fresh } from '../test/files.js';
import { serviceOn } from '../test/service.js';

const open = files();
let world: Awaited<ReturnType<typeof serviceOn>>;
beforeAll(async () => {
  world = await serviceOn(await open.settings());
  for (const [organization, phone] of [
    ['org_east', '13700000001'],
    ['org_east', '13700000002'],
    ['org_west', '13700000003'],
  ] as const) {
    const input = { idempotencyKey: fresh(), name: '张三', phone };
    await world.as('FRONT', organization).act('patientRegister', input, 'patient { id }');
  }
  return () => world.service.stop();
});

const asked = (role: string, organization?: string) =>
  world.as(role, organization).execute('{ patientsMasterKeys { id service current held dataKeys } }');

describe('the master keys of a service', () => {
  it('are told to who runs the system of an organization, with what of its own they wrap', async () => {
    const told = { id: 'k_test', service: 'patients', current: true, held: true };
    expect((await asked('SYSADMIN')).data.patientsMasterKeys).toEqual([{ ...told, dataKeys: 2 }]);
    expect((await asked('SYSADMIN', 'org_west')).data.patientsMasterKeys).toEqual([{ ...told, dataKeys: 1 }]);
    expect((await asked('SYSADMIN', 'org_new')).data.patientsMasterKeys).toEqual([{ ...told, dataKeys: 0 }]);
  });

  it.each(['ADMIN', 'AUDITOR', 'DPO', 'EXEC', 'FRONT'])('are not told to %s', async (role) => {
    const { data, errors } = await asked(role);
    expect([data, errors[0].extensions.code]).toEqual([null, 'FORBIDDEN']);
  });
});
