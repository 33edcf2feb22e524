import type { SessionChallenged } from '@concord/kit/identity/session';
import { openDatabase } from '@concord/kit/store/data-source';
import { run } from '@concord/kit/store/session';
import { files } from '@concord/kit/test/database';
import { expect, it } from 'vitest';
import { identityContents } from '../store/contents.js';
import { codeOf } from '../test/authenticator.js';
import { openHouse } from '../test/house.js';

const place = files();
const settings = await place.settings();
const address = '10.0.0.1';

/** Every kind of secret that signing in has, used once; what the database holds after it. */
async function afterAMorning() {
  const { act, clock, enter, found, inside, service, signIn } = await openHouse(settings);
  const { chief, add } = await found('和睦医院', 'first.admin', { secondFactorRoles: ['DPO'], mustChangeGiven: true });
  const staff = await add('guarded', ['DPO']);
  await add('systems', ['SYSADMIN']);
  const first = (await signIn('guarded')) as SessionChallenged;
  const chosen = await inside('session.password', { challenge: first.challenge, password: 'cedar-valley-77', address });
  const { challenge, secret } = chosen as SessionChallenged;
  const wrong = { challenge, code: '000000', address };
  await inside('session.enrol', wrong);
  const code = codeOf(secret!, clock.now());
  const entered = await inside('session.enrol', { challenge, code, address });
  if (entered.outcome !== 'OPENED') throw new Error('not let in');
  clock.advance(30_000);
  const second = (await signIn('guarded', 'cedar-valley-77')) as SessionChallenged;
  await inside('session.second', { challenge: second.challenge, code: '000000', address });
  const waiting = (await signIn('guarded', 'cedar-valley-77')) as SessionChallenged;
  const link = await act(chief, 'staffResetLink', { staffId: staff.id, expectedVersion: 1 });
  const other = await act(chief, 'staffResetLink', { staffId: staff.id, expectedVersion: 2 });
  await inside('session.reset', { token: other.token, password: 'maple-harbour-9', address });
  const unused = await act(chief, 'staffResetLink', { staffId: staff.id, expectedVersion: 3 });
  const begun = (await signIn('systems')) as SessionChallenged;
  await inside('session.password', { challenge: begun.challenge, password: 'birch-meadow-31', address });
  const systems = (await enter('systems', 'birch-meadow-31')).identity;
  const provider = {
    name: '统一登录',
    issuer: 'https://login.example',
    clientId: 'concord',
    clientSecret: 'a-client-secret',
  };
  await act(systems, 'ssoProviderSet', { expectedVersion: 0, ...provider });
  await service.stop();

  const database = await openDatabase({
    ...{ settings, entities: identityContents.rows, migrations: identityContents.migrations },
  });
  const rows = async (sql: string) => (await run(database, undefined, sql)).rows;
  const journal = await rows("SELECT * FROM `journal` WHERE `stream` = 'access' ORDER BY `id`");
  const tables = await rows("SELECT `name` FROM `sqlite_master` WHERE `type` = 'table'");
  const everything = (await Promise.all(tables.map(({ name }) => rows(`SELECT * FROM \`${String(name)}\``)))).flat();
  await database.close();
  const text = everything
    .flatMap((row) => Object.values(row))
    .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
    .join('\n');
  const secrets = [
    ...[secret!, ...entered.recoveryCodes!, ...entered.recoveryCodes!.map((each) => each.replaceAll('-', ''))],
    ...[first.challenge, challenge, waiting.challenge, link.token, other.token, unused.token, entered.token],
    ...['cedar-valley-77', 'maple-harbour-9', 'birch-meadow-31', 'a-client-secret'],
  ] as string[];
  return { kinds: journal.map(({ kind }) => String(kind)), text, secrets };
}

it('keeps no token, code, secret or password in clear, and writes down what was done with them', async () => {
  const { kinds, text, secrets } = await afterAMorning();
  expect(secrets.length).toBeGreaterThan(30);
  for (const secret of secrets) expect(text).not.toContain(secret);
  expect(text).toContain('https://login.example');
  expect(kinds).toEqual([
    // The administrator, and the first steps of two people.
    ...['sign-in', 'password-changed-at-sign-in', 'sign-in-second-failed', 'sign-in', 'second-factor-enrolled'],
    ...['sign-in-second-failed', 'password-reset-by-link', 'sign-in', 'password-changed-at-sign-in', 'sign-in'],
  ]);
});
