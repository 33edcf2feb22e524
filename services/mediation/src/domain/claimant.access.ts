import { covers } from './disclosure.ruling.js';
import type { OpenedDispute } from './dispute.js';
import type { AppliedMediation } from './mediation.js';

/**
 * Whether an organization may know who claims. The hospital does. The insurer knows what was disclosed to it, while the
 * disclosure lasts. A committee knows those who came to it or consented, and of a hospital's own application what the
 * hospital disclosed with it.
 *
 * @param mediations the dispute's mediations at that organization
 */
export function mayKnowClaimants(
  dispute: OpenedDispute,
  mediations: readonly AppliedMediation[],
  organization: string,
  now: Date,
): boolean {
  const { hospital, insurer } = dispute;
  if (organization === hospital) return true;
  if (organization === insurer?.organization)
    return insurer.disclosure.kinds.includes('CLAIMANT') && covers(insurer.disclosure, now);
  const own = mediations.filter(({ committee }) => committee === organization);
  // Nobody applied yet, so they told this committee themselves, which then opened the dispute.
  if (own.length === 0) return dispute.committees.includes(organization);
  return own.some((mediation) => {
    const { by, disclosure } = mediation.application;
    const consented = 'answer' in mediation && mediation.answer?.consents === true;
    const disclosed = disclosure?.kinds.includes('CLAIMANT') && covers(disclosure, now);
    return by !== 'HOSPITAL' || consented || disclosed === true;
  });
}
