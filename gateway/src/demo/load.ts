import { setTimeout as wait } from 'node:timers/promises';
import type { Service } from '@concord/kit/graphql/service';
import type { Identity } from '@concord/kit/identity/identity';
import type { DatedClock } from '@concord/kit/domain/clock';
import type { SessionOpened, SessionRefused } from '@concord/kit/identity/session';
import type { Mint } from '@concord/kit/identity/mint';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import type { Gateway } from '../gateway.js';
import { DEMO_PASSWORD, type DemoOrganization } from './hospitals.js';
import { organizations } from './partners.js';
import { patients } from './patients.js';
import { stories, type DemoAct, type DemoStory } from './stories.js';

/** What the demo is loaded through: the public commands, and a clock that can be set back. */
export interface DemoHouse {
  readonly gateway: Pick<Gateway, 'execute'>;
  readonly services: Readonly<Record<string, Service>>;
  readonly mint: Mint['mint'];
  readonly clock: DatedClock;
}

const DAY = 86_400_000;
/** Colleagues and departments are known to other services a moment after they were added. */
const PATIENCE = 10_000;

/**
 * Loads the demo by doing what people do, at the time they did it, counted back from `firstStart`. Every act has its own
 * key: loading that was interrupted goes on where it stopped.
 */
export async function loadDemo(house: DemoHouse, firstStart: Date): Promise<void> {
  const loader = createLoader(house, firstStart);
  try {
    for (const organization of organizations) await loader.found(organization);
    for (const patient of patients) await loader.registerPatient(patient);
    const steps = stories.flatMap((story, index) =>
      story.acts.map((act) => ({ story, act, key: `story-${index}-${act.act}` })),
    );
    const dated = steps.map((step) => ({ ...step, at: loader.instant(step.act) }));
    for (const step of dated.toSorted((a, b) => a.at.getTime() - b.at.getTime()))
      await loader.act(step.story, step.act, step.key);
  } finally {
    house.clock.release();
  }
}

