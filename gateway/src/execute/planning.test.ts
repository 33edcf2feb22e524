import { QueryPlanner } from '@apollo/query-planner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signedIn, until } from '../test/socket.js';
import { createWorld, type World } from '../test/world.js';

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await world.stop();
});

const FEED = 'subscription ($after: Cursor) { complaintFeed(after: $after) { complaint { patient { name } } } }';

describe('the plan of a subscription', () => {
  it('is made once, for everybody, and again for another graph', async () => {
    const plans = vi.spyOn(QueryPlanner.prototype, 'buildQueryPlan');
    const clients = [await signedIn(world), await signedIn(world, world.identity.tokenFor({ id: 'stf_li' }))];
    const subscribe = async (query: string) => {
      const before = world.source.opened;
      for (const [n, client] of clients.entries()) client.subscribe(query, query, { after: `n-${n}` });
      await until('both streams are open', () => world.source.opened === before + clients.length);
    };
    await subscribe(FEED);
    await subscribe(`# written otherwise\n${FEED.replaceAll(' {', '\n{')}`);
    expect(plans).toHaveBeenCalledTimes(1);
    await subscribe(FEED.replace('{ name }', '{ id name }'));
    expect(plans).toHaveBeenCalledTimes(2);

    world.gateway.reload(world.graphWithoutNames());
    await until('the streams of the old graph have ended', () => world.source.current === 0);
    await subscribe(FEED.replace('{ name }', '{ id }'));
    await subscribe(FEED.replace('{ name }', '{ id }').replace('subscription', 'subscription '));
    expect(plans).toHaveBeenCalledTimes(3);
  });
});
