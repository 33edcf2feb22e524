import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutation, register } from '../actors/complaints.js';
import type { Json } from '../world/http.js';
import type { Listener } from '../world/listener.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';
import { openWorld, type World } from '../world/world.js';
import { canaries, seenIn } from './canaries.js';
import { canaryComplaint } from './canary-complaint.js';
import { contractOf, rootFields } from './contract.js';

const FEED = `subscription($after: Cursor, $caseId: ID) { complaintFeed(after: $after, caseId: $caseId) {
  cursor entry { id kind complaint { id caseNo summary narrative patient { name phone } complainant { name } } } } }`;
const EVERYTHING = `{ complaints(first: 20) { totalCount { count } edges { node { id version status } } }
  staffMembers(first: 100, suspendedToo: true) { id version status roles } departments { id name } }`;

let world: World;
let owner: Person;
let strangers: readonly Person[];
let victim: { patientId: string; complaint: Json };
/** Ids of the first hospital, by the name of the argument that would take them. */
let ids: Readonly<Record<string, unknown>>;
/** Everything that anybody of the second hospital was sent. */
const received: string[] = [];

const asked = async (who: Person, query: string, variables: Readonly<Record<string, unknown>> = {}) => {
  const answer = await who.answer(query, variables);
  received.push(answer.text);
  return answer;
};

beforeAll(async () => {
  world = await openWorld();
  const [first, second] = [world.hospital('甬江'), world.hospital('东湖')];
  owner = first.person('PRO');
  victim = await canaryComplaint(first);
  strangers = ['PRO', 'FRONT', 'CM', 'ADMIN'].map((role) => second.person(role));
  const { complaint, patientId } = victim;
  const staff = await first.person('CM').id();
  const department = await first.department('普通外科');
  const { mySessions } = await owner.ask('{ mySessions { id } }');
  ids = {
    ...{ complaintId: complaint.id, patientId, sessionId: mySessions[0].id, caseId: complaint.id },
    ...{ staffId: staff, handlerId: staff, supervisorId: staff, attendingPhysicianId: staff },
    ...{ departmentId: department, departmentIds: [department], expectedVersion: complaint.version },
  };
});
afterAll(() => world.stop());

