import { fileURLToPath } from 'node:url';
import { readGraph } from '@concord/schema/graph';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Identity } from '@concord/kit/identity/identity';
import { issuePolicy } from '../../actors/claim-chapters.js';
import { disputes, housesOf, type Houses } from '../../actors/houses.js';
import { needs } from '../../support/programs.js';
import type { Json } from '../../world/http.js';
import type { Person } from '../../world/person.js';
import type { MemberName } from '../../world/processes/member.js';
import { openProcesses, type ProcessWorld } from '../../world/processes/world.js';
import { until } from '../../world/until.js';
import type { World } from '../../world/world.js';
import * as story from '../canary-dispute.js';
import { seenIn } from '../canaries.js';
import { ofHospital, secrets } from '../dispute-canaries.js';
import { everyRole, openIntruder, type Intruder, type Service } from './direct.js';
import { entityKeys, type EntityKey } from './entities.js';
import { postAs, refused, send, served } from './requests.js';

/** Whose a thing is; of the register, names are everybody's who meets them in a case. */
const OWNERS: Readonly<Record<string, 'hospital' | 'insurer' | 'mediator' | 'everybody'>> = {
  ...{ Complaint: 'hospital', Patient: 'hospital', Dispute: 'hospital', Department: 'hospital' },
  ...{ Claim: 'insurer', Policy: 'insurer', MediationCase: 'mediator', Caucus: 'mediator' },
  ...{ Staff: 'everybody', Organization: 'everybody' },
};

/** The story; other processes add to the dispute meanwhile, so that it is read again before somebody applies with it. */
async function toldUpToTheRooms(world: World, houses: Houses): Promise<story.Cases> {
  const { hire } = world.organization('宁波');
  const conflicted = await hire({ account: 'med3', name: '柳意', roles: ['MED'] });
  const successor = await hire({ account: 'med4', name: '宋词', roles: ['MED'] });
  const { id: policyId } = await issuePolicy(houses, { reviewerAuthority: secrets.authority });
  const complained = await story.complain(houses, await world.organization('甬江').department('整形外科'));
  const { dispute, claim } = await story.claimUpToFinding(houses, complained.dispute, policyId);
  const mediation = await until('the dispute stands still for an application', async () => {
    const current = await disputes.read(houses.hospital.pro, dispute.id as string, 'id version');
    return story.mediate(houses, current, { conflicted, successor }).catch((fault: Error) => {
      if (fault.message.includes('STALE_VERSION')) return undefined;
      throw fault;
    });
  });
  const rooms = await story.confer(houses, mediation.id as string);
  return { ...complained, policyId, dispute, claim, mediation, rooms };
}

