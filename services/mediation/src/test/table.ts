import { randomUUID } from 'node:crypto';
import type { Identity } from '@concord/kit/identity/identity';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import type { Service, ServiceConnection } from '@concord/kit/graphql/service';
import type { DatabaseSettings, StatementObserver } from '@concord/kit/store/database';
import { ask, type Answer } from '@concord/kit/test/ask';
import { testInstallation } from '@concord/kit/test/installation';
import { createMediation } from '../service.js';
import { openAnnouncingPeer } from './announcing-peer.js';
import { houses, personOf, rolesOf, type House } from './people.js';
import { roadsAt } from './roads.js';

/** Thursday 5 March 2026, nine in the morning in Shanghai. */
export const thursday = new Date('2026-03-05T01:00:00Z');

/** What a payload is asked for, by noun. */
const FIELDS = {
  dispute: `id caseNo version status mediation { id version status }
    actions { name allowed refusal { code rule { id } } }`,
  mediation: `id caseNo version status dispute { id version status } sessions { id openedAt } proposal { id }
    nextDeadline { name dueAt state } actions { name allowed refusal { code rule { id } } }`,
  caucus: 'id version side open messages { id text amount released }',
  disclosure: 'id version status inForce endedAt keptUntil actions { name allowed refusal { code } }',
};
type Noun = keyof typeof FIELDS;

/** A case as it was last seen. */
export interface Seen {
  readonly id: string;
  readonly version: number;
}

/**
 * A mediation table with its service, and short words for what people do at it. Two hospitals, committees and insurers are
 * known to it, with one person in each role; two hospitals so that one can be a stranger.
 */
export async function openTable(
  database: DatabaseSettings,
  settings: {
    readonly rulePack?: string;
    readonly lapseEvery?: number;
    readonly onStatement?: StatementObserver;
  } = {},
) {
  const neighbours: Record<string, ServiceConnection> = {};
  const { installation, clock, person } = testInstallation(database, thursday, neighbours);
  const claimants: Answer[] = [{ name: '王小明', relation: 'CHILD', phone: '13800138000' }];
  const identity = await openAnnouncingPeer('identity', installation);
  const complaints = await openAnnouncingPeer('complaints', installation, { 'claimants.of': () => ({ claimants }) });
  const claims = await openAnnouncingPeer('claims', installation);
  const peers = [identity, complaints, claims];
  for (const { connection } of peers) neighbours[connection.name] = connection;
  const self = person([], serviceIdentity('mediation'));
  const { rulePack, lapseEvery = 3_600_000, onStatement } = settings;
  const built = await createMediation({ ...installation, self, onStatement }, { lapseEvery });
  const service: Service = {
    ...built,
    async stop() {
      await built.stop();
      for (const peer of peers) await peer.stop();
    },
  };
  /** Waits until this service knows what others have announced so far. */
  const catchUp = () => service.internal('reactions.catchUp', {}, { identity: self, requestId: 'req_test' });

  for (const house of Object.keys(houses) as House[]) {
    const { organization, organizationKind: kind } = houses[house];
    const staff = [
      ...rolesOf[house].map((role) => [role, role]),
      ...(rolesOf[house].includes('MED') ? [['MED', 'MED2']] : []),
    ];
    await identity.announce(
      organization,
      {
        type: 'OrganizationFounded',
        version: 1,
        organization,
        kind,
        rulePack,
        ...(kind === 'HOSPITAL' && { ownership: 'PUBLIC' }),
      },
      ...staff.map(([role, name]) => ({
        ...{ type: 'StaffAdded', version: 1, staff: `stf_${house}_${name}`, organization, roles: [role] },
      })),
      { type: 'DepartmentAdded', version: 1, department: `dep_${house}`, organization },
    );
  }
  await catchUp();

  const act = async (who: Identity, name: string, input: object = {}): Promise<Answer> => {
    const noun = (Object.keys(FIELDS) as Noun[]).find((each) => name.startsWith(each)) ?? 'dispute';
    const { data, errors } = await ask(
      service,
      who,
      `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
        ${name}(input: $input) { ${noun} { ${FIELDS[noun]} } refusals { code path message { zh en } rule { id article { zh } } } }
      }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    return errors ? { errors } : data[name];
  };
  /** An act on a case as it was last seen. */
  const on = (who: Identity, name: string, seen: Seen, input: object = {}) => {
    const noun = (Object.keys(FIELDS) as Noun[]).find((each) => name.startsWith(each)) ?? 'dispute';
    const target = name === 'mediationApply' ? 'dispute' : noun;
    return act(who, name, { [`${target}Id`]: seen.id, expectedVersion: seen.version, ...input });
  };
  const read = async (
    who: Identity,
    noun: Exclude<Noun, 'disclosure'>,
    id: string,
    fields: string = FIELDS[noun],
  ): Promise<Answer> => {
    const asked = await ask(service, who, `query($id: ID!) { ${noun}(id: $id) { ${fields} } }`, { id });
    if (asked.errors) throw new Error(JSON.stringify(asked.errors));
    return asked.data[noun];
  };
  const by = personOf(person);
  /** Another service, as it asks this one. */
  const peer = (name: string) => person([], serviceIdentity(name));

  return {
    ...{ service, clock, claimants, complaints, claims, identity, catchUp, act, on, read, by, peer, self },
    ...roadsAt({ act, on, read, by, complaints, catchUp }),
  };
}

export type Table = Awaited<ReturnType<typeof openTable>>;
