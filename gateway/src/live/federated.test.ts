import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { complaintOf, type ComplaintFeedItem } from '../test/complaints.fixture.js';
import { signedIn, until, type TestSocket } from '../test/socket.js';
import { createWorld, type World } from '../test/world.js';

let world: World;
let client: TestSocket;
beforeEach(async () => {
  world = await createWorld();
  client = await signedIn(world);
});
afterEach(() => world.stop());

const event = (id: string): ComplaintFeedItem => ({ cursor: `n-${id}`, complaint: complaintOf(id) });
const stream = async (id: string, fields: string, variables?: object) => {
  const before = world.source.opened;
  const yes = fields.includes('$yes') ? ', $yes: Boolean!' : '';
  client.subscribe(id, `subscription ($after: Cursor${yes}) { ${fields} }`, variables);
  await until('the stream is open', () => world.source.opened > before);
};
const FEED = 'complaintFeed(after: $after)';

describe('a federated subscription', () => {
  it('completes each event with fields of other services, in order, with aliases', async () => {
    await stream('1', `feed: ${FEED} { cursor complaint { id who: patient { called: name } } }`);
    world.source.emit(event('c1'), event('c2'));
    expect((await client.next()).payload).toEqual({
      data: { feed: { cursor: 'n-c1', complaint: { id: 'c1', who: { called: '王小明' } } } },
    });
    expect((await client.next()).payload.data.feed.complaint.who).toEqual({ called: '李华' });
  });

  it('comes back to the service that emitted', async () => {
    await stream('1', `${FEED} { complaint { patient { lastComplaint { status } } } }`);
    world.source.emit(event('c1'));
    expect((await client.next()).payload).toEqual({
      data: { complaintFeed: { complaint: { patient: { lastComplaint: { status: 'REGISTERED' } } } } },
    });
  });

  it('asks a service once for an event, whichever paths lead to it', async () => {
    await stream(
      '1',
      `${FEED} { one: complaint { patient { name } } other: complaint { patient { id called: name } } }`,
    );
    world.source.emit(event('c1'));
    expect((await client.next()).payload.data.complaintFeed).toEqual({
      one: { patient: { name: '王小明' } },
      other: { patient: { id: 'p1', called: '王小明' } },
    });
    expect(world.calls.map(({ service }) => service)).toEqual(['patients']);
  });

  it('asks the other services as whoever subscribed', async () => {
    const other = await signedIn(world, world.identity.tokenFor({ id: 'stf_front', roles: ['FRONT'] }));
    const query = `subscription { complaintFeed { complaint { patient { name } } } }`;
    client.subscribe('1', query);
    other.subscribe('1', query);
    await until('both streams are open', () => world.source.current === 2);
    world.source.emit(event('c1'));
    expect((await client.next()).payload.data.complaintFeed.complaint.patient).toEqual({ name: '王小明' });
    expect((await other.next()).payload.data.complaintFeed.complaint.patient).toEqual({ name: null });
    expect(new Set(world.calls.map(({ by }) => by))).toEqual(new Set(['stf_wang', 'stf_front']));
  });

  it('obeys conditions on other services’ fields', async () => {
    await stream('1', `${FEED} { complaint { id patient @include(if: $yes) { name } } }`, { yes: false });
    world.source.emit(event('c1'));
    expect((await client.next()).payload).toEqual({ data: { complaintFeed: { complaint: { id: 'c1' } } } });
    expect(world.calls).toEqual([]);
  });

  it('passes a heartbeat without asking anybody', async () => {
    await stream('1', `${FEED} { cursor complaint { patient { name } } }`);
    world.source.emit({ cursor: 'n-1', complaint: null });
    expect((await client.next()).payload).toEqual({ data: { complaintFeed: { cursor: 'n-1', complaint: null } } });
    expect(world.calls).toEqual([]);
  });

  it('gives errors their path, masked, and goes on', async () => {
    await stream('1', `${FEED} { cursor fails complaint { patient { name } } }`);
    world.moods['patients']!.state = 'down';
    world.source.emit(event('c1'));
    const { payload } = await client.next();
    expect(payload.data.complaintFeed).toEqual({ cursor: 'n-c1', fails: null, complaint: { patient: { name: null } } });
    expect(payload.errors.map((error: { extensions: object }) => error.extensions)).toMatchObject([
      { code: 'INTERNAL' },
      { code: 'INTERNAL', reason: 'UNAVAILABLE' },
    ]);
    expect(payload.errors[0]).toMatchObject({ message: 'Internal error', path: ['complaintFeed', 'fails'] });
    expect(JSON.stringify(payload)).not.toMatch(/serviceName|ECONN|idcard|\d{17}/);
    world.moods['patients']!.state = 'well';
    world.source.emit(event('c2'));
    expect((await client.next()).payload.data.complaintFeed.complaint.patient.name).toBe('李华');
  });

  it('sends no extensions of services to a client', async () => {
    await stream('1', `${FEED} { cursor }`);
    world.source.emit(event('c1'));
    expect(Object.keys((await client.next()).payload)).toEqual(['data']);
  });
});

