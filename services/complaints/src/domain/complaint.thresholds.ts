import { articleLine } from '@concord/rules/deadlines/deadline-rule';
import { pinnedPack } from '@concord/rules/packs/published';
import { appliesTo, exceeds } from '@concord/rules/packs/threshold';
import type { Text } from '@concord/kit/domain/text';
import type { Complaint } from './complaint.js';

/**
 * The ceiling of private settlement when an offer breaks it, `undefined` when the hospital may settle alone. The ceiling
 * looks at what is claimed; nobody is offered more than they claim, so an offer above it is barred whatever was claimed.
 * A ceiling for public hospitals does not bind a private one; a hospital of which it is not known is held to it.
 *
 * @param offerFen the compensation offered, in 分
 */
export function privateSettlementLimit(
  complaint: Complaint,
  offerFen: number,
): { readonly id: string; readonly amountFen: number; readonly article: Text } | undefined {
  if (complaint.status === 'NEW') return undefined;
  const ceiling = pinnedPack(complaint.rulePack).thresholds['settlement.private-ceiling'];
  if (!ceiling || !appliesTo(ceiling, complaint.ownership) || !exceeds(ceiling, offerFen)) return undefined;
  return { id: ceiling.id, amountFen: ceiling.amountFen, article: articleLine(ceiling.article) };
}
