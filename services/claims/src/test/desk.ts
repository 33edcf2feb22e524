import { randomUUID } from 'node:crypto';
import type { Identity } from '@concord/kit/identity/identity';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { ask, type Answer } from '@concord/kit/test/ask';
import { testInstallation } from '@concord/kit/test/installation';
import type { DatabaseSettings, StatementObserver } from '@concord/kit/store/database';
import type { Service, ServiceConnection } from '@concord/kit/graphql/service';
import type { MediationEvent } from '@concord/schema/events.mediation';
import { createClaims } from '../service.js';
import { openAnnouncingPeer } from './announcing-peer.js';
import { monday } from './story.people.js';

const FIELDS = `id caseNo version status documents { id state } proposal { state } payout { insurerShare hospitalShare expiresAt }
  nextDeadline { name dueAt state } actions { name allowed refusal { code } }`;

/** The houses of the installation, by kind. */
const houses = {
  org_insurer: 'INSURER',
  org_hospital: 'HOSPITAL',
  org_committee: 'COMMITTEE',
  org_rival: 'INSURER',
} as const;

/**
 * An insurer's desk with its service, and short words for what people do at it. Known to it are the insurer with one
 * person in each role, a hospital, a committee, and another insurer; identity and mediation are peers that announce.
 */
export async function openDesk(database: DatabaseSettings, onStatement?: StatementObserver) {
  const neighbours: Record<string, ServiceConnection> = {};
  const { installation, clock, person } = testInstallation(database, monday, neighbours);
  const identity = await openAnnouncingPeer('identity', installation);
  const mediation = await openAnnouncingPeer('mediation', installation);
  Object.assign(neighbours, { identity: identity.connection, mediation: mediation.connection });
  const self = person([], serviceIdentity('claims'));
  const built = await createClaims(
    { ...installation, self, ...(onStatement && { onStatement }) },
    { lapseEvery: 3_600_000 },
  );
  const service: Service = {
    ...built,
    async stop() {
      await built.stop();
      await identity.stop();
      await mediation.stop();
    },
  };
  /** Waits until the desk knows what was announced so far. */
  const catchUp = () => service.internal('reactions.catchUp', {}, { identity: self, requestId: 'req_test' });
  for (const [organization, kind] of Object.entries(houses))
    await identity.announce({ type: 'OrganizationFounded', version: 1, organization, kind });
  for (const organization of ['org_insurer', 'org_rival'])
    for (const role of ['HOT', 'SURV', 'ADJ', 'REV', 'ILEAD', 'IFIN'])
      await identity.announce({ type: 'StaffAdded', version: 1, staff: `stf_${role}`, organization, roles: [role] });
  await catchUp();

  /** Somebody in one role of a house. */
  const of = (organization: keyof typeof houses, role: string, id = `stf_${role}`): Identity =>
    person([role], { id, organization, organizationKind: houses[organization], audience: houses[organization] });

  const act = async (who: Identity, name: string, input: object, noun = 'claim'): Promise<Answer> => {
    const fields = noun === 'claim' ? FIELDS : 'id version';
    const { data, errors } = await ask(
      service,
      who,
      `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
        ${name}(input: $input) { ${noun} { ${fields} } refusals { code path message { zh en } rule { id article { zh } } } }
      }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    return errors ? { errors } : data[name];
  };
  const read = async (who: Identity, id: string, fields = FIELDS): Promise<Answer> => {
    const { data, errors } = await ask(service, who, `query($id: ID!) { claim(id: $id) { ${fields} } }`, { id });
    return errors ? { errors } : data.claim;
  };

  return {
    ...{ service, identity, mediation, catchUp, clock, person, of, act, read, self },
    /** What the mediation service tells, until it has arrived. */
    async hear(...events: readonly MediationEvent[]) {
      for (const event of events) await mediation.announce(event);
      await catchUp();
    },
    /** An act on a claim as it is now. */
    async on(who: Identity, name: string, id: string, input: object = {}): Promise<Answer> {
      const { version: expectedVersion } = (await read(of('org_insurer', 'ILEAD'), id, 'version')) as {
        version: number;
      };
      return act(who, name, { claimId: id, expectedVersion, ...input });
    },
    ask: (who: Identity, query: string, variables?: Readonly<Record<string, unknown>>) =>
      ask(service, who, query, variables),
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
