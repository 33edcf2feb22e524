import * as v from 'valibot';
import { caseNo, code, day, event, fen, id, ids, instant, packRef } from './events.parts.js';
import { eventReader } from './events.reading.js';

const forum = v.picklist(['NEGOTIATION', 'MEDIATION', 'ADMIN', 'COURT']);
const degree = v.picklist(['FULL', 'MAJOR', 'EQUAL', 'MINOR', 'SLIGHT', 'NONE', 'WAIVED']);
const complaint = v.optional(id);

/** Told by the mediation service, which keeps disputes and mediations, by type and version. */
const mediationShapes = {
  /** Read by complaints, the hospital's own; nobody else is told of a dispute but by a disclosure. */
  'DisputeOpened@1': event('DisputeOpened', {
    dispute: id,
    caseNo,
    hospital: id,
    complaint,
    patient: v.optional(id),
    kind: v.picklist(['TREATMENT', 'PREMISES']),
    claimedFen: fen,
    rulePack: packRef,
  }),
  /** The hospital notifies its insurer (保险法 21): a claim begins, under the id given here. Read by claims. */
  'InsurerNotified@1': event('InsurerNotified', {
    dispute: id,
    disputeNo: caseNo,
    claim: id,
    insurer: id,
    hospital: id,
    complaint,
    patient: v.optional(id),
    kind: v.picklist(['TREATMENT', 'PREMISES']),
    claimedFen: fen,
    departments: ids,
    occurredOn: v.optional(day),
    firstClaimedOn: day,
    rulePack: packRef,
    notifiedBy: id,
    at: instant,
  }),
  /** What is asked changed; told only while it is disclosed to the insurer. Read by claims. */
  'ClaimAmended@1': event('ClaimAmended', { dispute: id, claim: v.optional(id), claimedFen: fen }),
  /** The hospital gives the insurer data of these kinds, until that day. Read by claims. */
  'DisclosureMade@1': event('DisclosureMade', {
    disclosure: id,
    dispute: id,
    claim: id,
    recipient: id,
    kinds: v.pipe(v.array(code), v.readonly()),
    expiresOn: day,
  }),
  /** It is over: withdrawn, ended or expired; from now on it covers nothing. Read by claims. */
  'DisclosureEnded@1': event('DisclosureEnded', { disclosure: id, dispute: id, claim: id, at: instant }),
  'ForumOpened@1': event('ForumOpened', { dispute: id, complaint, claim: v.optional(id), forum }),
  'ForumClosed@1': event('ForumClosed', { dispute: id, complaint, claim: v.optional(id), forum, outcome: code }),
  /** Where a mediation stands: a foreign column of worklists. Read by complaints and claims. */
  'MediationStage@1': event('MediationStage', {
    dispute: id,
    mediation: id,
    committee: id,
    complaint,
    claim: v.optional(id),
    stage: code,
  }),
  /** A proposal needs the insurer's consent. Its total goes to the patient, legal costs come on top. Read by claims. */
  'ConsentAsked@1': event('ConsentAsked', {
    dispute: id,
    mediation: id,
    committee: id,
    claim: id,
    proposal: id,
    totalFen: fen,
    mentalFen: fen,
    legalFen: fen,
    liability: degree,
  }),
  /** The proposal is off; an undertaking given on it is released. Read by claims. */
  'ProposalWithdrawn@1': event('ProposalWithdrawn', { dispute: id, mediation: id, claim: id, proposal: id }),
  /** The committee wants to seal on the strength of an undertaking; the insurer's side confirms or denies. Read by claims. */
  'SealRequested@1': event('SealRequested', {
    dispute: id,
    mediation: id,
    claim: id,
    undertaking: id,
    agreement: id,
    requestedAt: instant,
  }),
  /** The agreement is sealed and in force (701 art. 39). Read by claims and complaints. */
  'AgreementEffective@1': event('AgreementEffective', {
    dispute: id,
    mediation: id,
    committee: id,
    complaint,
    claim: v.optional(id),
    undertaking: v.optional(id),
    agreement: id,
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    totalFen: fen,
    insurerFen: fen,
    hospitalFen: fen,
    payee: v.picklist(['PATIENT', 'HEIRS']),
    effectiveAt: instant,
  }),
  /** The answer to `PayoutApprovalAsked`. Read by claims. */
  'BasisConfirmed@1': event('BasisConfirmed', { claim: id, mediation: id, agreement: id, approval: id }),
  'BasisDenied@1': event('BasisDenied', { claim: id, mediation: id, agreement: id, approval: id, reason: code }),
  /** Everything agreed was paid. Read by claims. */
  'AgreementPerformed@1': event('AgreementPerformed', {
    dispute: id,
    mediation: id,
    claim: v.optional(id),
    agreement: id,
  }),
  /** Read by claims. */
  'MediationTerminated@1': event('MediationTerminated', {
    dispute: id,
    mediation: id,
    complaint,
    claim: v.optional(id),
    ground: code,
  }),
  /** The dispute is over. Read by complaints. */
  'DisputeClosed@1': event('DisputeClosed', {
    dispute: id,
    complaint,
    claim: v.optional(id),
    outcome: v.picklist(['MEDIATED', 'NEGOTIATED', 'ADMINISTRATIVE', 'JUDGED', 'WITHDRAWN']),
    agreedFen: v.optional(fen),
  }),
} as const;

/** What the mediation service tells. */
export type MediationEvent = v.InferOutput<(typeof mediationShapes)[keyof typeof mediationShapes]>;

/** Reads one event of the mediation service; answers and throws as `readIdentityEvent`. */
export const readMediationEvent: (value: unknown) => MediationEvent | undefined =
  eventReader<(typeof mediationShapes)[keyof typeof mediationShapes]>(mediationShapes);
