import { buildClientSchema, getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Identity } from '@concord/kit/identity/identity';
import { post } from './test/post.js';
import { signedIn } from './test/socket.js';
import { createWorld, type World } from './test/world.js';

/** The insurer is told nothing of patients, nor that complaints could be touched. */
const hidden = ['Query.patients', 'Complaint.patient', 'Mutation.complaintTouch'];
const insurer = (type: string, field: string) => !hidden.includes(`${type}.${field}`);

let world: World;
beforeAll(async () => {
  world = await createWorld({ production: false, contracts: { insurer } });
});
afterAll(() => world.stop());

const at = (kind: 'HOSPITAL' | 'INSURER' | 'GOVERNMENT', more: Partial<Identity> = {}) =>
  world.identity.tokenFor({ audience: kind, organizationKind: kind, ...more });
const ask = (query: string, token = at('INSURER'), variables?: object) => post(world, { query, variables }, { token });

describe('a contract', () => {
  it('has what its audience is served, for each audience its own', async () => {
    const question = '{ complaint(id: "c1") { patient { name } } }';
    expect((await ask(question, at('HOSPITAL'))).body.data.complaint.patient.name).toEqual(expect.any(String));
    expect((await ask(question)).status).toBe(400);
    expect((await ask('{ complaint(id: "c1") { id } }')).body).toEqual({ data: { complaint: { id: 'c1' } } });
  });

  it.each([
    ['a field', '{ complaint(id: "c1") { X { name } } }', 'patient', 'patiant'],
    ['a root field', '{ X { id } }', 'patients', 'patiants'],
    ['an act', 'mutation { X(input: { idempotencyKey: "k" }) { id } }', 'complaintTouch', 'complaintTauch'],
    ['a type', 'query { ...F } fragment F on X { id }', 'Patient', 'Patiant'],
    ['an input', 'query ($x: X) { __typename }', 'TouchInput', 'TauchInput'],
    ['a type by introspection', '{ __type(name: "X") { name } }', 'Patient', 'Patiant'],
  ])('answers %s that it has not like one that nobody has, byte for byte', async (_, text, real, never) => {
    const [of, other] = await Promise.all([real, never].map((name) => ask(text.replaceAll('X', name))));
    expect(of!.text.replaceAll(real, '…')).toBe(other!.text.replaceAll(never, '…'));
    expect(of!.status).toBe(other!.status);
    expect([...of!.headers.keys()]).toEqual([...other!.headers.keys()]);
    expect(of!.text).not.toMatch(/Did you mean/);
  });

  it('says the same over a socket', async () => {
    const client = await signedIn(world, at('INSURER'));
    const refusal = async (field: string) => {
      client.subscribe(field, `subscription { complaintFeed { complaint { ${field} { id } } } }`);
      return JSON.stringify(await client.next()).replaceAll(field, '…');
    };
    expect(await refusal('patient')).toBe(await refusal('patiant'));
  });

  it('is what introspection tells, to each audience its own', async () => {
    const told = async (token: string) => buildClientSchema((await ask(getIntrospectionQuery(), token)).body.data);
    expect((await told(at('HOSPITAL'))).getType('Patient')).toBeDefined();
    const ours = await told(at('INSURER'));
    expect(ours.getType('Patient')).toBeUndefined();
    expect(ours.getType('TouchInput')).toBeUndefined();
    expect(Object.keys(ours.getQueryType()!.getFields())).not.toContain('patients');
  });

  it('has a document of another audience judged for itself', async () => {
    const question = '{ complaint(id: "c1") { __typename patient { id } } }';
    for (const _ of [1, 2]) {
      expect((await ask(question, at('HOSPITAL'))).status).toBe(200);
      expect((await ask(question)).status).toBe(400);
    }
  });

  it('is nobody’s whose audience is not that of their organization, nor a service’s', async () => {
    for (const facts of [
      { audience: 'HOSPITAL' },
      { audience: 'INTEGRATION' },
      { organizationKind: 'PLATFORM' },
    ] as const)
      expect((await ask('{ __typename }', at('INSURER', facts))).status).toBe(403);
  });
});

describe('the contract of an API client', () => {
  const client = (...scopes: string[]) => at('HOSPITAL', { kind: 'CLIENT', scopes });
  const codes = async (query: string, token: string) => {
    const { body } = await ask(query, token);
    return body.errors?.map(({ extensions }: { extensions: { code: string } }) => extensions.code) ?? 'ANSWERED';
  };
  const read = '{ complaint(id: "c1") { id } }';
  const act = 'mutation { complaintTouch(input: { idempotencyKey: "k" }) { id } }';
  const across = '{ complaint(id: "c1") { patient { id name } } }';

  it('is that of its organization, cut by its scopes', async () => {
    expect(await codes(read, client('complaints:read'))).toBe('ANSWERED');
    expect(await codes(act, client('complaints:read'))).toEqual(['BAD_USER_INPUT']);
    expect(await codes(act, client('complaints:act'))).toBe('ANSWERED');
    expect(await codes(read, client('complaints:act'))).toEqual(['BAD_USER_INPUT']);
    expect(await codes(across, client('complaints:read'))).toEqual(['BAD_USER_INPUT']);
    expect(await codes(across, client('complaints:read', 'patients:read'))).toBe('ANSWERED');
    expect(await codes(across, client('patients:read', 'complaints:read'))).toBe('ANSWERED');
  });

  it('has no more than that of its organization', async () => {
    const every = ['complaints', 'patients'].flatMap((name) => [`${name}:read`, `${name}:act`, `${name}:listen`]);
    const token = at('INSURER', { kind: 'CLIENT', scopes: every });
    expect(await codes(across, token)).toEqual(['BAD_USER_INPUT']);
  });

  it('is empty without scopes, and cuts what nobody knows', async () => {
    for (const token of [client(), client('*:read'), client('wards:read')]) {
      expect(await codes(read, token)).toEqual(['BAD_USER_INPUT']);
      expect(await codes('{ __typename }', token)).toBe('ANSWERED');
    }
  });

  it('lets listen to what it may listen to', async () => {
    const feed = 'subscription { complaintFeed { cursor } }';
    const deaf = await signedIn(world, client('complaints:read'));
    deaf.subscribe('1', feed);
    expect(await deaf.next()).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    const hearing = await signedIn(world, client('complaints:listen'));
    const before = world.source.opened;
    hearing.subscribe('1', feed);
    await expect.poll(() => world.source.opened).toBe(before + 1);
  });
});
