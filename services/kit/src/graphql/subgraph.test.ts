import { beforeEach, describe, expect, it } from 'vitest';
import { createSubgraph, subgraphSdl } from './subgraph.js';
import { createFixture, NurseStub, seen, wardPolicies, wards, WardResolver } from './subgraph.fixture.js';

const { subgraph, options, call, ask, faults, identity } = await createFixture();

beforeEach(() => {
  seen.batches.length = 0;
  faults.length = 0;
});

const entities = (representations: object[]) =>
  ask('query ($r: [_Any!]!) { _entities(representations: $r) { ... on Ward { id code } } }', { r: representations });

describe('a subgraph', () => {
  it('prints the same SDL from classes as from instances, in a fixed order', async () => {
    expect(await subgraphSdl({ resolvers: [WardResolver], orphanedTypes: [NurseStub] })).toBe(subgraph.sdl);
    expect(subgraph.sdl).toMatch(/^extend schema @link\(url: "https:\/\/specs.apollo.dev\/federation\/v2.5"/);
    expect(subgraph.sdl).toMatch(/type Ward @key\(fields: "id"\) @key\(fields: "code"\)/);
    expect(subgraph.sdl.indexOf('type Nurse')).toBeLessThan(subgraph.sdl.indexOf('type Ward '));
    expect(subgraph.sdl).not.toMatch(/^type Payload/m);
  });

  it('answers scalars as the graph writes them', async () => {
    expect(await ask('{ ward(id: "w1") { rate openedAt nurse { id } } }')).toEqual({
      data: { ward: { rate: '123.40', openedAt: '2026-03-01T08:00:00.000Z', nurse: { id: 'n-w1' } } },
    });
  });

  it('loads references of a request in one batch, by any key', async () => {
    const answer = await entities([
      { __typename: 'Ward', id: 'w1' },
      { __typename: 'Ward', code: 'C-w2' },
      { __typename: 'Ward', id: 'nowhere' },
    ]);
    expect(answer.data._entities).toEqual([{ id: 'w1', code: 'C-w1' }, { id: 'w2', code: 'C-w2' }, null]);
    expect(seen.batches).toEqual([['w1', 'C-w2', 'nowhere']]);
  });

  it('takes nothing but keys from a representation', async () => {
    const forged = await entities([{ __typename: 'Ward', id: 'w1', code: 'forged', organization: 'org_2' }]);
    expect(forged.data._entities).toEqual([{ id: 'w1', code: 'C-w1' }]);
    const odd = await entities([{ __typename: 'Ward', id: { $ne: '110101199001011234' } }]);
    expect(odd.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT', inputPath: ['representations', 'id'] });
    expect(JSON.stringify(odd)).not.toContain('110101199001011234');
  });

  it('answers each reference for itself: one that is wrong spoils no other', async () => {
    const answer = await entities([
      { __typename: 'Ward', id: 'w1' },
      { __typename: 'Ward' },
      { __typename: 'Nurse', id: 'n1' },
      { __typename: 'Nothing', id: 'w1' },
      { __typename: 'Ward', id: 'w2' },
    ]);
    expect(answer.data._entities).toEqual([{ id: 'w1', code: 'C-w1' }, null, null, null, { id: 'w2', code: 'C-w2' }]);
    const told = (answer.errors as { extensions: object }[]).map(({ extensions }) => extensions);
    expect(told).toEqual([
      { code: 'BAD_USER_INPUT', inputPath: ['representations'] },
      { code: 'BAD_USER_INPUT', inputPath: ['representations', '__typename'] },
      { code: 'BAD_USER_INPUT', inputPath: ['representations', '__typename'] },
    ]);
    expect(seen.batches).toEqual([['w1', 'w2']]);
  });

  it('refuses more than 500 representations', async () => {
    const many = await entities(Array.from({ length: 501 }, (_, n) => ({ __typename: 'Ward', id: `w${n}` })));
    expect(many.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(seen.batches).toEqual([]);
  });

  it('does not build without a resolver for a key, or with one for nothing', async () => {
    await expect(createSubgraph({ ...options, references: {} })).rejects.toThrow('Ward has a key');
    const stray = { ...options.references, Nurse: () => null };
    await expect(createSubgraph({ ...options, references: stray })).rejects.toThrow('Nurse');
  });

  it('puts the field policy in front, and does not build while a field has no line', async () => {
    const clerk = { ...identity, id: 'stf_2', roles: ['FRONT'] };
    const answer = await ask('{ ward(id: "w1") { id rate } }', undefined, call({ identity: clerk }));
    expect(answer.errors[0]).toMatchObject({ path: ['ward', 'rate'], extensions: { code: 'FORBIDDEN' } });
    const short = wardPolicies.filter(({ typeName }) => typeName !== 'Nurse');
    await expect(createSubgraph({ ...options, policies: short })).rejects.toThrow('Nurse.id has no line');
  });

  it('says no to an identity nobody minted, and to one that has ended, before anything is read', async () => {
    for (const stranger of [{ ...identity }, { ...identity, id: 'stf_2', expiresAt: options.clock.now().getTime() }]) {
      for (const query of ['{ _service { sdl } }', '{ ward(id: "w1") { id } }', 'garbage {'])
        expect(await ask(query, undefined, call({ identity: stranger }))).toMatchObject({
          errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
        });
      const stream = await subgraph.subscribe(
        { query: 'subscription { wardFeed { id } }' },
        call({ identity: stranger }),
      );
      expect(stream).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    }
    expect(seen.batches).toEqual([]);
  });

  it('streams with a context of its own for each event, and ends the source when it is ended', async () => {
    let returned = 0;
    const ids = [wards[0]!.id, wards[1]!.id];
    const source = {
      [Symbol.asyncIterator]: () => source,
      next: async () => (ids.length ? { done: false, value: ids.shift() } : new Promise<never>(() => undefined)),
      return: async () => ({ done: true as const, value: void returned++ }),
    };
    const stream = await subgraph.subscribe({ query: 'subscription { wardFeed { id } }' }, call({ wards: source }));
    if (!('next' in stream)) throw new Error(JSON.stringify(stream));
    expect((await stream.next()).value).toEqual({ data: { wardFeed: { id: 'w1' } } });
    expect((await stream.next()).value).toEqual({ data: { wardFeed: { id: 'w2' } } });
    expect(seen.contexts.size).toBe(2);
    void stream.next(); // pending on a quiet source
    await stream.return!();
    expect(returned).toBe(1);
  });
});
