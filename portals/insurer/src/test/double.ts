import { createGraphDouble } from '@concord/portal-kit/test/graph-double';
import { createServerDouble } from '@concord/portal-kit/test/server-double';
import documents from '../generated/persisted-documents.json';
import apiSdl from '../generated/schema.graphql?raw';
import { accounts } from './accounts.js';
import { worldResolvers } from './world-resolvers.js';
import { seededWorld } from './world-seed.js';

/** The insurer's graph in memory, as of now: what `bin/look.mjs` of the kit puts behind the built portal. */
export function createDouble() {
  const world = seededWorld(() => new Date(), 40);
  const graph = createGraphDouble(apiSdl, worldResolvers(world), documents);
  return { graph, server: createServerDouble(graph, accounts), accounts };
}
