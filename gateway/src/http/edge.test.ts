import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, read } from '../test/post.js';
import { createWorld, ORIGIN, type World } from '../test/world.js';

const NUMBER = '110101199001011234';
let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.stop());

const refused = async (body: unknown, code = 'BAD_USER_INPUT', status = 400) => {
  const answer = await post(world, body);
  expect(answer.status).toBe(status);
  expect(answer.body.data ?? undefined).toBeUndefined();
  expect(answer.body.errors.length).toBeLessThanOrEqual(3);
  expect(answer.body.errors[0].extensions.code).toBe(code);
  expect(answer.text).not.toMatch(/Did you mean|stacktrace|node_modules|serviceName/);
  return answer;
};

describe('the graph over HTTP', () => {
  it('answers across services, as one graph', async () => {
    const { body, status } = await post(world, {
      query: '{ complaint(id: "c1") { status patient { name lastComplaint { status } } } }',
    });
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        complaint: { status: 'REGISTERED', patient: { name: '王小明', lastComplaint: { status: 'REGISTERED' } } },
      },
    });
  });

  it('keeps the schema to itself in production', async () => {
    await refused({ query: '{__schema{types{name fields{name}}}}' });
    await refused({ query: '{__type(name:"Complaint"){name}}' });
    await refused({ query: '{__schema{types{fields{type{fields{type{fields{type{name}}}}}}}}}' });
    for (const query of [
      '{complain{id}}',
      '{complaint(idd:1){id}}',
      'query($a:Complant){__typename}',
      '{__schema{directive}}',
    ])
      await refused({ query });
  });

  it('tells it to those signed in elsewhere, but not for ever deeper', async () => {
    const open = await createWorld({ production: false });
    const { body } = await post(open, { query: '{__type(name:"Complaint"){fields{name}}}' });
    expect(body.data.__type.fields.map(({ name }: { name: string }) => name)).not.toContain('inner');
    const deep = await post(open, {
      query: '{__schema{types{fields{type{fields{type{fields{type{fields{name}}}}}}}}}}',
    });
    expect(deep.status).toBe(400);
    expect((await post(open, { query: '{__schema{types{name}}}' }, { token: null })).status).toBe(401);
    await open.stop();
  });

  it('hides what is inaccessible and what is federation’s own', async () => {
    await refused({ query: '{ complaint(id: "c1") { inner } }' });
    await refused({ query: '{_service{sdl}}' });
    await refused({ query: 'query($r:[_Any!]!){_entities(representations:$r){__typename}}', variables: { r: [] } });
  });

  it('masks a fault, and says nothing of it in the log either', async () => {
    world.faults.length = 0;
    const { body, text } = await post(world, { query: '{ complaint(id: "fault") { id } }' });
    expect(body.data).toEqual({ complaint: null });
    expect(body.errors).toEqual([
      {
        message: 'Internal error',
        path: ['complaint'],
        extensions: { code: 'INTERNAL', incident: world.faults[0]!.incident },
      },
    ]);
    expect(text + JSON.stringify(world.faults)).not.toMatch(/SQL|ER_[A-Z_]+|\d{17}[\dXx]/);
  });

  it('does not echo a value that does not fit', async () => {
    const answer = await refused({ query: 'query($a:ID!){complaint(id:$a){id}}', variables: { a: { x: NUMBER } } });
    const literal = await refused({ query: `{complaints(first:"${NUMBER}"){id}}` });
    const syntax = await refused({ query: `{ complaint "${NUMBER}" }` });
    expect(answer.text + literal.text + syntax.text + JSON.stringify(world.faults)).not.toContain(NUMBER);
  });

  it('answers what is not a request with an error in JSON', async () => {
    await refused({ query: 'qwerty cop { abc }' });
    await refused('{bad');
    await refused([{ query: '{__typename}' }, { query: '{__typename}' }]);
    await refused({ query: 'subscription { complaintFeed { cursor } }' });
    await refused({});
    const hash = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    expect((await post(world, { extensions: hash })).text).toMatch(/No document of this hash is registered/);
  });

  it('answers too large a body with 413', async () => {
    for (const size of [300_000, 2_000_000])
      await refused({ query: `{__typename} #${'x'.repeat(size)}` }, 'TOO_MUCH', 413);
  });

  it('reads no body to its end that is too large and never said how long it is', async () => {
    let sent = 0;
    const endless = new ReadableStream({
      pull(controller) {
        sent += 64 * 1024;
        controller.enqueue(new Uint8Array(64 * 1024).fill(120));
      },
    });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${world.identity.tokenFor({})}` };
    const init = { method: 'POST', headers, body: endless, duplex: 'half' } as RequestInit;
    // A client may notice the line that is cut before the answer that came over it.
    const status = await fetch(`${world.url}/graphql`, init).then(
      (answer) => answer.status,
      () => 'cut',
    );
    expect(['cut', 413]).toContain(status);
    expect(sent).toBeGreaterThan(256 * 1024);
    expect((await post(world, { query: '{__typename}' })).status).toBe(200);
  });

  it('sends no trace, no landing page, no framework name', async () => {
    const traced = await post(
      world,
      { query: '{__typename}' },
      { headers: { 'apollo-federation-include-trace': 'ftv1' } },
    );
    expect(traced.body).toEqual({ data: { __typename: 'Query' } });
    const planned = await post(
      world,
      { query: '{__typename}' },
      { headers: { 'apollo-query-plan-experimental': '1' } },
    );
    expect(planned.body.extensions).toBeUndefined();
    const page = await read(await fetch(`${world.url}/graphql`, { headers: { accept: 'text/html' } }));
    expect(page.text).not.toMatch(/graphiql|playground|apollographql/i);
    expect(page.headers.get('x-powered-by')).toBeNull();
  });

  it('refuses GET, forms and anything a foreign page can send without asking', async () => {
    const get = await fetch(`${world.url}/graphql?query={__typename}`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(get.status).toBe(405);
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])
      expect((await post(world, '{"query":"{__typename}"}', { headers: { 'content-type': type } })).status).toBe(400);
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await post(world, { query: '{__typename}' }, { headers: { origin } });
      expect(answer.status).toBe(403);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
    const preflight = await fetch(`${world.url}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    const { body } = await post(world, { query: '{__typename}' }, { headers: { origin: ORIGIN } });
    expect(body.errors[0].extensions.reason).toBe('NOT_REGISTERED');
  });

  it('takes no identity from headers or the address', async () => {
    const forged = { 'x-org': 'org_2', 'x-user-id': 'stf_x', 'x-internal-identity': '{}' };
    expect((await post(world, { query: '{__typename}' }, { token: null, headers: forged })).status).toBe(401);
    const path = `/graphql?token=${world.identity.tokenFor({})}`;
    expect((await post(world, { query: '{__typename}' }, { token: null, path })).status).toBe(401);
    await post(world, { query: '{ complaint(id: "c1") { id } }' }, { headers: forged });
    expect(world.calls.at(-1)!.by).toBe('stf_wang');
  });

  it('serves nothing to an audience that has no contract', async () => {
    const token = world.identity.tokenFor({ audience: 'INTEGRATION', organizationKind: 'PLATFORM' });
    const { status, body } = await post(world, { query: '{__typename}' }, { token });
    expect([status, body.errors[0].extensions.code]).toEqual([403, 'FORBIDDEN']);
  });
});
