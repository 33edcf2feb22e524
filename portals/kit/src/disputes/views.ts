import type { Bilingual } from '../language/wording.js';

// As much of each part as is shown. What one may not see is null, and is not drawn. Amounts are yuan as decimal strings.

type Maybe<T> = T | null | undefined;
export type PartySide = 'PATIENT' | 'HOSPITAL' | 'INSURER' | 'COMMITTEE';

/** What the law of the place says for a sum. */
export interface ThresholdView {
  readonly id: string;
  readonly title: Bilingual;
  readonly words: Bilingual;
  readonly article: Bilingual;
  readonly amount: string;
  readonly exceeded: boolean;
  readonly verified: string;
}

/** Data that was given to another organization. */
export interface DisclosureView {
  readonly purpose: string;
  readonly kinds: readonly string[];
  readonly expiresOn: string;
  readonly recipient?: Maybe<{ readonly name: string }>;
  readonly legalBasis: {
    readonly kind: string;
    readonly article?: Maybe<string>;
    readonly givenOn?: Maybe<string>;
    readonly paper?: Maybe<string>;
  };
}

export interface SessionView {
  readonly id: string;
  readonly kind: string;
  readonly at: string;
  readonly place?: Maybe<string>;
  readonly online: boolean;
  readonly openedAt?: Maybe<string>;
  readonly closedAt?: Maybe<string>;
  readonly record?: Maybe<string>;
  readonly confirmedByPatient?: Maybe<boolean>;
  readonly confirmedByHospital?: Maybe<boolean>;
}

export interface AppraisalView {
  readonly body?: Maybe<string>;
  readonly commissionedAt: string;
  readonly ended?: Maybe<string>;
  readonly opinion?: Maybe<{
    readonly damage?: Maybe<string>;
    readonly fault?: Maybe<string>;
    readonly causation?: Maybe<string>;
    readonly degree: string;
    readonly receivedAt: string;
  }>;
}

/** What a side let the others know of what it offered. */
export interface OfferView {
  readonly side: string;
  readonly amount?: Maybe<string>;
  readonly text?: Maybe<string>;
  readonly at: string;
}

export interface ProposalView {
  readonly total: string;
  readonly mental: string;
  readonly legal: string;
  readonly liability: string;
  readonly text?: Maybe<string>;
  readonly at: string;
  readonly answers: readonly {
    readonly side: string;
    readonly accepts: boolean;
    readonly at: string;
    readonly note?: Maybe<string>;
  }[];
}

/** The insurer's word on a proposal. */
export interface UndertakingView {
  readonly insurerShare?: Maybe<string>;
  readonly hospitalShare?: Maybe<string>;
  readonly expiresAt?: Maybe<string>;
  readonly waived: boolean;
  /** Why there is none, or none any more: a code. */
  readonly ended?: Maybe<string>;
}

export interface InstalmentView {
  readonly payer: string;
  readonly dueOn: string;
  readonly amount: string;
  readonly paid: string;
}

export interface AgreementView {
  readonly mainFacts?: Maybe<string>;
  readonly disputedPoints?: Maybe<string>;
  readonly responsibility?: Maybe<string>;
  readonly manner?: Maybe<string>;
  readonly payee: string;
  readonly heirs: readonly {
    readonly name?: Maybe<string>;
    readonly relation?: Maybe<string>;
    readonly authority?: Maybe<string>;
  }[];
  readonly instalments: readonly InstalmentView[];
  readonly total: string;
  readonly insurerShare: string;
  readonly hospitalShare: string;
  readonly signatures: readonly {
    readonly side: string;
    readonly at: string;
    readonly by?: Maybe<{ readonly name: string }>;
  }[];
  readonly hash?: Maybe<string>;
  readonly sealedAt?: Maybe<string>;
  readonly effectiveAt?: Maybe<string>;
  readonly confirmation?: Maybe<{ readonly court: string; readonly reference: string; readonly at: string }>;
}

/** Why a mediation ended without an agreement, or never began. */
export interface EndingView {
  readonly at: string;
  readonly text?: Maybe<string>;
  readonly routes: readonly string[];
}

/** Something that was said in a room. */
export interface RoomMessageView {
  readonly id: string;
  readonly at: string;
  readonly text: string;
  readonly amount?: Maybe<string>;
  /** Shown to the other sides since. */
  readonly released: boolean;
  readonly staff?: Maybe<{ readonly name: string }>;
  readonly organization?: Maybe<{ readonly id: string; readonly name: string }>;
}
