import type { Bilingual } from '../bilingual.js';

/** One kind of data, and everything by which it reaches another organization. */
export interface DisclosedKindRow {
  readonly label: Bilingual;
  /** Sensitive personal information (个人信息保护法 28: health, financial accounts); its giving needs a separate consent (29). */
  readonly sensitive: boolean;
  /** Fields of the graph, `Type.field`, wherever their object is asked for: root fields, entities, feeds. */
  readonly fields: readonly string[];
  /** Facts of a timeline whose note and details say it, `aggregate.Fact`. */
  readonly facts: readonly string[];
  /** Events that carry it to the service of another house, `Event.field`. */
  readonly events: readonly string[];
  /** Codes of the documents of a claim that are of this kind. */
  readonly documents: readonly string[];
}

/**
 * What a hospital gives to its insurer or to a committee: kind of data → every way on which it is delivered. What a disclosure
 * does not cover now, none of these ways delivers.
 */
export const disclosedKinds = {
  CLAIM: {
    label: { zh: '索赔事项', en: 'What is claimed' },
    sensitive: false,
    fields: [
      ...['Dispute.claimed', 'Dispute.occurredOn', 'Dispute.death', 'Dispute.departments', 'Dispute.thresholds'],
      ...['Dispute.settlement', 'DisputeOutcome.agreed', 'DisputeOutcome.note', 'Forum.authority', 'Forum.reference'],
      ...['MediationCase.claimed', 'Claim.claimed', 'Claim.occurredOn', 'ClaimDocument.reference'],
    ],
    facts: [
      ...['dispute.Opened', 'dispute.ClaimAmended', 'dispute.OtherForumOpened', 'dispute.ForumClosed'],
      ...['dispute.Settled', 'dispute.Closed', 'claim.Noticed', 'claim.Amended', 'claim.DocumentSubmitted'],
    ],
    events: [
      ...['InsurerNotified.claimedFen', 'InsurerNotified.departments', 'InsurerNotified.occurredOn'],
      ...['InsurerNotified.firstClaimedOn', 'ClaimAmended.claimedFen'],
    ],
    documents: ['DEMAND'],
  },
  CLAIMANT: {
    label: { zh: '索赔人身份与联系方式', en: 'Who claims, and how to reach them' },
    sensitive: false,
    fields: ['Dispute.claimants', 'DisputeParty.name', 'ClaimDocument.reference'],
    facts: ['claim.DocumentSubmitted'],
    events: [],
    documents: ['KINSHIP'],
  },
  PATIENT: {
    label: { zh: '患者身份', en: 'Who the patient is' },
    sensitive: false,
    fields: ['ClaimDocument.reference'],
    facts: ['claim.DocumentSubmitted'],
    events: ['InsurerNotified.patient'],
    documents: ['IDENTITY'],
  },
  MEDICAL_RECORD: {
    label: { zh: '病历资料', en: 'Medical records' },
    sensitive: true,
    fields: ['ClaimDocument.reference'],
    facts: ['claim.DocumentSubmitted'],
    events: [],
    documents: ['RECORDS', 'MEDICAL_RECORD', 'APPRAISAL'],
  },
  COSTS: {
    label: { zh: '费用凭证', en: 'Bills and receipts' },
    sensitive: false,
    fields: ['ClaimDocument.reference'],
    facts: ['claim.DocumentSubmitted'],
    events: [],
    documents: ['INVOICE', 'INVOICES', 'BILLS', 'INCOME'],
  },
  ACCOUNT: {
    label: { zh: '收款账户', en: 'Account for payment' },
    sensitive: true,
    fields: ['ClaimDocument.reference'],
    facts: ['claim.DocumentSubmitted'],
    events: [],
    documents: ['ACCOUNT'],
  },
} as const satisfies Record<string, DisclosedKindRow>;

export type DisclosedKind = keyof typeof disclosedKinds;

/** Every kind, in the order of the table. */
export const allKinds = Object.keys(disclosedKinds) as readonly DisclosedKind[];

/** Papers that are the hospital's own and name no person. */
const impersonal: readonly string[] = ['LICENCE'];

/**
 * The kind of a document of a claim by its code; `undefined` for a paper that names no person. A code that nobody listed may
 * be a medical record, and is taken as one.
 */
export function kindOfDocument(code: string): DisclosedKind | undefined {
  if (impersonal.includes(code)) return undefined;
  return (
    allKinds.find((kind) => (disclosedKinds[kind].documents as readonly string[]).includes(code)) ?? 'MEDICAL_RECORD'
  );
}

/** The kind that a fact of a timeline tells; of a document that depends on the document, and is not answered here. */
export function kindOfFact(aggregate: string, fact: string): DisclosedKind | undefined {
  const named = `${aggregate}.${fact}`;
  const kinds = allKinds.filter((kind) => (disclosedKinds[kind].facts as readonly string[]).includes(named));
  return kinds.length === 1 ? kinds[0] : undefined;
}
