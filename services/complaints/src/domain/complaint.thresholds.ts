import { articleLine } from '@concord/rules/deadlines/deadline-rule';
import { pinnedPack } from '@concord/rules/packs/published';
import { exceeds } from '@concord/rules/packs/threshold';
import type { Text } from '@concord/kit/domain/text';
import type { Complaint } from './complaint.js';

/**
 * The ceiling of private settlement when an offer breaks it, `undefined` when the hospital may settle alone. The ceiling
 * looks at what is claimed; nobody is offered more than they claim, so an offer above it is barred whatever was claimed.
 * A ceiling for public hospitals (`appliesTo`) is held to everywhere: a pack is chosen for an installation, and nothing
 * here says yet which of its hospitals are private.
 *
 * @param offerFen the compensation offered, in 分
 */
export function privateSettlementLimit(
  complaint: Complaint,
  offerFen: number,
): { readonly id: string; readonly amountFen: number; readonly article: Text } | undefined {
  if (complaint.status === 'NEW') return undefined;
  const ceiling = pinnedPack(complaint.rulePack).thresholds['settlement.private-ceiling'];
  if (!ceiling || !exceeds(ceiling, offerFen)) return undefined;
  return { id: ceiling.id, amountFen: ceiling.amountFen, article: articleLine(ceiling.article) };
}
