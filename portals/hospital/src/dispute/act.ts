import { actsOn } from '@concord/portal-kit/acts/define-acts';
import type { SingleField } from '@concord/portal-kit/components/form/field-spec';
import type { MediationOfDisputeFragment } from '../generated/graphql.js';
import type { ClaimOnScreen, DisputeOnScreen } from './on-screen.js';
import type { DisputeChoices } from './use-dispute-choices.js';

/** The words with which acts on a dispute, on its mediation and on its claim are written down. */
export const onDispute = actsOn<DisputeOnScreen, DisputeChoices, 'disputeId'>('disputeId');
export const onMediation = actsOn<MediationOfDisputeFragment, DisputeChoices, 'mediationId'>('mediationId');
export const onClaim = actsOn<ClaimOnScreen, DisputeChoices, 'claimId'>('claimId');

/** Where the sentences of these acts stand. */
export const sentences = 'disputeAct';

/** Longest texts, in characters: one line, a number of somebody else's, a note, a document. */
export const longest = { line: 200, reference: 100, reason: 500, note: 1_000, text: 10_000 } as const;

/** A text of some length. */
export const prose = (
  name: string,
  label: string,
  maxLength: number,
  more: Partial<SingleField> = {},
): SingleField => ({
  ...{ name, label, kind: 'longText', rows: 3, maxLength },
  ...more,
});

/** A text on one line. */
export const line = (name: string, label: string, more: Partial<SingleField> = {}): SingleField => ({
  ...{ name, label, kind: 'text', maxLength: longest.line },
  ...more,
});
