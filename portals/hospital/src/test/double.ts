import { createGraphDouble } from '@concord/portal-kit/test/graph-double';
import { createServerDouble } from '@concord/portal-kit/test/server-double';
import apiSdl from '../generated/schema.graphql?raw';
import { accounts } from './accounts.js';
import { disputeFixture } from './dispute-fixture.js';
import { worldResolvers } from './world-resolvers.js';
import { seededWorld } from './world-seed.js';

/** The hospital's graph in memory, as of now: what `bin/look.mjs` puts behind the built portal. */
export function createDouble() {
  const world = seededWorld(() => new Date(), 96);
  world.disputes.push(disputeFixture(new Date().toISOString()));
  const graph = createGraphDouble(apiSdl, worldResolvers(world));
  return { graph, server: createServerDouble(graph, accounts), accounts };
}
