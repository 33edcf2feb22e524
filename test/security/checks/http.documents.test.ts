import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { portalMounts } from '@concord/gateway/http/portals';
import { ORIGIN } from '../../world/house.js';
import { openWorld, type WatchedWorld } from '../../world/world.js';
import { rootFields } from '../contract.js';
import { postAs, refused, send, served, times, type Post } from './requests.js';

/** Some lists, asked for by a number in the document itself. */
const HEADS = {
  complaints: 'complaints(first: #) { asOf }',
  disputes: 'disputes(first: #) { edges { node { id } } }',
  patients: 'patients(search: "王", first: #) { id }',
};

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
    const sdl = await readFile(new URL('../../../schema/contracts/hospital.graphql', import.meta.url), 'utf8');
    const given: Readonly<Record<string, unknown>> = { first: 1, search: '王', id: 'none' };
    const numbered = rootFields(buildSchema(sdl), (name) => given[name]).filter(
      ({ variables }) => 'first' in variables,
    );
    const lists = numbered.map(({ name, query, variables }) => {
      const head = query.slice(0, query.indexOf(')', query.indexOf(`{ ${name}(`)) + 1);
      return { name, query: `${head} { __typename } }`, variables };
    });
    expect(lists.map(({ name }) => name)).toEqual(expect.arrayContaining(['complaints', 'disputes', 'patients']));
    const within = 'query($first: Int!) { dispute(id: "none") { timeline(first: $first) { kind } } }';
    for (const { name, query, variables } of [...lists, { name: 'timeline', query: within, variables: {} }]) {
      for (const first of [0, -1, 101, 1_000_000]) {
        const refusals = [await stopped(query, { ...variables, first })];
        if (name in HEADS)
          refusals.push(await stopped(`{ ${HEADS[name as keyof typeof HEADS].replace('#', `${first}`)} }`));
        expect([name, first, ...refusals]).toEqual([name, first, ...refusals.map(() => ({ code: 'BAD_USER_INPUT' }))]);
      }
      const { status, body } = await ask(query, { ...variables, first: name === 'patients' ? 50 : 100 });
      const codes = (body.errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code);
      // Some are for an auditor alone, and say so.
      expect([name, status, codes.filter((code: string) => code !== 'FORBIDDEN')]).toEqual([name, 200, []]);
    }
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

  it('S23 of a page is one that its portal was built with, by its hash, and nothing else', async () => {
    const [portal] = portalMounts().filter(({ contract }) => contract === 'hospital');
    const documents = Object.entries(portal?.documents ?? {});
    expect(documents.length).toBeGreaterThan(10);
    const [known, text] = documents.find(([, words]) => /^query \w+ ?\{/.test(words))!;
    const page = { origin: ORIGIN, 'sec-fetch-site': 'same-origin' };
    const named = (sha256Hash: string, more = {}) => ({
      extensions: { persistedQuery: { version: 1, sha256Hash } },
      ...more,
    });
    const hash = known.replace('sha256:', '');
    const reasonFor = async (body: object, headers: Record<string, string>) =>
      refused(await post(body, headers)).reason;

    for (const headers of [page, {}]) {
      for (const unknown of ['a'.repeat(64), '../../etc/passwd', `${hash} `])
        expect(await reasonFor(named(unknown), headers)).toBe('UNKNOWN_DOCUMENT');
      // Nor does the house keep what somebody sends along with a name.
      const own = createHash('sha256').update('{__typename}').digest('hex');
      expect(await reasonFor(named(own, { query: '{__typename}' }), headers)).toBe('UNKNOWN_DOCUMENT');
      expect(await reasonFor(named(own), headers)).toBe('UNKNOWN_DOCUMENT');
    }
    for (const query of ['{__typename}', text, text.replace('{', '{ ')])
      for (const headers of [page, { origin: ORIGIN }, { 'sec-fetch-site': 'none' }] as Record<string, string>[])
        expect(await reasonFor({ query }, headers)).toBe('NOT_REGISTERED');
    // What is registered is what is run, whatever words come along with its name.
    const told = served(await post(named(hash), page));
    const laden = served(await post(named(hash, { query: '{__typename}' }), page));
    expect(Object.keys(laden)).toEqual(Object.keys(told));
    expect(Object.keys(told)).not.toEqual(['__typename']);
    // A program, which has no page behind it, says what it wants in its own words.
    expect(served(await ask('{__typename}'))).toEqual({ __typename: 'Query' });
  });
});
