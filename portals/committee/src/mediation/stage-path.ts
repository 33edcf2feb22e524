import type { MediationCaseTextFragment, MediationStatus } from '../generated/graphql.js';

/** The steps of a mediation as people speak of them. */
export type Step =
  | 'APPLIED'
  | 'ACCEPTED'
  | 'PREPARING'
  | 'SESSION'
  | 'APPRAISAL'
  | 'PROPOSED'
  | 'DRAFTING'
  | 'SIGNING'
  | 'EFFECTIVE'
  | 'PERFORMING'
  | 'CLOSED'
  | 'REFUSED'
  | 'NOT_ACCEPTED'
  | 'TERMINATED';

const path = [
  'APPLIED',
  'ACCEPTED',
  'PREPARING',
  'SESSION',
  'APPRAISAL',
  'PROPOSED',
  'DRAFTING',
  'SIGNING',
  'EFFECTIVE',
  'PERFORMING',
  'CLOSED',
] as const satisfies readonly Step[];

/** Ends without an agreement, each shown before the step that was not reached. */
export const aside = { REFUSED: 'ACCEPTED', NOT_ACCEPTED: 'ACCEPTED', TERMINATED: 'EFFECTIVE' } as const;

const stepOf = {
  CONSENT_PENDING: 'APPLIED',
  SCREENING: 'APPLIED',
  ACCEPTED: 'ACCEPTED',
  PREPARING: 'PREPARING',
  SESSION: 'SESSION',
  APPRAISAL: 'APPRAISAL',
  PROPOSED: 'PROPOSED',
  DRAFTING: 'DRAFTING',
  SIGNING: 'SIGNING',
  SEALING: 'SIGNING',
  EFFECTIVE: 'EFFECTIVE',
  CLOSED: 'CLOSED',
  REFUSED: 'REFUSED',
  NOT_ACCEPTED: 'NOT_ACCEPTED',
  TERMINATED: 'TERMINATED',
} as const satisfies Record<MediationStatus, Step>;

/** As much of a mediation as its path needs. */
type Walked = Pick<MediationCaseTextFragment, 'status' | 'appraisal' | 'agreement'> & {
  readonly dispute: Pick<MediationCaseTextFragment['dispute'], 'thresholds'>;
};

/** The step a mediation stands at. In force, it is being performed from the first payment on. */
export function stepAt({ status, agreement }: Walked): Step {
  const isPaidInPart = agreement?.instalments.some(({ paid }) => Number(paid) > 0);
  return status === 'EFFECTIVE' && isPaidInPart ? 'PERFORMING' : stepOf[status];
}

/** The steps to show. An appraisal is one of them where there is one, or the sum asks for one. */
export function pathOf({ appraisal, dispute }: Walked): readonly Step[] {
  const isAppraised =
    appraisal || dispute.thresholds.some(({ id, exceeded }) => id === 'appraisal.required' && exceeded);
  return path.filter((step) => step !== 'APPRAISAL' || isAppraised);
}
