import { createGraphDouble } from '@concord/portal-kit/test/graph-double';
import { openPortal, type PortalUnderTest } from '@concord/portal-kit/test/portal-harness';
import { committeePortal } from '../committee-portal.js';
import apiSdl from '../generated/schema.graphql?raw';
import { accounts } from './accounts.js';
import { worldResolvers } from './world-resolvers.js';
import { seededWorld } from './world-seed.js';
import type { World, WorldMediation } from './world.js';

export interface CommitteeUnderTest extends PortalUnderTest {
  readonly world: World;
  /** The one case of the seed that stands at this status. */
  readonly at: (status: WorldMediation['status']) => WorldMediation;
}

/** The committee's portal over a world of its own, in the schema that its documents were typed against. */
export async function openCommittee(
  options: { person?: string; language?: 'zh-CN' | 'en' } = {},
): Promise<CommitteeUnderTest> {
  const world = seededWorld(() => new Date());
  const graph = createGraphDouble(apiSdl, worldResolvers(world));
  const portal = await openPortal(committeePortal, { graph, accounts, ...options });
  const at = (status: string) => world.mediations.find((one) => one.status === status)!;
  return { ...portal, world, at };
}
