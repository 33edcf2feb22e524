/** What a caucus room has to know of its mediation case, read in the same transaction. */
export interface MediationExtract {
  readonly id: string;
  readonly dispute: string;
  readonly status: string;
  readonly committee: string;
  readonly hospital: string;
  /** Once the insurer is invited. */
  readonly insurer?: string;
  /** Ids of those assigned now; who was replaced is not among them. */
  readonly mediators: readonly string[];
}
