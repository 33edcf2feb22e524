import { randomUUID } from 'node:crypto';
import type { Identity } from '@concord/kit/identity/identity';
import { serviceIdentity } from '@concord/kit/identity/service-identity';
import { ask, type Answer } from '@concord/kit/test/ask';
import { testInstallation } from '@concord/kit/test/installation';
import type { DatabaseSettings } from '@concord/kit/store/database';
import type { Service, ServiceConnection } from '@concord/kit/graphql/service';
import { createComplaints } from '../service.js';
import { openAnnouncingPeer } from './announcing-peer.js';
import { directory } from './story.js';

/** Thursday 5 March 2026, nine in the morning in Shanghai. */
export const thursday = new Date('2026-03-05T01:00:00Z');

/** The hospitals and their law. */
const laws = [
  { organization: 'org_first', rulePack: 'national', ownership: 'PUBLIC' },
  { organization: 'org_second', rulePack: 'zhejiang', ownership: 'PRIVATE' },
] as const;

const FIELDS = `id caseNo version status severity severityReasons anonymous summary
  nextDeadline { name dueAt state } actions { name allowed refusal { code } }`;

/**
 * A complaint desk with its service, and short words for what people do at it. Two hospitals are known to it: a public one
 * of no special place with one person in each role, a private one of Zhejiang, both with a department of surgery and two
 * patients' files.
 */
export async function openDesk(database: DatabaseSettings) {
  const neighbours: Record<string, ServiceConnection> = {};
  const { installation, clock, person } = testInstallation(database, thursday, neighbours);
  const identity = await openAnnouncingPeer('identity', installation);
  const patients = await openAnnouncingPeer('patients', installation);
  const mediation = await openAnnouncingPeer('mediation', installation);
  const claims = await openAnnouncingPeer('claims', installation);
  const peers = { identity, patients, mediation, claims };
  for (const [name, { connection }] of Object.entries(peers)) neighbours[name] = connection;
  const self = person([], serviceIdentity('complaints'));
  const built = await createComplaints({ ...installation, self }, { lapseEvery: 3_600_000 });
  const service: Service = {
    ...built,
    async stop() {
      await built.stop();
      for (const peer of Object.values(peers)) await peer.stop();
    },
  };
  /** Waits until the desk knows what the others have announced so far. */
  const catchUp = () => service.internal('reactions.catchUp', {}, { identity: self, requestId: 'req_test' });
  for (const law of laws)
    await identity.announce({ type: 'OrganizationFounded', version: 1, kind: 'HOSPITAL', ...law });
  for (const { id: staff, roles } of directory.staff)
    await identity.announce({ type: 'StaffAdded', version: 1, staff, organization: 'org_first', roles });
  for (const organization of ['org_first', 'org_second']) {
    for (const department of directory.departments)
      await identity.announce({ type: 'DepartmentAdded', version: 1, department, organization });
    for (const patient of directory.patients)
      await patients.announce({ type: 'PatientRegistered', version: 1, patient, organization });
  }
  await catchUp();

  const act = async (who: Identity, name: string, input: object): Promise<Answer> => {
    const { data, errors } = await ask(
      service,
      who,
      `mutation($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) {
        ${name}(input: $input) { complaint { ${FIELDS} } refusals { code path message { zh en } rule { id article { zh } } } }
      }`,
      { input: { idempotencyKey: randomUUID(), ...input } },
    );
    return errors ? { errors } : data[name];
  };

  return {
    service,
    ...peers,
    catchUp,
    clock,
    person,
    act,
    /** An act on a complaint as it was last seen. */
    on: (who: Identity, name: string, seen: { id: string; version: number }, input: object = {}) =>
      act(who, name, { complaintId: seen.id, expectedVersion: seen.version, ...input }),
    register: (who: Identity, change: object = {}) => act(who, 'complaintRegister', { ...told, ...change }),
    read: async (who: Identity, id: string, fields = FIELDS): Promise<Answer> =>
      (await ask(service, who, `query($id: ID!) { complaint(id: $id) { ${fields} } }`, { id })).data?.complaint,
  };
}

/** What a patient tells at the front desk. */
export const told = {
  channel: 'FRONT_DESK',
  patientId: 'pat_1',
  complainant: { relation: 'SELF' },
  category: 'MEDICAL_SERVICE',
  summary: '等候三小时无人说明',
  narrative: '挂号后一直无人叫号，询问护士未得到答复。',
  departmentIds: ['dep_surgery'],
};
