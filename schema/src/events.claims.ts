import * as v from 'valibot';
import { caseNo, code, event, fen, id, instant } from './events.parts.js';
import { eventReader } from './events.reading.js';

const about = { claim: id, dispute: v.optional(id) };

/** Told by the claims service, by type and version. */
const claimShapes = {
  /** Read by mediation and complaints. */
  'ClaimNoticed@1': event('ClaimNoticed', { ...about, caseNo, insurer: id, hospital: id, complaint: v.optional(id) }),
  /** Where a claim stands: a foreign column of worklists. Read by mediation and complaints. */
  'ClaimStage@1': event('ClaimStage', { ...about, complaint: v.optional(id), stage: code }),
  /** The insurer's reviewed opinion on liability and loss (宁波 27); no reserve, no authority. Read by mediation. */
  'OpinionIssued@1': event('OpinionIssued', {
    ...about,
    liability: v.picklist(['FULL', 'MAJOR', 'EQUAL', 'MINOR', 'SLIGHT', 'NONE']),
    lossFen: fen,
  }),
  /**
   * A dated undertaking: of the total of this proposal the insurer pays `insurerFen` and the hospital the rest; the
   * insurer's sum is reserved on the aggregate limit. Honoured until ten minutes beyond `expiresAt`. Read by mediation.
   */
  'ConsentGiven@1': event('ConsentGiven', {
    ...about,
    mediation: id,
    proposal: id,
    undertaking: id,
    insurerFen: fen,
    hospitalFen: fen,
    expiresAt: instant,
  }),
  'ConsentDeclined@1': event('ConsentDeclined', { ...about, mediation: id, proposal: id }),
  /** The undertaking ended without having been called upon. Read by mediation. */
  'ConsentEnded@1': event('ConsentEnded', { ...about, mediation: id, proposal: id, undertaking: id, reason: code }),
  /** The answers to `SealRequested`. Read by mediation. */
  'SealConfirmed@1': event('SealConfirmed', { ...about, mediation: id, undertaking: id, agreement: id }),
  'SealDenied@1': event('SealDenied', { ...about, mediation: id, undertaking: id, agreement: id, reason: code }),
  /** Two people approved; the basis of the payment is to be confirmed. Read by mediation. */
  'PayoutApprovalAsked@1': event('PayoutApprovalAsked', {
    ...about,
    mediation: id,
    agreement: id,
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    approval: id,
    insurerFen: fen,
  }),
  /** Read by mediation and complaints. */
  'ClaimPaid@1': event('ClaimPaid', {
    ...about,
    mediation: v.optional(id),
    agreement: v.optional(id),
    amountFen: fen,
    paidAt: instant,
  }),
  /** Read by mediation and complaints. */
  'ClaimRefused@1': event('ClaimRefused', { ...about, clause: code }),
} as const;

/** What the claims service tells. */
export type ClaimEvent = v.InferOutput<(typeof claimShapes)[keyof typeof claimShapes]>;

/** Reads one event of the claims service; answers and throws as `readIdentityEvent`. */
export const readClaimEvent: (value: unknown) => ClaimEvent | undefined =
  eventReader<(typeof claimShapes)[keyof typeof claimShapes]>(claimShapes);
