import type { Text } from '@concord/kit/domain/text';
import { cite, LAWS } from '@concord/rules/packs/laws';
import { allKinds, type DisclosedKind } from '@concord/rules/disclosure/kinds';
import { everything, type Given } from '@concord/rules/disclosure/withhold';
import { covers } from './disclosure.ruling.js';
import type { DisclosureStatus } from './disclosure.state.js';
import type { OpenedDispute } from './dispute.js';
import type { AppliedMediation } from './mediation.js';

/** What of a disclosure decides on a delivery: no text, so that it is asked without a key. */
export interface Coverage {
  readonly recipient: string;
  readonly kinds: readonly DisclosedKind[];
  readonly status: DisclosureStatus;
  readonly expiresOn: string;
}

/** What the disclosures give to an organization at that instant: those in force whose last day is not over. */
export function kindsGiven(coverages: readonly Coverage[], organization: string, now: Date): Given {
  const standing = coverages.filter(
    (each) => each.recipient === organization && each.status === 'ACTIVE' && covers(each, now),
  );
  const kinds = new Set(standing.flatMap((each) => each.kinds));
  return kinds.size === allKinds.length ? everything : kinds;
}

/** Why a kind is not delivered to an organization, with the article behind it. */
export interface Withheld {
  readonly kind: DisclosedKind;
  readonly explanation: Text;
  readonly article: Text;
}

/** What is kept from an organization, and why: never given, withdrawn, ended, or its last day is over. */
export function withheldFrom(given: Given, coverages: readonly Coverage[], organization: string): readonly Withheld[] {
  return allKinds
    .filter((kind) => !given.has(kind))
    .map((kind) => {
      const last = coverages
        .filter(({ recipient, kinds }) => recipient === organization && kinds.includes(kind))
        .at(-1);
      return { kind, ...explanations[last ? last.status : 'NEW'] };
    });
}

const law = (...articles: readonly number[]) => cite(LAWS.PERSONAL_INFORMATION_LAW, ...articles);
const lapsed = {
  explanation: { zh: '提供期限已届满。', en: 'The last day of the disclosure is over.' },
  article: law(19),
};
const explanations: Readonly<Record<DisclosureStatus, Omit<Withheld, 'kind'>>> = {
  NEW: {
    explanation: { zh: '医疗机构未向贵方提供。', en: 'The hospital has not disclosed it to you.' },
    article: law(23, 29),
  },
  WITHDRAWN: {
    explanation: { zh: '本人已撤回同意，不再提供。', en: 'The consent was withdrawn; nothing more is delivered.' },
    article: law(15),
  },
  ENDED: {
    explanation: { zh: '提供的目的已实现，不再提供。', en: 'The purpose is fulfilled; nothing more is delivered.' },
    article: law(19, 47),
  },
  EXPIRED: lapsed,
  // In force by its status and yet not given: its day is over, and the timer has not written it down.
  ACTIVE: lapsed,
};

/** What the patient's side tells a committee by coming to it: who they are and what they ask for. */
const toldByThemselves: readonly DisclosedKind[] = ['CLAIM', 'CLAIMANT'];

/**
 * Which kinds of data of a dispute an organization may be given now. The hospital has them. Everybody else has what a
 * disclosure covers; a committee also what those told it who came to it or consented, which is no gift of the hospital.
 *
 * @param mediations the dispute's mediations at that organization
 */
export function kindsFor(dispute: OpenedDispute, organization: string, { coverages, mediations, now }: Footing): Given {
  if (organization === dispute.hospital) return everything;
  const given = kindsGiven(coverages, organization, now);
  return cameThemselves(dispute, mediations, organization) ? new Set([...given, ...toldByThemselves]) : given;
}

/** What a sight of a dispute stands on. */
export interface Footing {
  /** The disclosures of the dispute. */
  readonly coverages: readonly Coverage[];
  readonly mediations: readonly AppliedMediation[];
  readonly now: Date;
}

function cameThemselves(dispute: OpenedDispute, mediations: readonly AppliedMediation[], organization: string) {
  const own = mediations.filter(({ committee }) => committee === organization);
  // Nobody applied yet, so they told this committee themselves, which then opened the dispute.
  if (own.length === 0) return dispute.committees.includes(organization);
  return own.some(
    (mediation) =>
      mediation.application.by !== 'HOSPITAL' || ('answer' in mediation && mediation.answer?.consents === true),
  );
}

/** The parties of a dispute to whom its hospital may give data. */
export const recipientsOf = ({ insurer, committees }: OpenedDispute): readonly string[] => [
  ...(insurer ? [insurer.organization] : []),
  ...committees,
];
