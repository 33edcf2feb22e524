import { createGraphDouble } from '@concord/portal-kit/test/graph-double';
import { createServerDouble } from '@concord/portal-kit/test/server-double';
import documents from '../generated/persisted-documents.json';
import apiSdl from '../generated/schema.graphql?raw';
import { accounts } from './accounts.js';
import { worldResolvers } from './world-resolvers.js';
import { seededWorld } from './world-seed.js';

/** The committee's graph in memory, as of now: what `bin/look.mjs` puts behind the built portal. */
export function createDouble() {
  const graph = createGraphDouble(apiSdl, worldResolvers(seededWorld(() => new Date())), documents);
  return { graph, server: createServerDouble(graph, accounts), accounts };
}
