import { setTimeout as pause } from 'node:timers/promises';
import { outsideTransaction } from '@concord/kit/store/session';
import { eachDatabase } from '@concord/kit/test/database';
import { storeOn } from '@concord/kit/test/store';
import { expect, it } from 'vitest';
import { complaintContents } from './contents.js';
import { createDirectory } from './directory.store.js';

eachDatabase((name, open) => {
  async function opened() {
    const { rows: entities, migrations } = complaintContents;
    const { database, unitOfWork } = storeOn(await open({ entities, migrations }));
    const directory = createDirectory(database);
    const inOne = unitOfWork.apply;
    await inOne(async ({ ticket }) => {
      await directory.putStaff(ticket, 'org_a', { id: 'stf_1', roles: ['CM', 'SUP'], active: true });
      await directory.putStaff(ticket, 'org_b', { id: 'stf_2', roles: ['CM'], active: true });
      await directory.addDepartment(ticket, 'org_a', 'dep_1');
      await directory.addDepartment(ticket, 'org_a', 'dep_1');
      await directory.addDepartment(ticket, 'org_b', 'dep_2');
      await directory.addPatient(ticket, 'org_a', 'pat_1');
      await directory.addPatient(ticket, 'org_b', 'pat_2');
    });
    const everything = {
      staff: ['stf_1', 'stf_2', 'stf_3'],
      departments: ['dep_1', 'dep_2', 'dep_3'],
      patients: ['pat_1', 'pat_2'],
    };
    const extract = (organization: string) =>
      inOne(({ ticket }) => directory.extract(ticket, organization, everything));
    return { directory, inOne, extract };
  }

  it('says of those named what is known, within one organization', async () => {
    const { extract, inOne, directory } = await opened();
    const staff = [{ id: 'stf_1', roles: ['CM', 'SUP'], active: true }];
    expect(await extract('org_a')).toEqual({ staff, departments: ['dep_1'], patients: ['pat_1'] });
    expect(await extract('org_c')).toEqual({ staff: [], departments: [], patients: [] });
    const nobody = inOne(({ ticket }) =>
      directory.extract(ticket, 'org_a', { staff: [], departments: [], patients: [] }),
    );
    expect(await nobody).toEqual({ staff: [], departments: [], patients: [] });
  });

  it('knows each organization’s law, and says nothing of one it has not heard of', async () => {
    const { inOne, directory } = await opened();
    const law = (id: string) => inOne(({ ticket }) => directory.organization(ticket, id));
    await inOne(async ({ ticket }) => {
      await directory.addOrganization(ticket, 'org_a', { rulePack: 'ningbo', ownership: 'PRIVATE' });
      await directory.addOrganization(ticket, 'org_a', { rulePack: 'ningbo', ownership: 'PRIVATE' });
      await directory.addOrganization(ticket, 'org_b', {});
    });
    expect(await law('org_a')).toEqual({ rulePack: 'ningbo', ownership: 'PRIVATE' });
    expect(await law('org_b')).toEqual({ rulePack: 'national' });
    expect(await law('org_c')).toBeUndefined();
  });

  it('keeps up with what people become, and notices an announcement that was missed', async () => {
    const { extract, inOne, directory } = await opened();
    await inOne(async ({ ticket }) => {
      await directory.setActive(ticket, 'org_a', 'stf_1', false);
      await directory.setRoles(ticket, 'org_a', 'stf_1', ['CM']);
    });
    expect((await extract('org_a')).staff).toEqual([{ id: 'stf_1', roles: ['CM'], active: false }]);
    // Said again, as after a retry.
    await inOne(({ ticket }) => directory.setActive(ticket, 'org_a', 'stf_1', false));
    for (const [organization, id] of [
      ['org_b', 'stf_1'],
      ['org_a', 'stf_3'],
    ] as const)
      await expect(inOne(({ ticket }) => directory.setActive(ticket, organization, id, true))).rejects.toThrow(
        'never added',
      );
  });

  if (name === 'mariadb')
    it('holds what a decision stands on until it is committed', async () => {
      const { directory, inOne } = await opened();
      const order: string[] = [];
      let suspended: Promise<void> | undefined;
      await inOne(async ({ ticket }) => {
        await directory.extract(ticket, 'org_a', { staff: ['stf_1'], departments: [], patients: [] });
        suspended = outsideTransaction(() =>
          inOne(async (other) => {
            await directory.setActive(other.ticket, 'org_a', 'stf_1', false);
            order.push('suspended');
          }),
        );
        await pause(200);
        order.push('decided');
      });
      await suspended;
      expect(order).toEqual(['decided', 'suspended']);
    });
});
