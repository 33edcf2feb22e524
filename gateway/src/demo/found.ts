import type { Identity } from '@concord/kit/identity/identity';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import type { SessionOpened, SessionRefused } from '@concord/kit/identity/session';
import { DEMO_PASSWORD, DEMO_SECURITY, type DemoOrganization, type DemoPerson } from './hospitals.js';
import type { DemoHouse, DemoStage } from './house.js';
import type { DemoPatient } from './patients.js';

/** Founds a house with its departments and its staff. */
export async function foundHouse({ house, ask, names }: DemoStage, facts: DemoOrganization): Promise<void> {
  const { key, kind, administrator, departments, staff } = facts;
  const { organization, id: administratorId } = await foundOrganization(house, facts);
  /** Somebody of the house, signed in as they would be. */
  const identityOf = (id: string, roles: readonly string[], department?: string): Identity =>
    house.mint({
      ...{ kind: 'PERSON', id, organization, organizationKind: kind, roles, session: 'demo' },
      ...{ departments: department ? [department] : [], audience: kind, expiresAt: Number.MAX_SAFE_INTEGER },
    });
  const admin = identityOf(administratorId, ['ADMIN']);
  names.put(key, organization);
  names.putPerson(administrator.account, admin);
  for (const name of departments) {
    const input = { idempotencyKey: `demo-${key}-${name}`, name };
    const added = await ask.act(admin, { mutation: 'departmentAdd', noun: 'department', fields: 'id', input });
    names.put(name, added.id, key);
  }
  const hire = async ({ account, department, ...person }: DemoPerson): Promise<void> => {
    const departmentId = department && names.id(department, key);
    const hired = { ...person, departmentId, account, password: DEMO_PASSWORD };
    const input = { idempotencyKey: `demo-${account}`, ...hired };
    const { id } = await ask.act(admin, { mutation: 'staffAdd', noun: 'staff', fields: 'id', input });
    names.putPerson(account, identityOf(id, person.roles, departmentId));
  };
  // All at once: most of it is hashing passwords, which another core does meanwhile.
  await Promise.all(staff.map(hire));
}

/** The front desk takes a patient's particulars, and those of the visit. */
export async function registerPatient({ ask, dates, names }: DemoStage, told: DemoPatient): Promise<void> {
  const { hospital, visit, ...patient } = told;
  const { daysAgo, department, ...rest } = visit;
  const input = {
    idempotencyKey: `demo-${patient.phone}`,
    ...patient,
    visit: { ...rest, date: dates.day(daysAgo), departmentId: names.id(department, hospital) },
  };
  const by = names.person(hospital === 'yongjiang' ? 'front' : `front.${hospital}`);
  const { id } = await ask.act(by, { mutation: 'patientRegister', noun: 'patient', fields: 'id', input });
  names.put(patient.phone, id, hospital);
}

/** Organizations are founded by the platform alone, and not through the gateway: the act is in nobody's contract. */
async function foundOrganization({ services, mint }: DemoHouse, facts: DemoOrganization) {
  const { key, kind, name, rulePack, ownership, district, administrator } = facts;
  const call = { identity: mint(serviceIdentity('gateway')), requestId: 'demo' };
  const register = services['identity'];
  const query = `mutation($input: OrganizationFoundInput!) {
    organizationFound(input: $input) { organization { id } refusals { code } } }`;
  const input = {
    ...{ idempotencyKey: `demo-${key}`, name, kind, rulePack, ownership, district, ...DEMO_SECURITY },
    administrator: { ...administrator, password: DEMO_PASSWORD },
  };
  const result = await register?.execute({ query, variables: { input } }, call);
  if (result?.errors || !result?.data) throw new Error('The demo could not found an organization');
  const asked = { account: administrator.account, password: DEMO_PASSWORD, address: '127.0.0.1' };
  const opened = (await register?.internal('session.open', asked, call)) as SessionOpened | SessionRefused;
  if (opened.outcome !== 'OPENED') throw new Error('The first administrator of the demo could not sign in');
  return opened.facts;
}
