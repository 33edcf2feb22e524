import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { GraphRequest } from '@concord/kit/graphql/service';
import { joined, type Answered, type Caller } from './joined.js';
import { post } from './test/post.js';
import { createWorld } from './test/world.js';

const caller = () => ({ requestId: 'r' }) as Caller;
const lookUp = (fields: string, more = '') =>
  `query Page($representations:[_Any!]!${more}){_entities(representations:$representations){...on Staff{${fields}}}}`;
const people = (...ids: string[]) => ids.map((id) => ({ __typename: 'Staff', id }));

/** A service that answers what it is told to, and keeps what it was asked. */
function service(answers: readonly Answered[]) {
  const asked: GraphRequest[] = [];
  const ask = joined(async (request) => answers[asked.push(request) - 1] ?? { data: null });
  return { ask, asked };
}

describe('look-ups of one request', () => {
  it('go to a service together, and each gets its own answer and its own errors', async () => {
    const said = { message: 'no', path: ['_1', 0, 'title'], extensions: { code: 'FORBIDDEN' } };
    const { ask, asked } = service([{ data: { _0: [{ name: '周敏' }], _1: [{ title: null }] }, errors: [said] }]);
    const who = caller();
    const [first, second] = await Promise.all([
      ask({ query: lookUp('name'), variables: { representations: people('a') } }, who),
      ask({ query: lookUp('title(in:$in)', '$in:String'), variables: { representations: people('b'), in: 'zh' } }, who),
    ]);
    expect(first).toEqual({ data: { _entities: [{ name: '周敏' }] } });
    expect(second).toEqual({
      data: { _entities: [{ title: null }] },
      errors: [{ ...said, path: ['_entities', 0, 'title'] }],
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]!.variables).toEqual({ representations_0: people('a'), representations_1: people('b'), in: 'zh' });
    expect(asked[0]!.query.replace(/\s+/g, ' ')).toBe(
      'query ($representations_0: [_Any!]!, $representations_1: [_Any!]!, $in: String) { ' +
        '_0: _entities(representations: $representations_0) { ... on Staff { name } } ' +
        '_1: _entities(representations: $representations_1) { ... on Staff { title(in: $in) } } }',
    );
  });

  it('are asked apart when the whole was refused: one that cannot be answered costs the others nothing', async () => {
    const refused = { data: null, errors: [{ message: 'no', extensions: { code: 'BAD_USER_INPUT' } }] };
    const { ask, asked } = service([refused, { data: { _entities: [{ name: '周敏' }] } }, refused]);
    const who = caller();
    const asking = ['name', 'title'].map((field) => ask({ query: lookUp(field) }, who));
    expect(await Promise.all(asking)).toEqual([{ data: { _entities: [{ name: '周敏' }] } }, refused]);
    expect(asked).toHaveLength(3);
  });

  it('are not asked again when the service is away', async () => {
    const away = { data: null, errors: [{ message: 'away', extensions: { code: 'INTERNAL', reason: 'UNAVAILABLE' } }] };
    const { ask, asked } = service([away]);
    const who = caller();
    expect(await Promise.all(['name', 'title'].map((field) => ask({ query: lookUp(field) }, who)))).toEqual([
      away,
      away,
    ]);
    expect(asked).toHaveLength(1);
  });

  it('stay apart from those of another request, and of another moment', async () => {
    const answer = { data: { _entities: [] } };
    const { ask, asked } = service([answer, answer, answer]);
    const who = caller();
    await Promise.all([ask({ query: lookUp('name') }, who), ask({ query: lookUp('name') }, caller())]);
    await sleep(1);
    await ask({ query: lookUp('name') }, who);
    expect(asked.map(({ query }) => query)).toEqual([lookUp('name'), lookUp('name'), lookUp('name')]);
  });

  it('stay apart where a text is more than one look-up', async () => {
    const answer = { data: {} };
    const { ask, asked } = service([answer, answer, answer, answer]);
    const who = caller();
    const fragments = `${lookUp('...Named')} fragment Named on Staff { name }`;
    const directed = lookUp('name').replace('{_entities', '@live {_entities');
    await Promise.all([fragments, directed, '{ me { id } }', lookUp('name')].map((query) => ask({ query }, who)));
    expect(asked).toHaveLength(4);
  });
});

describe('a page that names patients in two places', () => {
  it('asks for them once', async () => {
    const world = await createWorld();
    try {
      const query = '{ a: complaint(id: "c1") { patient { name } } b: complaint(id: "c2") { id patient { id name } } }';
      const { body } = await post(world, { query }, { token: world.identity.tokenFor({ roles: ['CM'] }) });
      expect(body.errors).toBeUndefined();
      expect(body.data).toMatchObject({
        a: { patient: { name: '王小明' } },
        b: { id: 'c2', patient: { name: '李华' } },
      });
      expect(world.calls.map(({ service }) => service)).toEqual(['complaints', 'patients']);
    } finally {
      await world.stop();
    }
  });
});
