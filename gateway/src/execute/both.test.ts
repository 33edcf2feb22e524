import { afterEach, describe, expect, it } from 'vitest';
import { complaintOf } from '../test/complaints.fixture.js';
import { post } from '../test/post.js';
import { signedIn, until } from '../test/socket.js';
import { createWorld, type World } from '../test/world.js';

let world: World;
afterEach(() => world.stop());

const QUERIES = [
  '{ complaints(first: 3) { id who: patient { name lastComplaint { status } } } }',
  '{ complaint(id: "fault") { id } patients { id name } }',
  '{ complaint(id: "c1") { ...F patient { id } } } fragment F on Complaint { patient { called: name __typename } }',
  'query($id: ID!) { complaint(id: $id) { id } }',
  'mutation { complaintTouch(input: { idempotencyKey: "k" }) { id patient { name } } }',
  '{ __typename }',
];
const FEED = 'subscription { complaintFeed { cursor fails complaint { id who: patient { name } } } }';

/** What a gateway with this executor tells of all questions, and of an event. */
async function toldBy(executor: 'compiled' | 'stock') {
  world = await createWorld({ executor });
  const answers = [];
  for (const query of QUERIES) answers.push((await post(world, { query })).body);
  const client = await signedIn(world);
  client.subscribe('1', FEED);
  await until('the stream is open', () => world.source.current === 1);
  world.source.emit({ cursor: 'n-1', complaint: complaintOf('c1') });
  answers.push((await client.next()).payload);
  // Each fault has a number of its own.
  return JSON.parse(JSON.stringify(answers).replaceAll(/"incident":"[^"]+"/g, '"incident":""')) as unknown[];
}

describe('a gateway', () => {
  it('tells by our executor what it tells by Apollo’s', async () => {
    const stock = await toldBy('stock');
    await world.stop();
    const compiled = await toldBy('compiled');
    expect(compiled).toEqual(stock);
    expect(stock).toHaveLength(QUERIES.length + 1);
    expect(stock.at(-1)).toMatchObject({ data: { complaintFeed: { complaint: { who: { name: '王小明' } } } } });
  });
});
