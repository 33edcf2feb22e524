import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mutation } from '../actors/complaints.js';
import { post, type Json } from '../world/http.js';
import { openWorld, type WatchedWorld } from '../world/world.js';
import { canaries, seenIn, seenInFiles } from './canaries.js';
import { canaryComplaint } from './canary-complaint.js';

/** Secrets of people who work here, and of strangers at the door. */
const others = {
  staffName: '訾若蘅衡',
  account: 'ziruoheng.canary',
  password: 'kingfisher-9-meadow-canary',
  strangersAccount: 'yuanhu.canary@example.org',
  strangersPassword: 'wrong-but-somebodys-canary',
} as const;
const everything = { ...canaries, ...others };

let world: WatchedWorld;
let filed: { patientId: string; complaint: Json };
let token: string;
beforeAll(async () => {
  world = await openWorld();
  const hospital = world.hospital('甬江');
  filed = await canaryComplaint(hospital);
  await pushThroughTheDoor();
});
afterAll(() => world.stop());

/** Says every canary in every place where somebody could say it, also where it is refused. */
async function pushThroughTheDoor(): Promise<void> {
  const hospital = world.hospital('甬江');
  const [front, pro] = [hospital.person('FRONT'), hospital.person('PRO')];
  const { staffName, account, password, strangersAccount, strangersPassword } = others;
  const input = {
    idempotencyKey: 'hire-canary',
    account,
    name: staffName,
    roles: ['DOC'],
    password,
  };
  await hospital.administrator.ask(
    'mutation($input: StaffAddInput!) { staffAdd(input: $input) { staff { id } refusals { code } } }',
    { input },
  );
  const signIn = (body: object) => post(`${world.url()}/auth/sign-in`, body);
  await signIn({ account, password, as: 'token' });
  await signIn({ account, password: strangersPassword, as: 'token' });
  await signIn({ account: strangersAccount, password: strangersPassword });

  for (const word of Object.values(canaries)) {
    await front.answer(
      'query($s: String!) { complaints(filter: { search: $s }) { asOf } patients(search: $s) { id } }',
      {
        s: word,
      },
    );
    await front.answer('query($id: ID!) { patient(id: $id) { id } complaint(caseNo: $id) { id } }', { id: word });
    await front.answer('query($id: ID!) { patient(id: $id) { id } }', { id: { x: word } });
    await front.answer(`{ complaints(after: ${JSON.stringify(word)}) { asOf } }`);
    await front.answer(`{ ${word} }`);
    await front.answer(`query { patients(search: "${word}"`);
    const { query, variables } = mutation('register', { summary: word.repeat(60), category: word, patientId: word });
    await front.answer(query, variables);
    await post(`${world.url()}/graphql`, `{"query": ${word}`, await front.token());
    await fetch(`${world.url()}/hospital/${encodeURIComponent(word)}?q=${encodeURIComponent(word)}`);
  }
  const stale = mutation('accept', { complaintId: filed.complaint.id, expectedVersion: 1, note: canaries.note });
  await pro.answer(stale.query, stale.variables);
  const reveal = 'mutation($input: PatientRevealInput!) { patientReveal(input: $input) { value refusals { code } } }';
  const asked = { patientId: filed.patientId, field: 'PHONE', purpose: 'CONTACT_PATIENT', idempotencyKey: 'reveal-1' };
  const { patientReveal } = await front.ask(reveal, { input: asked });
  expect(patientReveal.value).toBe(canaries.phone);
  token = await front.token();
  const listener = await front.listen('subscription($after: Cursor) { complaintFeed(after: $after) { cursor } }', {
    after: canaries.patient,
  });
  await listener.ended;
  await listener.stop();
}

describe('names, phones, passwords and what was told', () => {
  it('stand in the answers to those who may read them', async () => {
    const pro = world.hospital('甬江').person('PRO');
    const { text } = await pro.answer(
      `query($id: ID!) { complaint(id: $id) { summary narrative complainant { name } patient { name visits { doctorName } }
        answer { text } rectification { measure } major { report responsibility } timeline { note } } }`,
      { id: filed.complaint.id },
    );
    const { phone: _phone, complainantPhone: _other, memberNo: _no, ...shown } = canaries;
    expect(seenIn(text, shown)).toEqual(Object.keys(shown));
  });

  it('never appear in the log: not as they were said, and not when the database fails on them', async () => {
    const pro = world.hospital('甬江').person('PRO');
    const sentence = Object.values(canaries).join(' ');
    for (const [service, statement] of [
      ['complaints', /insert into `journal`/i],
      ['complaints', /from `complaint`/i],
      ['patients', /from `patient`/i],
    ] as const) {
      const { query, variables } = mutation('verifyRectification', {
        ...{ complaintId: filed.complaint.id, expectedVersion: filed.complaint.version, note: canaries.note },
      });
      const incidents = await world.whileFailing({ service, statement, sentence }, async () => {
        const reading =
          'query($id: ID!, $s: String!) { complaint(id: $id) { summary patient { name } } patients(search: $s) { name } }';
        const answers = [
          await pro.answer(query, variables),
          await pro.answer(reading, { id: filed.complaint.id, s: canaries.patient }),
        ];
        return answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions as { incident: string }));
      });
      // The control: what failed was written down under the number that its person was told.
      expect([String(statement), incidents.length]).not.toEqual([String(statement), 0]);
      for (const { incident, ...said } of incidents) {
        const lines = world.log.filter((line) => line.includes(incident)).length;
        expect({ statement: String(statement), incident, said, lines }).toMatchObject({ lines: 1 });
      }
    }
    const log = world.log.join('');
    expect(seenIn(log, { ...everything, token })).toEqual([]);
    expect(log).not.toMatch(/(?<!\d)1\d{10}(?!\d)/);
  });

  it('stand in no file of the data folder in the clear, while it runs and when it has ended', async () => {
    expect(await seenInFiles(world.dataDir, { ...everything, token })).toEqual([]);
    // The control: what is not secret is found by the same scan.
    const control = { caseNo: filed.complaint.caseNo as string, id: filed.patientId };
    const found = await seenInFiles(world.dataDir, control);
    expect(found).toEqual(expect.arrayContaining([expect.stringMatching(/caseNo$/), expect.stringMatching(/id$/)]));
    await world.restartGateway();
    expect(await seenInFiles(world.dataDir, { ...everything, token })).toEqual([]);
  });
});
