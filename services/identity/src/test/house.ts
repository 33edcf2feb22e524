import { randomUUID } from 'node:crypto';
import type { Identity } from '@concord/kit/identity/identity';
import type { SessionAct, SessionActs } from '@concord/kit/identity/session';
import type { DatabaseSettings } from '@concord/kit/store/database';
import { ask, type Answer } from '@concord/kit/test/ask';
import { testInstallation } from '@concord/kit/test/installation';
import { createIdentity, type IdentitySettings } from '../service.js';

/** Monday 2 March 2026, nine in the morning in Shanghai. */
export const monday = new Date('2026-03-02T01:00:00.000Z');

/** A password that can be taken. */
export const PASSWORD = 'bamboo-river-42';

/** The settings of a house whose tests are about something else. */
export const unguarded = { secondFactorRoles: [], passwordMaxAgeDays: 0, mustChangeGiven: false };

/** Hashes that cost little, and floods nobody holds back: for tests that are about something else. */
const quick: IdentitySettings = {
  hashCost: { memoryCost: 64, timeCost: 1, parallelism: 1 },
  rates: { perAddress: 1_000_000, perAccount: 1_000_000 },
  sweepEvery: 3_600_000,
};

const STAFF =
  'id version status name title roles account department { id name } organization { id name kind rulePack ownership }';
const REFUSALS = 'refusals { code path message { zh en } rule { id article { zh } } }';

const DEPUTYSHIP = 'deputyship { id version from until inForce principal { id } deputy { id } }';

const DEPARTMENT = 'department { id name }';
const SITE = 'site { id version name status }';

const REGISTRATION =
  'registration { id version kind status number specialty title qualification from until inForce staff { id } }';

const SHIFT = 'dutyShift { id version post status from until staff { id } }';
const ABSENCE = 'staffAbsence { id version status from until staff { id } }';

/** What each mutation answers besides refusals. */
const answers: Readonly<Record<string, string>> = {
  organizationFound: 'organization { id name kind rulePack ownership }',
  departmentAdd: DEPARTMENT,
  departmentRename: DEPARTMENT,
  departmentMove: DEPARTMENT,
  departmentClose: DEPARTMENT,
  siteAdd: SITE,
  dutyShiftSet: SHIFT,
  dutyShiftCancel: SHIFT,
  staffAbsenceSet: ABSENCE,
  staffAbsenceCancel: ABSENCE,
  registrationEnter: REGISTRATION,
  registrationAmend: REGISTRATION,
  registrationStrike: REGISTRATION,
  siteRename: SITE,
  siteClose: SITE,
  sessionRevoke: 'sessionId',
  staffSessionsEnd: 'staffId',
  recoveryCodesRenew: 'recoveryCodes',
  staffResetLink: `staff { ${STAFF} } token expiresAt`,
  deputyGrant: DEPUTYSHIP,
  deputyEnd: DEPUTYSHIP,
  ssoProviderSet: 'ssoProvider { id version name issuer clientId accountClaim }',
  ssoProviderRemove: 'ssoProvider { id }',
  securitySettingsSet: 'securitySettings { version secondFactorRoles passwordMaxAgeDays idleMinutes mustChangeGiven }',
};

/** The identity service on `database`, and short words for what people do at it. */
export async function openHouse(database: DatabaseSettings, settings: IdentitySettings = {}) {
  const { installation, clock, person } = testInstallation(database, monday);
  const service = await createIdentity(installation, { ...quick, ...settings });

  const inside = <Act extends SessionAct>(act: Act, input: SessionActs[Act]['input'], as = installation.self) =>
    service.internal(act, input, { identity: as, requestId: 'req_test' }) as Promise<SessionActs[Act]['output']>;

  const signIn = (account: string, password = PASSWORD, address = '10.0.0.1') =>
    inside('session.open', { account, password, address });

  /** Signs somebody in and answers the token, and the identity the gateway would make of it, good for a month. */
  const enter = async (account: string, password = PASSWORD) => {
    const opened = await signIn(account, password);
    if (opened.outcome !== 'OPENED') throw new Error(`${account} was not let in: ${JSON.stringify(opened)}`);
    const { expiresAt: _, ...facts } = opened.facts;
    return { token: opened.token, identity: person(facts.roles, facts) };
  };

  /** A mutation: its payload, or the errors. */
  const act = async (who: Identity, name: string, input: object): Promise<Answer> => {
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation($input: ${type}) { ${name}(input: $input) { ${answers[name] ?? `staff { ${STAFF} }`} ${REFUSALS} } }`;
    const { data, errors } = await ask(service, who, query, { input: { idempotencyKey: randomUUID(), ...input } });
    return errors ? { errors } : data[name];
  };

  /** A hospital, or what `more` says, with its administrator signed in, and words to fill it. */
  const found = async (name: string, admin: string, more: object = {}) => {
    const administrator = { name: `${name}管理员`, account: admin, password: PASSWORD };
    const { organization } = await act(installation.self, 'organizationFound', {
      name,
      kind: 'HOSPITAL',
      ...unguarded,
      ...more,
      administrator,
    });
    const { identity: chief } = await enter(admin);
    const add = async (account: string, roles: readonly string[], more: object = {}): Promise<Answer> =>
      (await act(chief, 'staffAdd', { name: `员工${account}`, account, password: PASSWORD, roles, ...more })).staff;
    return { organization: organization as Answer, chief, add };
  };

  return {
    ...{ service, clock, person, inside, signIn, enter, act, found },
    platform: installation.self,
    ask: (who: Identity, query: string, variables?: Record<string, unknown>) => ask(service, who, query, variables),
    STAFF,
  };
}
