import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { investigate } from '../actors/dispute-chapters.js';
import { complaints, housesOf, type Houses } from '../actors/houses.js';
import { registerPatient } from '../actors/patients.js';
import { register, step } from '../actors/complaints.js';
import { needs } from '../support/programs.js';
import type { Answer, Json } from '../world/http.js';
import type { Person } from '../world/person.js';
import { until } from '../world/until.js';
import { openInstallation, type DistributedInstallation } from './installation.js';
import { openProxy, type Proxy } from './proxy.js';

const CASES = '{ complaints(filter: {view: OPEN}) { edges { node { caseNo } } } }';
const NAMED = '{ complaints(filter: {view: OPEN}) { asOf edges { node { caseNo patient { name } } } } }';
const PEOPLE = 'query($search: String!) { patients(search: $search) { name } }';
const FEED = 'subscription($after: Cursor) { complaintFeed(after: $after) { cursor entry { kind version } } }';

/** The lines that a test can spoil. */
const LINES = ['gateway-complaints', 'gateway-patients', 'mediation-complaints', 'complaints-database'] as const;

/** Milliseconds: some of these wait for every time-out of the house. */
const PATIENCE = 240_000;

needs('mariadb', 'processes on lines that are not what they should be', () => {
  const lines = new Map<string, Proxy>();
  const line = (name: (typeof LINES)[number]) => lines.get(name)!;
  let house: DistributedInstallation;
  let houses: Houses;
  let [front, pro] = [] as unknown as [Person, Person];

  beforeAll(async () => {
    house = await openInstallation({
      async via({ from, to }, port) {
        const name = `${from}-${to}`;
        if (!(LINES as readonly string[]).includes(name)) return port;
        const proxy = await openProxy(port);
        lines.set(name, proxy);
        return proxy.port;
      },
    });
    houses = await housesOf(house);
    ({ front, pro } = houses.hospital);
    await complain();
  }, PATIENCE);
  afterEach(() => lines.forEach((each) => each.weather({})));
  afterAll(async () => {
    await house?.clear();
    await Promise.all([...lines.values()].map((each) => each.stop()));
  });

  let last = 13_857_400_100;
  async function complain(): Promise<Json> {
    last += 1;
    const patientId = await registerPatient(front, '张桂芳', String(last));
    return register(front, { patientId, departmentIds: [await house.organization('甬江').department('普通外科')] });
  }
  const rows = ({ data }: Pick<Answer, 'data'>): Json[] => data.complaints?.edges.map(({ node }: Json) => node);
  const reasons = ({ errors }: Answer) => errors?.map(({ extensions }) => [extensions.code, extensions.reason]);
  const AWAY = [['INTERNAL', 'UNAVAILABLE']];

  it.each([
    ['slow', { delay: 150 }],
    ['a trickle', { drip: 200 }],
  ])('answer all of it when a line is %s', async (_, weather) => {
    line('gateway-complaints').weather(weather);
    line('gateway-patients').weather(weather);
    for (const row of rows(await pro.answer(NAMED))) expect(row.patient).toEqual({ name: '张桂芳' });
  });

  it.each([
    ['is silent', { silent: true }],
    ['loses what is answered', { halfOpen: true }],
    ['is reset', { reset: true }],
    ['is cut in the middle of an answer', { cutAfter: 40 }],
  ])(
    'answer what is left when a line %s, and all of it when it is well',
    async (_, weather) => {
      line('gateway-patients').weather(weather);
      if ('reset' in weather) line('gateway-patients').cut();
      const asking = pro.answer(NAMED);
      // Whoever needs nothing of that service does not wait for it.
      for (let n = 0; n < 5; n += 1) expect(rows({ data: await pro.ask(CASES) }).length).toBeGreaterThan(0);
      const partial = await asking;
      for (const row of rows(partial)) expect(row).toEqual({ caseNo: expect.any(String), patient: { name: null } });
      expect(reasons(partial)).toEqual(AWAY);

      line('gateway-patients').weather({});
      const whole = await until('a whole answer', async () => {
        const answer = await pro.answer(NAMED);
        return !answer.errors && answer;
      });
      for (const row of rows(whole)) expect(row.patient).toEqual({ name: '张桂芳' });
    },
    PATIENCE,
  );

  it('have done once what was asked twice because the answer was cut off', async () => {
    const patientId = await registerPatient(front, '张桂芳', '13857400202');
    const departmentIds = [await house.organization('甬江').department('普通外科')];
    // Until the other service has heard of the patient.
    await register(front, { patientId, departmentIds });
    const before = rows({ data: await pro.ask(CASES) }).length;
    const { query, variables } = complaints.mutation('register', {
      ...{ channel: 'FRONT_DESK', category: 'MEDICAL_SERVICE', summary: '候诊三小时无人说明' },
      ...{ complainant: { relation: 'SELF' }, patientId, departmentIds },
    });
    line('gateway-complaints').weather({ cutAfter: 60 });
    expect(reasons(await front.answer(query, { ...variables }))).toEqual(AWAY);
    line('gateway-complaints').weather({});
    const [once, twice] = [await front.ask(query, { ...variables }), await front.ask(query, { ...variables })];
    expect(once).toEqual(twice);
    expect(rows({ data: await pro.ask(CASES) })).toHaveLength(before + 1);
  });

  it('end a stream whose line is cut, and go on where it ended', async () => {
    const { complaints: list } = await pro.ask(NAMED);
    let complaint = await complain();
    const listener = await pro.listen(FEED, { after: list.asOf });
    const { complaintFeed: first } = (await listener.next()).data;
    expect(first.entry).toEqual({ kind: 'register', version: 1 });
    line('gateway-complaints').cut();
    expect((await listener.next()).errors[0].extensions).toMatchObject({ reason: 'UNAVAILABLE', retryable: true });
    complaint = await step(pro, 'triage', complaint);
    await step(pro, 'assign', complaint, { handlerId: await pro.id() });
    const again = await pro.listen(FEED, { after: first.cursor });
    const heard = [await again.next(), await again.next()].map(({ data }) => data.complaintFeed.entry);
    expect(heard).toEqual([
      { kind: 'triage', version: 2 },
      { kind: 'assign', version: 3 },
    ]);
    await Promise.all([listener.stop(), again.stop()]);
  });

  it(
    'hear of each other when the line between them is well again',
    async () => {
      line('mediation-complaints').weather({ silent: true });
      const investigated = await investigate(houses, await house.organization('甬江').department('整形外科'));
      const told = { kind: 'TREATMENT', claimed: '80000.00', claimants: [], occurredOn: '2026-01-20' };
      const { dispute } = await complaints.step(pro, 'raiseDispute', investigated, told, 'dispute { id }');
      line('mediation-complaints').weather({});
      await until('the dispute is there', async () => {
        const { data } = await pro.answer('query($id: ID!) { dispute(id: $id) { status } }', dispute);
        return data?.dispute?.status === 'OPEN';
      });
    },
    PATIENCE,
  );

  it(
    'lose nothing for good to a database that gives no answer, and answer the rest meanwhile',
    async () => {
      const database = line('complaints-database');
      await Promise.all(Array.from({ length: 20 }, () => pro.ask(CASES)));
      database.weather({ silent: true });
      const asked = Array.from({ length: 30 }, () => pro.answer(CASES));
      const writing = complain().catch((fault: Error) => fault);
      for (let n = 0; n < 5; n += 1)
        expect((await front.ask(PEOPLE, { search: '13857400101' })).patients).toEqual([{ name: '张桂芳' }]);
      for (const answer of await Promise.all(asked)) expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL');
      await writing;

      database.weather({});
      await until('an answer', async () => !(await pro.answer(CASES)).errors);
      const after = await Promise.all(Array.from({ length: 30 }, () => pro.answer(CASES)));
      expect(after.flatMap(({ errors }) => errors ?? [])).toEqual([]);
      await step(pro, 'triage', await complain());
      // Twelve for everybody who asks, and none that was left behind.
      expect(database.open()).toBeLessThanOrEqual(12);
    },
    PATIENCE,
  );

  it('go on when every connection to a database is reset', async () => {
    line('complaints-database').cut();
    const complaint = await complain();
    expect(await step(pro, 'triage', complaint)).toMatchObject({ status: 'TRIAGED' });
  });
});