function createLoader(house: DemoHouse, firstStart: Date) {
  const { gateway, mint, clock } = house;
  /** Ids by hospital and the word a story calls them. */
  const ids = new Map<string, string>();
  const people = new Map<string, Identity>();
  const complaints = new Map<DemoStory, { id: string; version: number }>();
  const midnight = new Date(
    `${new Date(firstStart.getTime() + 8 * 3_600_000).toISOString().slice(0, 10)}T00:00:00+08:00`,
  );

  const instant = ({ daysAgo, time }: Pick<DemoAct, 'daysAgo' | 'time'>): Date => {
    const [hours = 0, minutes = 0] = time.split(':').map(Number);
    const at = midnight.getTime() - daysAgo * DAY + (hours * 60 + minutes) * 60_000;
    return new Date(Math.min(at, firstStart.getTime()));
  };
  const known = (hospital: string, word: string): string => {
    const id = ids.get(`${hospital} ${word}`);
    if (!id) throw new Error(`The demo names ${word}, which ${hospital} does not have`);
    return id;
  };
  const person = (hospital: string, account: string): Identity => {
    const identity = people.get(known(hospital, account));
    if (!identity) throw new Error(`Nobody is called ${account}`);
    return identity;
  };
  /** Somebody of an organization, signed in as they would be. */
  const identityOf = (
    { organization, kind }: { organization: string; kind: DemoOrganization['kind'] },
    id: string,
    roles: readonly string[],
    department?: string,
  ): Identity =>
    mint({
      ...{ kind: 'PERSON', id, organization, organizationKind: kind, roles, session: 'demo' },
      ...{ departments: department ? [department] : [], audience: kind, expiresAt: Number.MAX_SAFE_INTEGER },
    });

  /** Asks through the gateway as somebody; answers the payload of the one mutation. */
  async function command(
    who: Identity,
    mutation: string,
    type: string,
    fields: string,
    input: object,
  ): Promise<Payload> {
    const query = `mutation($input: ${type}!) { ${mutation}(input: $input) { ${fields} refusals { code path } } }`;
    for (const begun = performance.now(); ; await wait(50)) {
      const { data, errors } = await gateway.execute({ query, variables: { input } }, who);
      const payload = (data as Record<string, Payload> | null | undefined)?.[mutation];
      if (!payload)
        throw new Error(`The demo could not ${mutation}: ${errors?.map(({ message }) => message).join('; ')}`);
      const [refusal] = payload.refusals;
      if (!refusal) return payload;
      const early = refusal.code.endsWith('_UNKNOWN') && performance.now() - begun < PATIENCE;
      if (!early) throw new Error(`The demo was refused to ${mutation}: ${refusal.code} ${refusal.path.join('.')}`);
    }
  }

  return {
    instant,

    async found(facts: DemoOrganization): Promise<void> {
      const { key, kind, administrator, departments, staff } = facts;
      clock.moveTo(instant({ daysAgo: 60, time: '08:00' }));
      const { organization, id: administratorId } = await foundOrganization(house, facts);
      const place = { organization, kind };
      const admin = identityOf(place, administratorId, ['ADMIN']);
      ids.set(`${key} ${administrator.account}`, administratorId);
      people.set(administratorId, admin);
      for (const department of departments) {
        const input = { idempotencyKey: `demo-${key}-${department}`, name: department };
        const payload = await command(admin, 'departmentAdd', 'DepartmentAddInput', 'department { id }', input);
        ids.set(`${key} ${department}`, payload['department'].id);
      }
      for (const { account, name: personName, title, roles, department } of staff) {
        const departmentId = department && known(key, department);
        const input = {
          idempotencyKey: `demo-${account}`,
          name: personName,
          title,
          roles,
          departmentId,
          account,
          password: DEMO_PASSWORD,
        };
        const { id } = (await command(admin, 'staffAdd', 'StaffAddInput', 'staff { id }', input))['staff'];
        ids.set(`${key} ${account}`, id);
        people.set(id, identityOf(place, id, roles, departmentId));
      }
    },

    async registerPatient({ hospital, visit, ...patient }: (typeof patients)[number]): Promise<void> {
      const { daysAgo, department, ...rest } = visit;
      const at = instant({ daysAgo, time: '09:00' });
      clock.moveTo(at);
      const date = new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
      const input = {
        idempotencyKey: `demo-${patient.phone}`,
        ...patient,
        visit: { ...rest, date, departmentId: known(hospital, department) },
      };
      const by = person(hospital, hospital === 'yongjiang' ? 'front' : `front.${hospital}`);
      const payload = await command(by, 'patientRegister', 'PatientRegisterInput', 'patient { id }', input);
      ids.set(`${hospital} ${patient.phone}`, payload['patient'].id);
    },

    async act(story: DemoStory, { act, by, ...when }: DemoAct, key: string): Promise<void> {
      clock.moveTo(instant(when));
      const name = `${act[0]?.toUpperCase()}${act.slice(1)}`;
      const seen = complaints.get(story);
      const input = {
        idempotencyKey: `demo-${key}`,
        ...(seen ? { complaintId: seen.id, expectedVersion: seen.version } : {}),
        ...(act === 'register' && story.patient && { patientId: known(story.hospital, story.patient) }),
        ...(named(when.input ?? {}, (word) => known(story.hospital, word)) as object),
      };
      const who = person(story.hospital, by);
      const payload = await command(
        who,
        `complaint${name}`,
        `Complaint${name}Input`,
        'complaint { id version }',
        input,
      );
      complaints.set(story, payload['complaint']);
    },
  };
}

/** What a mutation answers, read by the names the demo asked for. */
interface Payload {
  readonly refusals: readonly { readonly code: string; readonly path: readonly string[] }[];
  // oxlint-disable-next-line typescript/no-explicit-any -- its shape is what the query above it asked for
  readonly [field: string]: any;
}

/** Puts ids in the place of `@word`. */
function named(value: unknown, idOf: (word: string) => string): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? idOf(value.slice(1)) : value;
  if (Array.isArray(value)) return value.map((item) => named(item, idOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, named(item, idOf)]));
}

/** Organizations are founded by the platform alone, and not through the gateway: the act is in nobody's contract. */
async function foundOrganization({ services, mint }: DemoHouse, facts: DemoOrganization) {
  const { key, kind, name, rulePack, ownership, administrator } = facts;
  const identity = mint(serviceIdentity('gateway'));
  const call = { identity, requestId: 'demo' };
  const register = services['identity'];
  const query = `mutation($input: OrganizationFoundInput!) {
    organizationFound(input: $input) { organization { id } refusals { code } } }`;
  const input = {
    ...{ idempotencyKey: `demo-${key}`, name, kind, rulePack, ownership },
    administrator: { ...administrator, password: DEMO_PASSWORD },
  };
  const result = await register?.execute({ query, variables: { input } }, call);
  if (result?.errors || !result?.data) throw new Error('The demo could not found an organization');
  const asked = { account: administrator.account, password: DEMO_PASSWORD, address: '127.0.0.1' };
  const opened = (await register?.internal('session.open', asked, call)) as SessionOpened | SessionRefused;
  if (opened.outcome !== 'OPENED') throw new Error('The first administrator of the demo could not sign in');
  return opened.facts;
}