needs('mariadb', 'a service that is asked past the gateway', () => {
  let world: ProcessWorld;
  let houses: Houses;
  let cases: story.Cases;
  let intruder: Intruder;
  let owners: Readonly<Record<string, Identity>>;
  let strangers: readonly Identity[];
  /** The key of what is there, by `type.key`. */
  let known: Readonly<Record<string, string>>;
  const keys = entityKeys();

  beforeAll(async () => {
    world = await openProcesses({ now: new Date('2026-02-05T01:00:00Z'), partners: true });
    houses = await housesOf(world);
    cases = await toldUpToTheRooms(world, houses);
    const { dispute, claim, mediation, complaint, patientId, policyId, rooms } = cases;
    known = {
      ...{ 'Complaint.id': complaint.id, 'Complaint.caseNo': complaint.caseNo, 'Patient.id': patientId },
      ...{ 'Dispute.id': dispute.id, 'Dispute.caseNo': dispute.caseNo, 'Policy.id': policyId },
      ...{ 'Claim.id': claim.id, 'Claim.caseNo': claim.caseNo, 'Caucus.id': rooms.patient.id },
      ...{ 'MediationCase.id': mediation.id, 'MediationCase.caseNo': mediation.caseNo },
      ...{ 'Staff.id': await houses.hospital.pro.id(), 'Organization.id': houses.ids.hospital },
      'Department.id': await world.organization('甬江').department('整形外科'),
    };
    const later = world.clock.now().getTime() + 30 * 60_000;
    const { hospital, insurer, committee } = houses.ids;
    const mediator = { ...everyRole('COMMITTEE', committee, later), id: await houses.committee.mediator.id() };
    owners = {
      ...{ hospital: everyRole('HOSPITAL', hospital, later), insurer: everyRole('INSURER', insurer, later), mediator },
      everybody: everyRole('INSURER', insurer, later),
    };
    const elsewhere = async (name: string) => world.organization(name).id();
    strangers = [
      everyRole('HOSPITAL', await elsewhere('东湖'), later),
      everyRole('INSURER', await elsewhere('海诚'), later),
      everyRole('COMMITTEE', await elsewhere('湖州'), later),
      everyRole('HOSPITAL', 'org_that_never_was', later),
    ];
    const to = at('complaints');
    intruder = await openIntruder(world.gatewayKey, world.clock, { to, identity: mediator, body: '' });
  });
  afterAll(() => world?.stop());

  const at = (name: string): Service => ({ name, url: world.address(name as MemberName) });
  const nameOf = ({ type, key }: EntityKey) => `${type}.${key}`;
  const find = (by: EntityKey, identity: Identity, more: object = {}, value = known[nameOf(by)]!) =>
    intruder.ask(at(by.service), identity, by.query, { r: [{ __typename: by.type, [by.key]: value, ...more }] });
  /** What is answered of one that never was, with the same letters in other places. */
  const nobodys = (value: string) => `${value.slice(0, -4)}0000`;

  it('F02 tells whoever has no identity nothing of what is there', async () => {
    for (const by of keys) {
      const body = JSON.stringify({
        query: by.query,
        variables: { r: [{ __typename: by.type, [by.key]: known[nameOf(by)] }] },
      });
      const { status, text } = await intruder.post(at(by.service), undefined, body);
      expect([nameOf(by), status, text]).toEqual([nameOf(by), 401, '']);
    }
  });

  it('F03 finds for somebody of another house what it finds of what never was, by every key of every entity', async () => {
    expect([...new Set(keys.map(nameOf))].sort()).toEqual(Object.keys(known).sort());
    for (const by of keys) {
      const value = known[nameOf(by)]!;
      const owner = OWNERS[by.type]!;
      const { _entities: own } = served(await find(by, owners[owner]!));
      expect([by.service, nameOf(by), own[0]]).toEqual([
        by.service,
        nameOf(by),
        expect.objectContaining({ [by.key]: value }),
      ]);
      for (const stranger of strangers) {
        const told = await find(by, stranger);
        expect([nameOf(by), seenIn(told.text, secrets)]).toEqual([nameOf(by), []]);
        if (owner === 'everybody') continue;
        const never = await find(by, stranger, {}, nobodys(value));
        expect([nameOf(by), told.text]).toEqual([nameOf(by), never.text.replaceAll(nobodys(value), value)]);
      }
    }
  });

  it('F05 takes of a reference its key alone, whatever else is said in it', async () => {
    const said = {
      ...{ organization: houses.ids.hospital, organizationId: houses.ids.hospital, orgId: houses.ids.hospital },
      ...{ role: 'ADMIN', roles: ['ADMIN'], version: 99, status: 'CLOSED', summary: 'forged', name: 'forged' },
      ...{ claimants: [{ name: 'forged' }], patient: { id: cases.patientId }, hospital: { id: houses.ids.hospital } },
    };
    for (const by of keys)
      for (const identity of [owners[OWNERS[by.type]!]!, ...strangers]) {
        const [plain, laden] = [await find(by, identity), await find(by, identity, said)];
        expect([nameOf(by), laden.text]).toEqual([nameOf(by), plain.text]);
      }
  });

  it('F04 shows somebody nothing through a case of theirs that is another’s', async () => {
    const { claim, dispute, complaint, patientId, mediation } = cases;
    const ways: readonly [root: string, id: string, within: string][] = [
      ['dispute', dispute.id, 'status'],
      ['dispute', dispute.id, 'complaint { id }'],
      ['dispute', dispute.id, 'complaint { id caseNo summary }'],
      ['dispute', dispute.id, 'patient { id }'],
      ['dispute', dispute.id, 'patient { id name phone }'],
      ['claim', claim.id, 'dispute { id complaint { id } }'],
      ['claim', claim.id, 'dispute { id patient { id name } }'],
      ['mediation', mediation.id, 'dispute { id complaint { id } }'],
      ['mediation', mediation.id, 'dispute { id patient { id } }'],
    ];
    const told = async (who: Person) => {
      const answers = ways.map(([root, id, within]) =>
        who.answer(`query($id: ID!) { ${root}(id: $id) { id ${within} } }`, { id }),
      );
      return (await Promise.all(answers)).map(({ text }) => text);
    };
    const theirs = { ...ofHospital, complaint: complaint.id as string, caseNo: complaint.caseNo as string, patientId };
    const { insurer, committee, hospital } = houses;
    for (const who of [insurer.lead, insurer.adjuster, committee.mediator, committee.chair]) {
      const texts = await told(who);
      // They see the dispute; what is not theirs in it is empty, or unknown to their contract.
      expect([who.account, texts.filter((text) => text.includes(dispute.id as string)).length > 0]).toEqual([
        who.account,
        true,
      ]);
      expect([who.account, seenIn(texts.join(), theirs)]).toEqual([who.account, []]);
    }
    // The control: at the hospital each of them stands there.
    expect(seenIn((await told(hospital.pro)).join(), theirs)).toEqual(
      expect.arrayContaining(['complaint', 'caseNo', 'patientId', 'patient', 'summary']),
    );
  });

  it('F07 takes no identity from what a client says of itself', async () => {
    const pro = houses.hospital.pro;
    const forged = {
      ...{ 'x-org': houses.ids.insurer, 'x-user-id': 'stf_1', 'x-internal-identity': JSON.stringify(strangers[0]) },
      ...{ 'x-concord-identity': 'e30', 'x-forwarded-user': 'admin', 'x-roles': 'ADMIN', 'x-request-id': 'r\\n' },
    };
    const question = { query: '{ me { id roles organization { id } } departments { name } }' };
    const post = await postAs(world, pro);
    const [plain, said] = [await post(question), await post(question, forged)];
    expect(served(said)).toEqual(served(plain));
    const headers = { 'content-type': 'application/json', ...forged };
    refused(await send(`${world.url()}/graphql`, { method: 'POST', headers, body: JSON.stringify(question) }), 401);
    // Nor does a token for a call between processes open the door of people, or theirs one between processes.
    const call = await intruder.token(at('complaints'), owners['hospital']!, JSON.stringify(question));
    refused(await post(question, { authorization: `Bearer ${call}` }), 401);
    expect((await intruder.post(at('complaints'), await pro.token(), JSON.stringify(question))).status).toBe(401);
  });

  it('F10 shows nobody through the gateway what is inaccessible, by whatever fragment', async () => {
    const input = '(input: { idempotencyKey: "k", name: "x", kind: HOSPITAL })';
    const post = await postAs(world, world.organization('甬江').administrator);
    for (const query of [
      `mutation { organizationFound${input} { organization { id } } }`,
      `mutation { ...F } fragment F on Mutation { organizationFound${input} { organization { id } } }`,
      'mutation { departmentAdd(input: { idempotencyKey: "k", name: "x" }) { ... on OrganizationPayload { organization { id } } } }',
      'query($input: OrganizationFoundInput!) { __typename }',
      'query($input: FirstAdministratorInput) { __typename }',
    ])
      expect(refused(await post({ query })).code).toBe('BAD_USER_INPUT');
    const types = served(
      await post({ query: '{ __type(name: "OrganizationPayload") { name } __schema { types { name } } }' }),
    );
    expect(types.__type).toBeNull();
    expect(types.__schema.types.map(({ name }: Json) => name)).not.toContain('OrganizationFoundInput');
    expect(types.__schema.types.map(({ name }: Json) => name)).toContain('DepartmentAddInput');
  });

  it('F11 asks nobody through the gateway as services ask each other', async () => {
    const post = await postAs(world, houses.hospital.pro);
    const r = [{ __typename: 'Complaint', id: cases.complaint.id }];
    refused(await post({ query: '{ _service { sdl } }' }));
    refused(
      await post({ query: 'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }', variables: { r } }),
    );
    refused(await post({ query: '{ __typename ... on Query { _service { sdl } } }' }));
    for (const name of ['_Any', '_Service', '_Entity', 'join__Graph'])
      expect(served(await post({ query: `{ __type(name: "${name}") { name } }` }))).toEqual({ __type: null });
  });

  it('S17 adds nothing to an answer for who asks to be traced', async () => {
    const traced = {
      'apollo-federation-include-trace': 'ftv1',
      'apollo-query-plan-experimental': '1',
      'x-apollo-tracing': '1',
    };
    const question = { query: '{ me { id } }', extensions: { tracing: true } };
    const answer = await (await postAs(world, houses.hospital.pro))(question, traced);
    served(answer);
    expect(Object.keys(answer.body)).toEqual(['data']);
    const body = JSON.stringify({ query: '{ __typename }' });
    for (const service of ['identity', 'patients', 'complaints', 'claims', 'mediation'].map(at)) {
      const headers = { 'content-type': 'application/json', ...traced };
      const graph = `${service.url}/graph`;
      const { status, text } = await send(graph, { method: 'POST', headers, body });
      expect([service.name, status, text]).toEqual([service.name, 401, '']);
      const authorization = `Bearer ${await intruder.token(service, owners['hospital']!, body)}`;
      const asked = await send(graph, { method: 'POST', headers: { ...headers, authorization }, body });
      expect([service.name, asked.body]).toEqual([service.name, { data: { __typename: 'Query' } }]);
    }
  });

  it('F13 finds nobody a case by what they may not read of it: a sample beside the matrix', async () => {
    const { insurer, hospital, committee } = houses;
    const count = (list: string) => `query($s: String!) { ${list}(filter: { search: $s }) { totalCount { count } } }`;
    const hits = async (who: Person, list: string, s: string) => {
      const { data, errors } = await who.answer(count(list), { s });
      return errors?.[0]?.extensions.code ?? data[list].totalCount.count;
    };
    const outsiders = [insurer.lead, insurer.adjuster, committee.chair, committee.mediator];
    const words = [
      secrets.patient,
      secrets.patient.slice(0, 2),
      secrets.phone,
      secrets.claimantPhone,
      cases.complaint.caseNo,
    ];
    for (const who of outsiders)
      for (const list of ['disputes', 'claims', 'mediations'])
        for (const word of [...words, secrets.summary, secrets.reserveReason, secrets.patientSays, secrets.assessment])
          expect([who.account, list, word, [0, 'FORBIDDEN']]).toEqual([
            ...[who.account, list, word, expect.arrayContaining([await hits(who, list, word as string)])],
          ]);
    // The controls: the same words find the case where they may be read, and its number finds it everywhere.
    for (const word of [secrets.patient, secrets.phone])
      expect([word, await hits(hospital.pro, 'complaints', word)]).toEqual([word, 1]);
    expect(await hits(insurer.lead, 'claims', cases.claim.caseNo as string)).toBe(1);
    expect(await hits(committee.mediator, 'mediations', cases.mediation.caseNo as string)).toBe(1);
    // And no list is told in an order of the asker’s choosing.
    const { supergraphSdl: sdl } = await readGraph(fileURLToPath(new URL('../../../schema', import.meta.url)), []);
    expect(sdl.match(/\b(orderBy|sortBy|order|sort)\s*:/gi)).toBeNull();
  });
});
