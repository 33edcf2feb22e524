/** What a dispute is about; only the first kind is a medical dispute in the sense of decree 701, art. 2. */
export type DisputeKind = 'TREATMENT' | 'PREMISES';

/** Where a dispute can be fought out or settled; one at a time. */
export type ForumKind = 'NEGOTIATION' | 'MEDIATION' | 'ADMIN' | 'COURT';

/**
 * What another aggregate of this service may stand on of a dispute: loaded and version-checked in the same transaction as
 * the command that carries it.
 */
export interface DisputeExtract {
  readonly id: string;
  readonly status: 'OPEN' | 'IN_FORUM' | 'SETTLED' | 'CLOSED';
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
  readonly activeForum?: { readonly kind: ForumKind; readonly mediation?: string };
  /** The insurer that was notified, and the claim that began with it. */
  readonly insurer?: { readonly organization: string; readonly claim: string };
  /** The hospital declared that no insurance covers this. */
  readonly uninsured: boolean;
}
