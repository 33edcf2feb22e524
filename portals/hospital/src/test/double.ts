import type { Account } from '@concord/portal-kit/test/doors-double';
import { createGraphDouble } from '@concord/portal-kit/test/graph-double';
import { seededRegister } from '@concord/portal-kit/test/register';
import { besides } from '@concord/portal-kit/test/register-double';
import { createServerDouble } from '@concord/portal-kit/test/server-double';
import documents from '../generated/persisted-documents.json';
import apiSdl from '../generated/schema.graphql?raw';
import { accounts } from './accounts.js';
import { disputeFixture } from './dispute-fixture.js';
import { worldResolvers } from './world-resolvers.js';
import { seededWorld } from './world-seed.js';

/** Those of the world, and some who meet more doors than one on their way in. */
const everybody: Readonly<Record<string, Account>> = {
  ...accounts,
  second: { password: 'right', person: 'st_pro', second: { code: '654321' } },
  enrol: { password: 'right', person: 'st_pro', second: 'enrol' },
  given: { password: 'right', person: 'st_pro', mustChange: true },
};
const providers = [{ id: 'idp', name: '仁和统一身份认证' }];

/** The hospital's graph in memory, as of now: what `bin/look.mjs` puts behind the built portal. */
export function createDouble() {
  const seeded = seededWorld(() => new Date(), 96);
  const register = seededRegister(seeded.organization);
  // They sit in the house as everybody does: its feeds are told to them too.
  const staff = [...seeded.staff, ...(register.people as readonly object[] as typeof seeded.staff)];
  const world = { ...seeded, staff };
  world.disputes.push(disputeFixture(new Date().toISOString()));
  const graph = createGraphDouble(apiSdl, besides(register, worldResolvers(world)), documents);
  return { graph, server: createServerDouble(graph, everybody, { providers }), accounts };
}
