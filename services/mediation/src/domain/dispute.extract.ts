import type { Dispute, OpenedDispute } from './dispute.js';
import type { DisputeKind, ForumKind, Ownership } from './dispute.terms.js';

/**
 * What another aggregate of this service may stand on of a dispute: loaded and version-checked in the same transaction as
 * the command that carries it.
 */
export interface DisputeExtract {
  readonly id: string;
  readonly status: Exclude<Dispute['status'], 'NEW'>;
  readonly hospital: string;
  readonly complaintId?: string;
  readonly complaintNo?: string;
  readonly patientId?: string;
  readonly kind: DisputeKind;
  /** What the claimants ask for now, in 分. */
  readonly claimedFen: number;
  readonly claimants: readonly { readonly name: string; readonly relation: string }[];
  readonly departments: readonly string[];
  /** A legal day. */
  readonly occurredOn?: string;
  readonly death: boolean;
  /** The law it is under, as `id@version`. */
  readonly rulePack: string;
  readonly ownership?: Ownership;
  readonly activeForum?: { readonly kind: ForumKind; readonly mediation?: string };
  /** The insurer that was notified, and the claim that began with it. */
  readonly insurer?: { readonly organization: string; readonly claim: string };
  /** The hospital declared that no insurance covers this. */
  readonly uninsured: boolean;
}

/** The extract of a dispute as it stands. */
export function extractOf(dispute: OpenedDispute): DisputeExtract {
  const { id, status, hospital, complaintId, complaintNo, patientId, kind, claimedFen, departments } = dispute;
  const { occurredOn, death, rulePack, ownership, claimants, insurer, uninsured } = dispute;
  const forum = dispute.status === 'IN_FORUM' ? dispute.forum : undefined;
  return {
    ...{ id, status, hospital, complaintId, complaintNo, patientId, kind, claimedFen, departments },
    ...{ occurredOn, death, rulePack, ownership },
    claimants: claimants.map(({ name, relation }) => ({ name, relation })),
    activeForum: forum && { kind: forum.kind, mediation: forum.kind === 'MEDIATION' ? forum.mediation : undefined },
    insurer: insurer && { organization: insurer.organization, claim: insurer.claim },
    uninsured: uninsured !== undefined,
  };
}
