import type { AppliedMediation } from './mediation.js';

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

/**
 * What a room has to know of its case as it stands. Who declared a conflict is kept out of the rooms from that moment on,
 * not only from the day on which the chair names somebody else.
 */
export function mediationExtractOf(mediation: AppliedMediation): MediationExtract {
  const { id, dispute, status, committee, hospital } = mediation;
  const assigned = 'mediators' in mediation ? mediation.mediators : [];
  const mediators = assigned.filter(({ declaration }) => !declaration?.conflict).map(({ staff }) => staff);
  const insurer = 'insurer' in mediation ? mediation.insurer?.organization : undefined;
  return { id, dispute, status, committee, hospital, insurer, mediators };
}
