import { issuePolicy } from '../../actors/claim-chapters.js';
import { housesOf, type Houses } from '../../actors/houses.js';
import type { Organization } from '../../world/organization.js';
import type { WatchedWorld } from '../../world/world.js';
import * as canary from '../canary-dispute.js';
import { secrets } from '../dispute-canaries.js';
import { branches, type Case } from './branches.js';

/** The moments at which the rows of the story stand otherwise. */
export const MOMENTS = ['before disclosure', 'after disclosure', 'when all is paid'] as const;
export type Moment = (typeof MOMENTS)[number];

/** The story as it was told. */
export interface Told {
  readonly houses: Houses;
  readonly cases: canary.Cases;
  /** Every case of it. */
  readonly found: readonly Case[];
}

/** Tells the story, and stops at each moment. */
export async function tell(
  world: WatchedWorld,
  at: (moment: Moment, found: readonly Case[]) => Promise<void>,
): Promise<Told> {
  const hospital = world.organization('甬江');
  const houses = await housesOf(world);
  const { hire } = world.organization('宁波');
  const conflicted = await hire({ account: 'med3', name: '柳意', roles: ['MED'] });
  const successor = await hire({ account: 'med4', name: '宋词', roles: ['MED'] });
  await standIn(hospital, houses);
  const { id: policyId } = await issuePolicy(houses, { reviewerAuthority: secrets.authority });
  const complained = await canary.complain(houses, await hospital.department('整形外科'));
  const { patientId, complaint } = complained;
  const own: readonly Case[] = [
    ['complaint', complaint.id],
    ['patient', patientId],
  ];
  await at('before disclosure', [['dispute', complained.dispute.id], ...own]);

  const { dispute, claim } = await canary.claimUpToFinding(houses, complained.dispute, policyId);
  const mediation = await canary.mediate(houses, dispute, { conflicted, successor });
  const rooms = await canary.confer(houses, mediation.id);
  const cases = { ...complained, policyId, dispute, claim, mediation, rooms };
  const main: readonly Case[] = [
    ...[['dispute', dispute.id] as const, ['claim', claim.id] as const, ['mediation', mediation.id] as const],
    ...[['policy', policyId] as const, ...own],
  ];
  const found = [...main, ...(await branches(houses, hospital))];
  await at('after disclosure', found);

  const agreed = await canary.settle(houses, cases);
  await canary.perform(houses, { ...cases, mediation: agreed });
  await at('when all is paid', main);
  return { houses, cases, found };
}

/** The client manager stands in at the front desk. */
async function standIn({ administrator, person }: Organization, { hospital: { front } }: Houses): Promise<void> {
  const grant = 'mutation($input: DeputyGrantInput!) { deputyGrant(input: $input) { deputyship { id } } }';
  const [principalId, deputyId] = [await front.id(), await person('CM').id()];
  const input = {
    idempotencyKey: 'stand-in',
    principalId,
    deputyId,
    from: '2026-02-05',
    until: '2026-02-20',
    reason: '病假',
  };
  await administrator.ask(grant, { input });
}
