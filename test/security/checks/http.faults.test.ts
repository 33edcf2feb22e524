import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type WatchedWorld } from '../../world/world.js';
import { contractOf, rootFields } from '../contract.js';
import { INSIDE, postAs, refused, send, served, type Post } from './requests.js';

/** An identity number that belongs to nobody. */
const NUMBER = '110101199001011234';

let world: WatchedWorld;
let post: Post;
beforeAll(async () => {
  world = await openWorld();
  post = await postAs(world, world.hospital('甬江').administrator);
});
afterAll(() => world.stop());

describe('an answer', () => {
  it('S04 tells of one act, and more in one request are not done', async () => {
    const admin = world.hospital('甬江').administrator;
    const names = async () =>
      ((await admin.ask('{ departments { name } }')).departments as { name: string }[]).map(({ name }) => name);
    const before = await names();
    const act = (nth: number) =>
      `a${nth}: departmentAdd(input: { idempotencyKey: "k${nth}", name: "科室${nth}" }) { department { id } }`;
    for (const count of [2, 30]) {
      const acts = Array.from({ length: count }, (_, nth) => act(nth)).join(' ');
      expect(refused(await post({ query: `mutation { ${acts} }` }))).toEqual({ code: 'TOO_MUCH', reason: 'MUTATIONS' });
    }
    const spread = `mutation { ...A ...B } fragment A on Mutation { ${act(1)} } fragment B on Mutation { ${act(2)} }`;
    refused(await post({ query: spread }));
    refused(await post([{ query: `mutation { ${act(1)} }` }, { query: `mutation { ${act(2)} }` }]));
    // Signing in is no act of the graph, and one request is one attempt.
    const attempts = JSON.stringify([
      { account: 'pro', password: 'a' },
      { account: 'pro', password: 'b' },
    ]);
    const json = { 'content-type': 'application/json' };
    refused(await send(`${world.url()}/auth/sign-in`, { method: 'POST', headers: json, body: attempts }));
    expect(await names()).toEqual(before);
    served(await post({ query: `mutation { ${act(1)} }` }));
    expect(await names()).toHaveLength(before.length + 1);
  });

  it('S18 of a fault is a number to ask about, and no more', async () => {
    const sentence = `SQL near 'insert ${NUMBER} 13957480000' ER_DUP_ENTRY at /srv/node_modules/x/a.js:12`;
    const front = await postAs(world, world.hospital('甬江').person('FRONT'));
    const question = { query: '{ complaints(first: 1) { totalCount { count } } }' };
    served(await front(question));
    const told = world.log.length;
    const failing = { service: 'complaints', statement: /complaint/i, sentence };
    const answer = await world.whileFailing(failing, () => front(question));
    expect(answer.body.errors).toEqual([
      expect.objectContaining({
        message: 'Internal error',
        extensions: { code: 'INTERNAL', incident: expect.stringMatching(/^[0-9a-f-]{36}$/) },
      }),
    ]);
    expect(answer.text).not.toMatch(INSIDE);
    const written = world.log.slice(told).join('');
    expect(written).toContain(answer.body.errors[0].extensions.incident);
    expect(written).not.toMatch(/13957480000|\d{17}[\dXx]|near 'insert/);
    served(await front(question));
  });

  it('S20 does not say again what was sent wrongly, nor does the log', async () => {
    const told = world.log.length;
    const wrong: readonly [string, object?][] = [
      ['query($a:ID!){complaint(id:$a){id}}', { a: { x: NUMBER } }],
      ['query($a:Int!){complaints(first:$a){asOf}}', { a: NUMBER }],
      ['query($a:ComplaintFilter){complaints(filter:$a){asOf}}', { a: { [`x${NUMBER}`]: 1 } }],
      ['query($a:ComplaintFilter){complaints(filter:$a){asOf}}', { a: { severity: NUMBER } }],
      [`{complaints(first:"${NUMBER}"){asOf}}`],
      [`{complaints(after:"${NUMBER}"){asOf}}`],
      [`{complaint "${NUMBER}"}`],
      [
        'mutation($i:PatientRegisterInput!){patientRegister(input:$i){patient{id}}}',
        { i: { name: NUMBER, phone: {} } },
      ],
    ];
    for (const [query, variables] of wrong) {
      const { text, body } = await post({ query, variables });
      expect([query, body.errors?.length > 0, text.includes(NUMBER), INSIDE.test(text)]).toEqual([
        ...[query, true, false, false],
      ]);
    }
    const paths = [`/${NUMBER}`, `/hospital/../${NUMBER}`, `/graphql?token=${NUMBER}`, `/auth/${NUMBER}`];
    for (const path of paths) expect((await send(`${world.url()}${path}`)).text).not.toContain(NUMBER);
    expect(world.log.slice(told).join('')).not.toContain(NUMBER);
    served(await post({ query: '{me{id}}' }));
  });

  it('S25 is given to nobody who is not signed in, whatever they ask', async () => {
    const admin = world.hospital('甬江').administrator;
    const fields = rootFields(await contractOf(admin));
    expect(fields.length).toBeGreaterThan(100);
    const graph = `${world.url()}/graphql`;
    const names = ['__typename', '__schema { types { name } }', '__type(name: "Query") { name }'];
    const documents = [
      ...fields.map(({ query, variables }) => ({ query, variables })),
      ...names.map((name) => ({ query: `{ ${name} }` })),
    ];
    const headers = { 'content-type': 'application/json' };
    const ways = [
      headers,
      { ...headers, authorization: 'Bearer nobody-has-this-token' },
      { ...headers, cookie: 'concord_session=nobody-has-this' },
    ];
    for (const document of documents)
      for (const way of ways) {
        const answer = await send(graph, { method: 'POST', headers: way, body: JSON.stringify(document) });
        expect([document.query, refused(answer, 401)]).toEqual([document.query, { code: 'UNAUTHENTICATED' }]);
      }
    // Nothing else of the house answers anything of a record: signing in, whether it is well, and pages.
    expect((await send(`${world.url()}/livez`)).body).toEqual({ live: true });
    served(await post({ query: '{ me { id } }' }));
  });
});
