import type { RuleReference } from '@concord/kit/domain/refusal';
import type { Text } from '@concord/kit/domain/text';
import { articleLine, type Verification } from '@concord/rules/deadlines/deadline-rule';
import { pinnedPack } from '@concord/rules/packs/published';
import type { ThresholdId } from '@concord/rules/packs/rule-ids';
import { exceeds, type Threshold, type ThresholdEffect } from '@concord/rules/packs/threshold';
import type { DisputeKind, Ownership } from './dispute.terms.js';

/** What of a dispute its thresholds look at. */
export interface Measured {
  readonly kind: DisputeKind;
  readonly rulePack: string;
  readonly ownership?: Ownership;
  /** 分. */
  readonly claimedFen: number;
}

/** A boundary of money as it stands for one dispute; `amountFen` is the boundary, in 分. */
export interface ThresholdView {
  readonly id: ThresholdId;
  readonly title: Text;
  readonly words: Text;
  readonly article: Text;
  readonly amountFen: number;
  readonly effect: ThresholdEffect;
  readonly exceeded: boolean;
  readonly verified: Verification;
}

/**
 * What the pinned pack says for this sum, in the order of the pack. None for a dispute that does not arise from treatment:
 * the packs speak of medical disputes (701 art. 2). A threshold for public hospitals is left out for a private one, and
 * held to where nobody said who owns the hospital.
 *
 * @param agreedFen what is about to be agreed, in 分; a threshold on the agreed sum is not exceeded while there is none
 */
export function thresholdsFor(dispute: Measured, agreedFen?: number): readonly ThresholdView[] {
  if (dispute.kind !== 'TREATMENT') return [];
  const { thresholds } = pinnedPack(dispute.rulePack);
  return Object.values(thresholds)
    .filter(({ appliesTo }) => appliesTo === 'ALL_HOSPITALS' || dispute.ownership !== 'PRIVATE')
    .map((threshold) => {
      const { id, title, words, amountFen, effect, verified, article } = threshold;
      const exceeded = isOver(threshold, dispute.claimedFen, agreedFen);
      return {
        id: id as ThresholdId,
        title,
        words,
        article: articleLine(article),
        amountFen,
        effect,
        exceeded,
        verified,
      };
    });
}

/** The threshold of that id where it is exceeded, `undefined` where it is not or the pack has none. */
export function exceededThreshold(dispute: Measured, id: ThresholdId, agreedFen?: number): ThresholdView | undefined {
  return thresholdsFor(dispute, agreedFen).find((each) => each.id === id && each.exceeded);
}

/** The threshold as the rule that says no. */
export const ruleOfThreshold = ({ id, article }: ThresholdView): RuleReference => ({ id, article });

function isOver(threshold: Threshold, claimedFen: number, agreedFen: number | undefined): boolean {
  if (threshold.of === 'CLAIMED') return exceeds(threshold, claimedFen);
  return agreedFen !== undefined && exceeds(threshold, agreedFen);
}
