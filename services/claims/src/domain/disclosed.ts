import { legalDate } from '@concord/rules/calendar/legal-time';
import type { DisclosedKind } from '@concord/rules/disclosure/kinds';
import { everything, nothing, type Given } from '@concord/rules/disclosure/withhold';
import type { FiledClaim } from './claim.js';

/** A disclosure of the hospital to the insurer, as it was told: nothing but what decides on a delivery. */
export interface ToldDisclosure {
  readonly kinds: readonly DisclosedKind[];
  /** The last legal day. */
  readonly expiresOn: string;
  readonly endedAt: Date | null;
}

/** Which kinds the insurer is given at that instant: of disclosures that did not end and whose last day is not over. */
export function kindsDisclosed(told: readonly ToldDisclosure[], now: Date): Given {
  const today = legalDate(now.getTime());
  const standing = told.filter(({ endedAt, expiresOn }) => endedAt === null && today <= expiresOn);
  return new Set(standing.flatMap(({ kinds }) => kinds));
}

/**
 * What of a claim an organization is given of what the hospital told: the hospital all of it, the insurer what is disclosed to
 * it now, nobody else any of it. A claim that the insurer noticed at its own desk, without a dispute, is its own record.
 */
export function givenOfClaim(
  { dispute, hospital, organization: insurer }: Pick<FiledClaim, 'dispute' | 'hospital' | 'organization'>,
  viewer: string,
  told: readonly ToldDisclosure[],
  now: Date,
): Given {
  if (viewer === hospital) return everything;
  if (viewer !== insurer) return nothing;
  return dispute ? kindsDisclosed(told, now) : everything;
}
