import { createHmac } from 'node:crypto';
import type { Json } from '../../world/http.js';
import { post } from '../../world/http.js';
import type { WatchedWorld } from '../../world/world.js';
import { DEMO_PASSWORD } from '@concord/gateway/demo/hospitals';

/** What is in the registers of a house, and what it made for somebody: none of it may lie in the clear. */
export type Planted = Readonly<
  Record<
    | 'staffName'
    | 'staffAccount'
    | 'deputyReason'
    | 'registerNumber'
    | 'clientSecret'
    | 'challengeSecret'
    | 'factorSecret',
    string
  >
>;

const GRANT = 'mutation($input: DeputyGrantInput!) { deputyGrant(input: $input) { deputyship { id } } }';
const ENTER =
  'mutation($input: RegistrationEnterInput!) { registrationEnter(input: $input) { registration { id } refusals { code } } }';
const STAFF = 'mutation($input: StaffAddInput!) { staffAdd(input: $input) { refusals { code } } }';
const SITE = 'mutation($input: SiteAddInput!) { siteAdd(input: $input) { refusals { code } } }';
const CLIENT = 'mutation($input: ApiClientAddInput!) { apiClientAdd(input: $input) { refusals { code } } }';
const PROVIDER = 'mutation($input: SsoProviderSetInput!) { ssoProviderSet(input: $input) { refusals { code } } }';
const SETTINGS =
  'mutation($input: SecuritySettingsSetInput!) { securitySettingsSet(input: $input) { refusals { code } } }';

/** Fills the registers of the committee, which nobody else of the story uses so. */
export async function plant(world: Pick<WatchedWorld, 'organization' | 'url'>): Promise<Planted> {
  const committee = world.organization('宁波');
  const { administrator } = committee;
  const told = {
    staffName: '蓼莪',
    staffAccount: 'jiaomu.canary',
    deputyReason: '因荩草过敏休养',
    registerNumber: 'TJY-2019-008817',
  };
  // By hand: the key of a `hire` names the account, and keys of acts are kept as they are given.
  const hired = { account: told.staffAccount, name: told.staffName, roles: ['DPO'], password: DEMO_PASSWORD };
  await done(administrator.ask(STAFF, { input: { idempotencyKey: 'plant-0', ...hired } }));
  const who = committee.account(told.staffAccount);
  const [principalId, deputyId] = [await committee.person('REG').id(), await committee.person('SEAL').id()];
  const days = { from: '2026-02-05', until: '2026-02-20' };
  const granted = { idempotencyKey: 'plant-1', principalId, deputyId, ...days, reason: told.deputyReason };
  await administrator.ask(GRANT, { input: granted });
  // Where a register of mediators is kept, nobody else mediates: it is another committee's.
  const huzhou = world.organization('湖州');
  const entered = { staffId: await huzhou.person('MED').id(), kind: 'MEDIATOR', number: told.registerNumber };
  const register = { idempotencyKey: 'plant-2', ...entered, from: '2025-01-01' };
  await done(huzhou.administrator.ask(ENTER, { input: register }));

  const site = { idempotencyKey: 'plant-6', name: '宁波支公司' };
  await done(world.organization('海诚').administrator.ask(SITE, { input: site }));

  const system = await committee.hire({ account: 'plant-sysadmin', name: '系统', roles: ['SYSADMIN'] });
  const clientSecret = 'canary-client-secret-of-chance';
  const provider = { name: '统一身份', issuer: 'https://idp.example.org', clientId: 'concord', clientSecret };
  await done(system.ask(PROVIDER, { input: { idempotencyKey: 'plant-3', expectedVersion: 0, ...provider } }));
  const program = { name: '统计接口', roles: ['REG'], scopes: ['mediation:read'], requestsPerMinute: 60 };
  await done(
    system.ask(CLIENT, { input: { idempotencyKey: 'plant-5', ...program, expiresAt: '2026-12-31T00:00:00.000Z' } }),
  );
  const { securitySettings } = await system.ask(
    '{ securitySettings { version idleMinutes mustChangeGiven passwordMaxAgeDays } }',
  );
  const { version: expectedVersion, ...settings } = securitySettings;
  const strict = { idempotencyKey: 'plant-4', expectedVersion, ...settings, secondFactorRoles: ['DPO'] };
  await done(system.ask(SETTINGS, { input: strict }));

  const begin = async () => {
    const body = { account: who.account, password: DEMO_PASSWORD, as: 'token' };
    return (await post(`${world.url()}/auth/sign-in`, body)) as unknown as { challenge: string; secret: string };
  };
  const first = await begin();
  const code = timeCode(first.secret, new Date('2026-02-05T01:00:00Z'));
  const enrolled = await post(`${world.url()}/auth/enrol`, { challenge: first.challenge, code, as: 'token' });
  if (enrolled.status !== 200) throw new Error(`The second factor was not enrolled: ${enrolled.text}`);
  const colleague = await committee.hire({ account: 'plant-dpo', name: '乙', roles: ['DPO'] });
  const second = (await post(`${world.url()}/auth/sign-in`, {
    ...{ account: colleague.account, password: DEMO_PASSWORD, as: 'token' },
  })) as unknown as { secret: string };
  return { ...told, clientSecret, factorSecret: first.secret, challengeSecret: second.secret };
}

async function done(act: Promise<Json>): Promise<void> {
  const [{ refusals }] = Object.values(await act) as [{ refusals: readonly Json[] }];
  if (refusals.length > 0) throw new Error(`It was not planted: ${JSON.stringify(refusals)}`);
}

/** The code of a secret at a moment (RFC 6238, six digits, thirty seconds). */
function timeCode(secret: string, at: Date): string {
  const bits = [...secret].map((letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  );
  const bytes =
    bits
      .join('')
      .match(/.{8}/g)
      ?.map((byte) => parseInt(byte, 2)) ?? [];
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at.getTime() / 30_000)));
  const digest = createHmac('sha1', Buffer.from(bytes)).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