describe('a stream ends', () => {
  it('at its source, when the client leaves it while it is quiet', async () => {
    await stream('1', `${FEED} { cursor }`);
    client.send({ id: '1', type: 'complete' });
    await until('the source is closed', () => world.source.current === 0);
  });

  it('at its source, when the socket closes while it is quiet', async () => {
    await stream('1', `${FEED} { complaint { patient { name } } }`);
    await stream('2', `${FEED} { cursor }`);
    client.socket.terminate();
    await until('the sources are closed', () => world.source.current === 0);
  });

  it('with an error when its service fails; the socket stays and can subscribe again', async () => {
    await stream('1', `${FEED} { cursor }`);
    world.source.fail(new Error('idcard=110101199001011234'));
    expect((await client.next()).payload.errors).toMatchObject([
      { message: 'Internal error', extensions: { code: 'INTERNAL' } },
    ]);
    expect(await client.next()).toEqual({ id: '1', type: 'complete' });
    await stream('1', `${FEED} { cursor }`);
    world.source.emit(event('c1'));
    expect((await client.next()).payload).toEqual({ data: { complaintFeed: { cursor: 'n-c1' } } });
  });

  it('when the process of its service goes down, so that it can be asked for again on the same socket', async () => {
    const UNAVAILABLE = { code: 'INTERNAL', reason: 'UNAVAILABLE', retryable: true };
    await stream('1', `${FEED} { cursor }`);
    world.moods['complaints']!.state = 'down';
    world.loseStreams();
    expect((await client.next()).payload.errors).toMatchObject([{ extensions: UNAVAILABLE }]);
    expect(await client.next()).toEqual({ id: '1', type: 'complete' });
    await until('the source is closed', () => world.source.current === 0);
    client.subscribe('2', `subscription { ${FEED.replace('(after: $after)', '')} { cursor } }`);
    expect((await client.next()).payload.errors).toMatchObject([{ extensions: UNAVAILABLE }]);
    expect(await client.next()).toEqual({ id: '2', type: 'complete' });
    world.moods['complaints']!.state = 'well';
    await stream('1', `${FEED} { cursor }`);
    world.source.emit(event('c1'));
    expect((await client.next()).payload).toEqual({ data: { complaintFeed: { cursor: 'n-c1' } } });
  });

  it('when the graph is exchanged, so that it can be asked for again on the new one', async () => {
    const fields = `${FEED} { complaint { patient { name } } }`;
    await stream('1', fields);
    world.gateway.reload(world.graphWithoutNames());
    expect((await client.next()).payload.errors[0].extensions).toEqual({
      code: 'INTERNAL',
      reason: 'SCHEMA_RELOAD',
      retryable: true,
    });
    expect((await client.next()).type).toBe('complete');
    await until('the source is closed', () => world.source.current === 0);
    client.subscribe('2', `subscription { complaintFeed { complaint { patient { name } } } }`);
    expect(await client.next()).toMatchObject({
      id: '2',
      type: 'error',
      payload: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
    await stream('3', `${FEED} { complaint { patient { id } } }`);
    world.source.emit(event('c1'));
    expect((await client.next()).payload.data.complaintFeed.complaint.patient).toEqual({ id: 'p1' });
  });

  it('not at all when a graph is offered that cannot be used', async () => {
    await stream('1', `${FEED} { cursor }`);
    const graph = world.graphWithoutNames();
    expect(() => world.gateway.reload({ ...graph, supergraphSdl: 'type Query { a: Int }' })).toThrow(/core schema/i);
    const contracts = {
      ...graph.contracts,
      insurer: 'type Query { complaint: Complaint } type Complaint { bribe: Int }',
    };
    expect(() => world.gateway.reload({ ...graph, contracts })).toThrow(/insurer names Complaint.bribe/);
    world.source.emit(event('c1'));
    expect((await client.next()).payload).toEqual({ data: { complaintFeed: { cursor: 'n-c1' } } });
  });
});