describe('somebody of another hospital', () => {
  it('finds nothing by an id or a number, as whoever they are', async () => {
    const { complaint, patientId } = victim;
    for (const who of strangers) {
      const { data } = await asked(
        who,
        `query($id: ID!, $no: String!, $patient: ID!) { byId: complaint(id: $id) { id summary }
          byNo: complaint(caseNo: $no) { id } patient(id: $patient) { id name } }`,
        { id: complaint.id, no: complaint.caseNo, patient: patientId },
      );
      expect(data).toEqual({ byId: null, byNo: null, patient: null });
    }
    // The control: the same question of their own people finds all three.
    const own = await owner.ask(
      `query($id: ID!, $no: String!, $patient: ID!) { byId: complaint(id: $id) { summary }
        byNo: complaint(caseNo: $no) { id } patient(id: $patient) { name } }`,
      { id: complaint.id, no: complaint.caseNo, patient: patientId },
    );
    expect(own).toEqual({
      ...{ byId: { summary: canaries.summary }, byNo: { id: complaint.id } },
      patient: { name: canaries.patient },
    });
  });

  it('finds nothing by name, phone, member number or case number', async () => {
    const { patient, phone, memberNo } = canaries;
    const search = `query($s: String!) { complaints(filter: { search: $s }) { totalCount { count } edges { node { id } } }
      patients(search: $s) { id name } }`;
    for (const s of [patient, patient.slice(0, 2), phone, memberNo, victim.complaint.caseNo as string]) {
      for (const who of strangers.slice(0, 3)) {
        const { data } = await asked(who, search, { s });
        expect([s, data]).toEqual([s, { complaints: { totalCount: { count: 0 }, edges: [] }, patients: [] }]);
      }
      const { complaints } = await owner.ask(search, { s });
      expect([s, complaints.edges]).toEqual([s, [{ node: { id: victim.complaint.id } }]]);
    }
  });

  it('reaches no patient of ours through a complaint of theirs', async () => {
    const second = world.hospital('东湖');
    const front = second.person('FRONT');
    const told = { patientId: victim.patientId, departmentIds: [await second.department('口腔科')] };
    const { query, variables, field } = mutation(
      'register',
      {
        ...{ ...told, channel: 'PHONE', category: 'OTHER', summary: '试探' },
        complainant: { relation: 'SELF' },
      },
      'patient { name phone memberNo birthYear visits { doctorName } }',
    );
    const payload = await until('an answer', async () => {
      const { data } = await asked(front, query, variables);
      return data?.[field].refusals[0]?.code === 'DEPARTMENT_UNKNOWN' ? undefined : data?.[field];
    });
    // Whether it is filed or refused, nothing of the patient comes along.
    expect(payload.complaint?.patient?.name ?? null).toBeNull();
    for (const who of strangers)
      await asked(who, '{ complaints(first: 20) { edges { node { summary patient { name phone memberNo } } } } }');
  });

  it('changes nothing by any act of the contract, with our ids in every place that takes one', async () => {
    const before = await owner.ask(EVERYTHING);
    const acts = rootFields(await contractOf(owner), (name) => ids[name]).filter(({ kind }) => kind === 'mutation');
    expect(acts.length).toBeGreaterThan(20);
    for (const who of strangers)
      for (const { name, query, variables } of acts) {
        const input = { ...(variables['input'] as object), idempotencyKey: `${name}-${who.account}` };
        const { errors, data } = await asked(who, query, { input });
        const refused = errors?.[0]?.extensions.code ?? data?.[name]?.refusals?.[0]?.code ?? 'DONE';
        // What names no case, patient or person that exists already they may do in their own house; that a complaint
        // about our patient shows nothing of the patient is tried above.
        if (name === 'complaintRegister') continue;
        if (!/"(complaint|patient|staff|session)Id":/.test(JSON.stringify(input))) continue;
        // Of a register that is not theirs even to touch, some hear that they may not touch their own either.
        const mayTouch = 'complaintId' in input || (who.account.startsWith('admin') && 'staffId' in input);
        const expected = mayTouch ? /^NOT_FOUND$/ : /^(NOT_FOUND|FORBIDDEN|WRONG_ROLE)$/;
        expect([name, who.account, refused]).toEqual([name, who.account, expect.stringMatching(expected)]);
      }
    expect(await owner.ask(EVERYTHING)).toEqual(before);
  });

  it('finds nothing by any question of the contract', async () => {
    const filled: Readonly<Record<string, unknown>> = { ...ids, id: victim.complaint.id, search: canaries.patient };
    const schema = await contractOf(owner);
    for (const id of [victim.complaint.id as string, victim.patientId])
      for (const who of strangers)
        for (const { kind, query, variables } of rootFields(schema, (name) => (name === 'id' ? id : filled[name])))
          if (kind === 'query') await asked(who, query, variables);
  });

  it('hears nothing live: of all, of our case, or from our cursor', async () => {
    const second = world.hospital('东湖');
    const first = world.hospital('甬江');
    const ours = await owner.listen(FEED);
    const cursor = (await ours.next()).data.complaintFeed.cursor as string;
    const streams: Listener[] = [];
    for (const variables of [{}, { caseId: victim.complaint.id as string }, { after: cursor }])
      for (const who of strangers) streams.push(await who.listen(FEED, variables));
    await until(
      'two of each three streams are open',
      () => streams.filter(({ heard }) => heard.length > 0).length >= 8,
    );

    await canaryComplaint(first, victim.patientId);
    await until('our own people heard it all', () => ours.heard.length > 10);
    // The control: their streams do carry what is theirs.
    await register(second.person('FRONT'), {
      ...{ anonymous: true, channel: 'LETTER', summary: '意见箱来信' },
      departmentIds: [await second.department('口腔科')],
    });
    await until('they heard of their own', () =>
      streams.slice(0, strangers.length).every(({ frames }) => frames.join('').includes('"register"')),
    );
    expect(seenIn(ours.frames.join(''))).toEqual(expect.arrayContaining(['patient', 'summary', 'narrative']));
    // Not even that something happened: of all they heard their one case, of ours and from our cursor nothing.
    const kinds = streams.map(({ heard }) =>
      heard.flatMap(({ data }) => (data?.complaintFeed?.entry ? [data.complaintFeed.entry.kind as string] : [])),
    );
    expect(kinds).toEqual([
      ...strangers.map(() => ['register']),
      ...strangers.map(() => []),
      ...strangers.map(() => []),
    ]);
    for (const stream of [...streams, ours]) await stream.stop();
    received.push(...streams.flatMap(({ frames }) => frames));
  });

  it('was sent no byte of it, whatever they tried', () => {
    expect(received.length).toBeGreaterThan(150);
    const everything = received.join('\n');
    expect(seenIn(everything)).toEqual([]);
    expect(seenIn(everything, { id: victim.complaint.id, caseNo: victim.complaint.caseNo })).toEqual([]);
  });
});
