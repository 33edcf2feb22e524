import { openDatabase } from '@concord/kit/store/data-source';
import { run } from '@concord/kit/store/session';
import { files } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import { identityContents } from '../store/contents.js';
import { openHouse, PASSWORD } from '../test/house.js';

const place = files();
const settings = await place.settings();

/** What is in the database after a morning of work, read once the service has let go of it. */
async function afterAMorning() {
  const { act, enter, found, inside, service, signIn, ask, person } = await openHouse(settings);
  const { organization, chief, add } = await found('和睦医院', 'first.admin');
  await act(chief, 'departmentAdd', { name: '整形外科' });
  const staff = await add('li.min', ['CM'], { name: '李敏' });
  const { token, identity } = await enter('li.min');
  await act(identity, 'staffSuspend', { staffId: staff.id, expectedVersion: 1, reason: '越权' });
  await act(chief, 'staffRolesSet', { staffId: staff.id, expectedVersion: 1, roles: ['SUP'] });
  await signIn('li.min', 'wrong-password-typed');
  await signIn('bamboo-river-42-typed-as-name', 'x');
  await inside('session.close', { token });
  await ask(person([], { kind: 'WEB', organization: organization.id }), '{ departments { id } }');
  await service.stop();

  const database = await openDatabase({
    settings,
    entities: identityContents.rows,
    migrations: identityContents.migrations,
  });
  const rows = async (sql: string) => (await run(database, undefined, sql)).rows;
  const journal = await rows('SELECT * FROM `journal` ORDER BY `id`');
  const tables = (await rows("SELECT `name` FROM `sqlite_master` WHERE `type` = 'table'")).map(({ name }) =>
    String(name),
  );
  const everything = (await Promise.all(tables.map((name) => rows(`SELECT * FROM \`${name}\``)))).flat();
  await database.close();
  const text = everything
    .flatMap((row) => Object.values(row))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : String(value)))
    .join('\n');
  return { journal, text, staff, organization };
}

it('journals acts of administration and of access, and keeps nobody’s name, account or password in clear', async () => {
  const { journal, text, staff, organization } = await afterAMorning();
  const of = (stream: string) =>
    journal
      .filter((row) => row['stream'] === stream)
      .map((row) => `${String(row['aggregateType'])} ${String(row['kind'])}`);
  expect(of('administration')).toEqual([
    'organization found',
    'staff appoint',
    'securitySettings set',
    'department add',
    'staff add',
    'staff setRoles',
  ]);
  expect(of('access')).toEqual(
    ['sign-in', 'sign-in', 'sign-in-failed', 'sign-in-failed', 'sign-out', 'denial'].map((kind) => `access ${kind}`),
  );
  expect(journal.filter((row) => row['aggregateId'] === staff.id).map((row) => row['version'])).toEqual([1, 2]);
  const owners = journal.filter((row) => row['kind'] === 'sign-in-failed').map((row) => row['organization']);
  expect(owners).toEqual([organization.id, 'platform']);

  expect(text).toContain('和睦医院');
  for (const secret of [
    '李敏',
    '管理员',
    'li.min',
    'first.admin',
    PASSWORD,
    'wrong-password-typed',
    'typed-as-name',
    '10.0.0.1',
  ])
    expect(text, secret).not.toContain(secret);
});
