import { files } from '@concord/kit/test/database';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { readIdentityEvent } from '@concord/schema/events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openHouse } from '../test/house.js';

const database = files();
let house: Awaited<ReturnType<typeof openHouse>>;
beforeAll(async () => {
  house = await openHouse(await database.settings());
});
afterAll(() => house.service.stop());

interface Line {
  readonly number: number;
  readonly organization: string;
  readonly events: readonly unknown[];
}

const read = async (service: string, after = 0, seat = `service:${service}`): Promise<readonly Line[]> => {
  const asking = house.person([], serviceIdentity(service));
  const question = { seat, after, limit: 100, waitMs: 0 };
  const answer = await house.service.internal('events.read', question, { identity: asking, requestId: 'r' });
  return (answer as { lines: readonly Line[] }).lines;
};

it('tells the directories who works where, in order, and not a name, an account or a reason', async () => {
  const { act, enter, found } = house;
  const { organization, chief, add } = await found('和睦医院', 'first.admin', {
    rulePack: 'ningbo',
    ownership: 'PRIVATE',
  });
  const { department } = await act(chief, 'departmentAdd', { name: '整形外科' });
  const staff = await add('li.min', ['CM', 'DOC'], { name: '李敏', title: '护士长', departmentId: department.id });
  const target = (expectedVersion: number) => ({ staffId: staff.id, expectedVersion });
  await act(chief, 'staffRolesSet', { ...target(1), roles: ['SUP'] });
  await act(chief, 'staffPasswordReset', { ...target(2), password: 'quiet-lantern-77' });
  await act(chief, 'staffSuspend', { ...target(3), reason: '越权查看病历' });
  await act(chief, 'staffReinstate', target(4));
  await enter('li.min', 'quiet-lantern-77');

  const lines = await read('complaints');
  const at = { version: 1, organization: organization.id };
  expect(lines.map(({ events }) => events)).toEqual([
    [{ type: 'OrganizationFounded', ...at, kind: 'HOSPITAL', rulePack: 'ningbo', ownership: 'PRIVATE' }],
    [{ type: 'StaffAdded', ...at, staff: chief.id, roles: ['ADMIN'] }],
    [{ type: 'DepartmentAdded', ...at, department: department.id }],
    [{ type: 'StaffAdded', ...at, staff: staff.id, roles: ['CM', 'DOC'], department: department.id }],
    [{ type: 'StaffRolesChanged', ...at, staff: staff.id, roles: ['SUP'] }],
    [{ type: 'StaffSuspended', ...at, staff: staff.id }],
    [{ type: 'StaffReinstated', ...at, staff: staff.id }],
  ]);
  expect(lines.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(new Set(lines.map((line) => line.organization))).toEqual(new Set([organization.id]));
  for (const secret of ['和睦', '李敏', '整形', '护士长', 'li.min', 'admin', '越权'])
    expect(JSON.stringify(lines)).not.toContain(secret);
  // What is told is what readers understand, every field of it.
  for (const [event] of lines.map(({ events }) => events))
    expect(readIdentityEvent(JSON.parse(JSON.stringify(event)))).toEqual(JSON.parse(JSON.stringify(event)));
  for (const other of ['claims', 'mediation']) expect(await read(other)).toEqual(lines);
});

it('is read by each service from its own seat only, and by no person', async () => {
  await expect(read('claims', 0, 'service:complaints')).rejects.toThrow('Only the service');
  await expect(read('patients', 0, 'service:complaints')).rejects.toThrow('Only the service');
  const question = { seat: 'service:complaints', after: 0, limit: 1, waitMs: 0 };
  const asked = house.service.internal('events.read', question, { identity: house.person(['ADMIN']), requestId: 'r' });
  await expect(asked).rejects.toThrow('Only the service');
});
