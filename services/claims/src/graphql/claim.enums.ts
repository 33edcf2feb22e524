import '@concord/kit/graphql/metadata';
import { registerEnumType } from 'type-graphql';
import { claimTable } from '../domain/claim.moves.js';
import { circumstanceAnswers, degrees, payeeKinds } from '../domain/claim.terms.js';
import { named } from './named.js';

export const ClaimStatusEnum = named(
  (Object.keys(claimTable.statuses) as (keyof typeof claimTable.statuses)[]).filter((name) => name !== 'NEW'),
);
registerEnumType(ClaimStatusEnum, { name: 'ClaimStatus' });

/** As mediation knows it too; an insurer's own assessment is never `WAIVED`. */
export const LiabilityDegreeEnum = named([...degrees, 'WAIVED'] as const);
registerEnumType(LiabilityDegreeEnum, { name: 'LiabilityDegree' });

export const CoverAnswerEnum = named(circumstanceAnswers);
registerEnumType(CoverAnswerEnum, { name: 'CoverAnswer' });

export const DocumentStateEnum = named(['REQUESTED', 'SUBMITTED', 'ACCEPTED', 'REJECTED'] as const);
registerEnumType(DocumentStateEnum, { name: 'ClaimDocumentState' });

export const ProposalStateEnum = named(['ASKED', 'CONSENTED', 'DECLINED', 'WITHDRAWN'] as const);
registerEnumType(ProposalStateEnum, { name: 'ClaimProposalState' });

/** `HOSPITAL` is there to be refused with its article: the insured is not paid before the third party (保险法 65). */
export const PayeeKindEnum = named(payeeKinds);
registerEnumType(PayeeKindEnum, { name: 'ClaimPayeeKind' });

export const ApprovalStepEnum = named(['FIRST', 'SECOND'] as const);
registerEnumType(ApprovalStepEnum, { name: 'ApprovalStep' });

export const ClaimViewEnum = named([
  'OPEN',
  'OVERDUE',
  'DUE_TODAY',
  'MINE',
  'CONSENT_ASKED',
  'AWAITING_APPROVAL',
  'ALL',
] as const);
registerEnumType(ClaimViewEnum, { name: 'ClaimView' });
