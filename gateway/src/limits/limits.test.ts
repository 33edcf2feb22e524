import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post } from '../test/post.js';
import { createWorld, type World } from '../test/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const ask = (query: string, variables?: object) => post(world, { query, variables });
const refusedFor = async (reason: string | undefined, query: string, variables?: object) => {
  world.calls.length = 0;
  const { status, body } = await ask(query, variables);
  expect(status).toBe(400);
  expect(body.errors.length).toBeLessThanOrEqual(3);
  if (reason) expect(body.errors[0].extensions).toEqual({ code: 'TOO_MUCH', reason });
  expect(world.calls).toEqual([]);
};

/** `lastComplaint { patient { … } }` nested, `levels` fields deep in all. */
const nested = (levels: number) => {
  let inner = 'id';
  for (let level = levels - 1; level > 1; level--) inner = `${level % 2 ? 'lastComplaint' : 'patient'} { ${inner} }`;
  return `{ complaint(id: "c1") { ${inner} } }`;
};

describe('limits on the shape of a document', () => {
  it('twelve fields deep, and no deeper', async () => {
    expect((await ask(nested(12))).body.errors).toBeUndefined();
    await refusedFor('DEPTH', nested(13));
  });

  it('also through fragments', async () => {
    const step = (n: number) => `fragment F${n} on Complaint { patient { lastComplaint { ...F${n + 1} } } }`;
    const through = (steps: number) => {
      const fragments = Array.from({ length: steps }, (_, n) => step(n)).join(' ');
      return `{ complaint(id: "c1") { ...F0 } } ${fragments} fragment F${steps} on Complaint { id }`;
    };
    expect((await ask(through(5))).body.errors).toBeUndefined();
    await refusedFor('DEPTH', through(6));
  });

  it('aliases, fields, directives and tokens', async () => {
    const times = (count: number, text: (n: number) => string) =>
      Array.from({ length: count }, (_, n) => text(n)).join(' ');
    await refusedFor('ALIASES', `{ ${times(31, (n) => `a${n}: __typename`)} }`);
    await refusedFor('ALIASES', `{ ${times(101, (n) => `a${n}: __typename`)} }`);
    await refusedFor('FIELDS', `{ ${times(500, () => '__typename')} }`);
    await refusedFor(undefined, `{ __typename ${times(10, () => '@aa')} }`);
    await refusedFor(undefined, `{ __typename ${times(5_000, () => '@aa')} }`);
    await refusedFor(undefined, `{ ${times(20_000, () => 'id')} }`);
  });

  it('fragments that double, and fragments in a circle', async () => {
    const doubling = Array.from({ length: 20 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(
      ' ',
    );
    await refusedFor('FIELDS', `{ ...F0 } ${doubling} fragment F20 on Query { __typename }`);
    await refusedFor(undefined, '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }');
  });

  it('one act in a mutation', async () => {
    const act = 'complaintTouch(input: { idempotencyKey: "k" }) { id }';
    await refusedFor('MUTATIONS', `mutation { a: ${act} b: ${act} }`);
    await refusedFor(
      'MUTATIONS',
      `mutation { ...A ...B } fragment A on Mutation { ${act} } fragment B on Mutation { ${act} }`,
    );
    expect(world.touched).toEqual([]);
    expect((await ask(`mutation { ${act} }`)).body).toEqual({ data: { complaintTouch: { id: 'c1' } } });
  });
});

describe('limits on the size of an answer', () => {
  it('lists are asked for by 1 to 100', async () => {
    for (const first of [0, 101, 1_000_000]) {
      const literal = await ask(`{ complaints(first: ${first}) { id } }`);
      const variable = await ask('query ($n: Int!) { complaints(first: $n) { id } }', { n: first });
      for (const { status, body } of [literal, variable])
        expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
    }
    expect((await ask('{ complaints(first: 100) { patient { name } } }')).body.data.complaints).toHaveLength(100);
  });

  it('counts lists within lists before anything is read', async () => {
    const tight = await createWorld({ limits: { cost: 150 } });
    const page = (first: number) => post(tight, { query: `{ complaints(first: ${first}) { patient { id } } }` });
    expect((await page(75)).status).toBe(200);
    tight.calls.length = 0;
    const refused = await page(76);
    expect(refused.body.errors[0].extensions).toEqual({ code: 'TOO_MUCH', reason: 'COST' });
    expect(tight.calls).toEqual([]);
    await tight.stop();
  });
});
