import { fileURLToPath } from 'node:url';
import { readSupergraph } from '@concord/schema/supergraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type WatchedWorld } from '../../world/world.js';
import { postAs, refused, send, served, times, type Post } from './requests.js';

/** The lists that are told in pages. */
const CONNECTIONS = ['complaints', 'claims', 'disputes', 'mediations'];

let world: WatchedWorld;
let post: Post;
const nodeEnv = process.env['NODE_ENV'];
beforeAll(async () => {
  // What Apollo and Express loosen where this is not said must not depend on it.
  delete process.env['NODE_ENV'];
  world = await openWorld({ production: true });
  post = await postAs(world, world.hospital('甬江').person('PRO'));
  served(await post({ query: '{ me { id } }' }));
});
afterAll(async () => {
  if (nodeEnv !== undefined) process.env['NODE_ENV'] = nodeEnv;
  await world.stop();
});

const ask = (query: string, variables?: object) => post({ query, variables });
/** Refused before any service was asked for anything. */
const stopped = async (query: string, variables?: object) => {
  let extensions;
  const { calls } = await world.counted(async () => (extensions = refused(await ask(query, variables))));
  expect(calls).toEqual({});
  return extensions;
};
const tooMuch = (reason: string) => ({ code: 'TOO_MUCH', reason });

describe('a document', () => {
  it('S01 is told nothing of the schema, with NODE_ENV unset as well', async () => {
    for (const query of [
      '{__schema{types{name fields{name}}}}',
      '{__type(name:"Complaint"){name}}',
      '{__type(name:"Complaint"){fields{name}} __typename}',
    ]) {
      await stopped(query);
      expect((await ask(query)).text).not.toMatch(/caseNo|ComplaintStatus/);
    }
    expect(served(await ask('{__typename}'))).toEqual({ __typename: 'Query' });
  });

  it('S02 with a wrong name is told no right one', async () => {
    for (const query of [
      '{complain(id:1){id}}',
      '{complaint(idd:1){id}}',
      '{complaint(id:1){caseN}}',
      'query($a:Complant){__typename}',
      '{__schema{directive}}',
    ])
      await stopped(query);
    served(await ask('{complaint(id:"none"){id}}'));
  });

  it('S03 has at most thirty aliases', async () => {
    expect(await stopped(`{${times(101, (n) => `a${n}:__typename`)}}`)).toEqual(tooMuch('ALIASES'));
    expect(await stopped(`{${times(31, (n) => `a${n}:__typename`)}}`)).toEqual(tooMuch('ALIASES'));
    served(await ask(`{${times(30, (n) => `a${n}:__typename`)}}`));
  });

  it('S06 of many wrong directives is told of three', async () => {
    for (const count of [10, 5_000]) await stopped(`{__typename ${times(count, () => '@aa')}}`);
    expect(await stopped(`{${times(51, () => '__typename @include(if:true)')}}`)).toEqual(tooMuch('DIRECTIVES'));
    served(await ask('{__typename @include(if:true)}'));
  });

  it('S07 has at most 450 fields', async () => {
    expect(await stopped(`{${times(500, () => '__typename')}}`)).toEqual(tooMuch('FIELDS'));
    served(await ask(`{${times(450, () => '__typename')}}`));
  });

  it('S08 of more tokens than are read is read no further', async () => {
    await stopped(`{${times(2_000, (n) => `me { id name roles } #${n}\n`)}}`);
    await stopped(`{${times(20_000, () => 'me')}}`);
    await stopped(`{ me(${'['.repeat(30_000)}`);
    // What is never read does not have to be a document: the same refusal, however it goes on.
    const long = times(1_600, () => '__typename');
    expect((await ask(`{${long} ((((`)).body).toEqual((await ask(`{${long}`)).body);
  });

  it('S09 is at most twelve fields deep, pages of lists not counted', async () => {
    const nested = (depth: number) => {
      let inner = 'id';
      for (let level = depth - 1; level > 1; level--)
        inner = `${level % 2 === 0 ? 'mediation' : 'dispute'} { ${inner} }`;
      return `{ dispute(id: "none") { ${inner} } }`;
    };
    expect(await stopped(nested(13))).toEqual(tooMuch('DEPTH'));
    expect(await stopped(nested(20))).toEqual(tooMuch('DEPTH'));
    served(await ask(nested(12)));
    served(
      await ask(`{ disputes(first: 1) { edges { node ${nested(12).slice(nested(12).indexOf('") ') + 2, -1)} } } }`),
    );
  });

  it('S10 does not grow by fragments of fragments, nor turn in a circle', async () => {
    const doubling = times(20, (n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`);
    expect(await stopped(`{...F0} ${doubling} fragment F20 on Query {__typename}`)).toEqual(tooMuch('FIELDS'));
    await stopped('{...A} fragment A on Query {...B} fragment B on Query {...A}');
    served(await ask('{...A} fragment A on Query {...B} fragment B on Query {__typename}'));
  });

  it('S11 does not ask about the schema in circles', async () => {
    await stopped('{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}');
  });

  it('S12 asks for 1 to 100 of any list', async () => {
    const lists: Readonly<Record<string, readonly [head: string, most: number, tail: string]>> = {
      ...Object.fromEntries(CONNECTIONS.map((name) => [name, [`${name}(`, 100, '{ edges { node { id } } } }']])),
      policies: ['policies(', 100, '{ id } }'],
      staffMembers: ['staffMembers(', 100, '{ id } }'],
      patients: ['patients(search: "王", ', 50, '{ id } }'],
      timeline: ['dispute(id: "none") { timeline(', 100, '{ kind } } }'],
    };
    for (const [list, [head, most, tail]] of Object.entries(lists)) {
      for (const first of [0, -1, 101, 1_000_000]) {
        const literal = await stopped(`{ ${head}first: ${first}) ${tail}`);
        const variable = await stopped(`query($n: Int!) { ${head}first: $n) ${tail}`, { n: first });
        const bad = { code: 'BAD_USER_INPUT' };
        expect([list, first, literal, variable]).toEqual([list, first, bad, bad]);
      }
      const { status, body } = await ask(`{ ${head}first: ${most}) ${tail}`);
      expect([list, status, body.errors]).toEqual([list, 200, undefined]);
    }
    // And no list that is asked for by number was forgotten.
    const sdl = await readSupergraph(fileURLToPath(new URL('../../../schema', import.meta.url)));
    const numbered = [...sdl.matchAll(/^  (\w+)\([^)]*\bfirst: Int/gm)].map(([, name]) => name);
    expect(Object.keys(lists)).toEqual(expect.arrayContaining([...new Set(numbered)]));
  });

  it('S19 that is none is told so', async () => {
    for (const query of ['qwerty cop { abc }', '', '{', '\u0000', 'query', '🦀 { me }']) {
      const answer = await ask(query);
      expect(refused(answer).code).toBe('BAD_USER_INPUT');
      expect(answer.headers.get('content-type')).toContain('json');
    }
    const { status } = await send(`${world.url()}/graphql`, { method: 'POST', body: '{"query":"qwerty"}' });
    expect(status).toBe(400);
  });
});
