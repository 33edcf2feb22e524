import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { post, read } from './test/post.js';
import { createWorld, type World } from './test/world.js';

let world: World;
beforeAll(async () => {
  world = await createWorld({ limits: { serviceTime: 100 } });
});
afterAll(() => world.stop());
beforeEach(() => {
  world.faults.length = 0;
  world.calls.length = 0;
  world.moods['patients']!.state = 'well';
});

const query = '{ complaints(first: 3) { id patient { name } } }';

describe('requests to services', () => {
  it('are made as the caller, entities in one request', async () => {
    await post(world, { query }, { token: world.identity.tokenFor({ id: 'stf_li' }) });
    expect(world.calls.map(({ service, by }) => [service, by])).toEqual([
      ['complaints', 'stf_li'],
      ['patients', 'stf_li'],
    ]);
  });

  it('obey the field policy of the service on referred entities', async () => {
    const { body } = await post(world, { query }, { token: world.identity.tokenFor({ roles: ['FRONT'] }) });
    const hidden = { patient: { name: null } };
    expect(body.data.complaints).toMatchObject([hidden, hidden, hidden]);
    expect(body.errors).toBeUndefined();
  });

  it.each(['down', 'hanging'] as const)('leave the rest of the answer standing when a service is %s', async (state) => {
    world.moods['patients']!.state = state;
    const { body, status, text, headers } = await post(world, { query });
    expect(status).toBe(200);
    const rest = ['c0', 'c1', 'c2'].map((id) => ({ id, patient: { name: null } }));
    expect(body.data.complaints).toEqual(rest);
    expect(body.errors).toEqual([
      {
        message: 'A part of the answer is not available now',
        extensions: { code: 'INTERNAL', reason: 'UNAVAILABLE', incident: world.faults[0]!.incident },
      },
    ]);
    expect(world.faults[0]).toMatchObject({ at: 'patients', error: state === 'down' ? 'Error' : 'OutOfTime' });
    expect(headers.get('x-request-id')).toBe(world.faults[0]!.requestId);
    expect(text + JSON.stringify(world.faults)).not.toMatch(/ECONN|10\.0\.0\.7/);
  });

  it('are made in process as whoever is handed over, if somebody entitled made them', async () => {
    const person = world.mint({ ...facts, id: 'stf_timer' });
    expect(await world.gateway.execute({ query: '{ complaint(id: "c1") { id } }' }, person)).toEqual({
      data: { complaint: { id: 'c1' } },
    });
    const forged = await world.gateway.execute(
      { query: '{ complaint(id: "c1") { id } }' },
      { ...facts, id: 'stf_forged' },
    );
    expect(forged).toMatchObject({ data: { complaint: null }, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

describe('health', () => {
  it('is alive whatever happens, and ready though a service is away, of which it tells', async () => {
    expect((await fetch(`${world.url}/livez`)).status).toBe(200);
    expect((await read(await fetch(`${world.url}/readyz`))).body).toMatchObject({ ready: true });
    world.moods['patients']!.state = 'down';
    const { status, body } = await read(await fetch(`${world.url}/readyz`));
    expect([status, body.ready, body.services.patients]).toEqual([
      200,
      true,
      { ready: false, checks: { answer: 'failed' } },
    ]);
    expect((await fetch(`${world.url}/livez`)).status).toBe(200);
  });
});

const facts = {
  kind: 'PERSON',
  organization: 'org_1',
  organizationKind: 'HOSPITAL',
  roles: ['CM'],
  departments: [],
  audience: 'HOSPITAL',
  session: '',
  expiresAt: Date.now() + 60_000,
} as const;
