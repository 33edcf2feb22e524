import { createGraphDouble } from '@concord/portal-kit/test/graph-double';
import { openPortal, type PortalUnderTest } from '@concord/portal-kit/test/portal-harness';
import apiSdl from '../generated/schema.graphql?raw';
import { insurerPortal } from '../insurer-portal.js';
import { accounts } from './accounts.js';
import { worldResolvers } from './world-resolvers.js';
import { seededWorld } from './world-seed.js';
import type { World } from './world.js';

/** Sunday, 22 November 2026, 10:00 in Shanghai. */
export const testNow = new Date('2026-11-22T02:00:00Z');
export interface InsurerUnderTest extends PortalUnderTest {
  readonly world: World;
}

/** The insurer's portal over a world of its own, in the schema that its documents were typed against. */
export async function openInsurer(
  options: { person?: string; language?: 'zh-CN' | 'en'; world?: World } = {},
): Promise<InsurerUnderTest> {
  const world = options.world ?? seededWorld(() => testNow);
  const graph = createGraphDouble(apiSdl, worldResolvers(world));
  const portal = await openPortal(insurerPortal, { graph, accounts, ...options });
  return { ...portal, world };
}
