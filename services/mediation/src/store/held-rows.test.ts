import { setTimeout as pause } from 'node:timers/promises';
import { outsideTransaction } from '@concord/kit/store/session';
import { eachDatabase } from '@concord/kit/test/database';
import { describe, expect, it } from 'vitest';
import { caseKey } from '../app/addressing.js';
import { named } from '../domain/directory.js';
import * as disputeStory from '../test/dispute.story.js';
import * as story from '../test/mediation.story.js';
import { createDirectory } from './directory.store.js';
import { committee, hospital, openStores } from './stores.fixture.js';

eachDatabase((name, open) => {
  // SQLite has one writer: there, nobody could come between.
  if (name === 'mariadb')
    describe('what a decision stands on is held until it is committed', () => {
      it.each(['dispute', 'mediation'] as const)('a %s', async (noun) => {
        const { disputes, mediations, keepDispute, keepMediation, unitOfWork, sealer } = await openStores(open);
        const dispute = await keepDispute('dsp_1', disputeStory.past.OPEN);
        const mediation = await keepMediation('med_1', story.past.SCREENING);
        await sealer.load([caseKey('dsp_1'), caseKey('med_1')]);
        const order: string[] = [];
        let other: Promise<void> | undefined;
        await unitOfWork.apply(async ({ ticket }) => {
          if (noun === 'dispute') expect(await disputes.hold(ticket, 'dsp_1')).toMatchObject({ version: 1 });
          else expect(await mediations.hold(ticket, 'med_1')).toMatchObject({ version: 1 });
          other = outsideTransaction(() =>
            unitOfWork.apply(async (write) => {
              if (noun === 'dispute') await disputes.save(write.ticket, hospital, { version: 2, dispute });
              else await mediations.save(write.ticket, committee, { version: 2, mediation }, { now: story.monday });
              order.push('saved');
            }),
          );
          await pause(200);
          order.push('decided');
        });
        await other;
        expect(order).toEqual(['decided', 'saved']);
      });
    });

  describe('the directory', () => {
    it('says what is known of those named: organizations anywhere, people and departments where they belong', async () => {
      const { database, unitOfWork } = await openStores(open);
      const directory = createDirectory(database);
      await unitOfWork.apply(async ({ ticket }) => {
        await directory.putOrganization(ticket, 'org_h', {
          kind: 'HOSPITAL',
          rulePack: 'ningbo',
          ownership: 'PRIVATE',
        });
        await directory.putOrganization(ticket, 'org_c', { kind: 'COMMITTEE' });
        await directory.putStaff(ticket, 'org_c', { id: 'stf_1', roles: ['MED'], active: true });
        await directory.putStaff(ticket, 'org_h', { id: 'stf_2', roles: ['MED'], active: true });
        await directory.addDepartment(ticket, 'org_h', 'dep_1');
        await directory.addDepartment(ticket, 'org_h', 'dep_1');
        await directory.addDepartment(ticket, 'org_other', 'dep_2');
      });
      const extract = (mentioned: Parameters<typeof named>[0]) =>
        unitOfWork.apply(({ ticket }) => directory.extract(ticket, 'org_c', named(mentioned)));
      expect(
        await extract({
          organizations: ['org_h', 'org_x'],
          staff: ['stf_1', 'stf_2'],
          departments: ['dep_1', 'dep_2'],
        }),
      ).toEqual({
        organizations: [{ id: 'org_h', kind: 'HOSPITAL', rulePack: 'ningbo', ownership: 'PRIVATE' }],
        staff: [{ id: 'stf_1', organization: 'org_c', roles: ['MED'], active: true }],
        departments: [{ id: 'dep_1', organization: 'org_h' }],
        patients: [],
      });
      expect(await extract({ staff: ['stf_1'] })).not.toHaveProperty('mediators');
      const register = (organization: string, id: string, kind: 'MEDIATOR' | 'EXPERT') =>
        unitOfWork.apply(({ ticket }) =>
          directory.putRegistration(ticket, organization, { id, staff: 'stf_1', kind, from: '2026-01-01' }),
        );
      await register('org_c', 'reg_1', 'EXPERT');
      await register('org_h', 'reg_2', 'MEDIATOR');
      expect(await extract({ staff: ['stf_1'] })).not.toHaveProperty('mediators');
      await register('org_c', 'reg_3', 'MEDIATOR');
      expect((await extract({ staff: ['stf_1'] })).mediators).toEqual([{ staff: 'stf_1', from: '2026-01-01' }]);
      expect((await extract({ staff: ['stf_2'] })).mediators).toEqual([]);
      const amended = { id: 'reg_3', from: '2026-02-01', until: '2026-12-31' };
      await unitOfWork.apply(({ ticket }) => directory.amendRegistration(ticket, 'org_c', amended));
      expect((await extract({ staff: ['stf_1'] })).mediators).toEqual([
        { staff: 'stf_1', from: '2026-02-01', until: '2026-12-31' },
      ]);
      await unitOfWork.apply(({ ticket }) => directory.strikeRegistration(ticket, 'org_c', 'reg_3'));
      expect((await extract({ staff: ['stf_1'] })).mediators).toEqual([]);
      const unknown = unitOfWork.apply(({ ticket }) => directory.strikeRegistration(ticket, 'org_h', 'reg_3'));
      await expect(unknown).rejects.toThrow('never made');
      expect(await extract({})).toEqual({ organizations: [], staff: [], departments: [], patients: [] });
      await expect(
        unitOfWork.apply(({ ticket }) => directory.setActive(ticket, 'org_h', 'stf_1', false)),
      ).rejects.toThrow('never added');
    });
  });
});
