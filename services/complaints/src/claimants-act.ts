import { BadInput, NotFound } from '@concord/kit/domain/conflict';
import { Denied } from '@concord/kit/graphql/errors';
import type { Identity } from '@concord/kit/identity/identity';
import * as v from 'valibot';
import type { Claimant } from './domain/complaint.dispute.js';
import type { ComplaintStore } from './app/ports.js';

/** The act outside the graph by which the service that keeps disputes asks who claims: a name is never told in an event. */
export const CLAIMANTS_OF = 'claimants.of';

/** Who claims, and under which number they complained. */
export interface Claimants {
  readonly complaintNo: string;
  readonly claimants: readonly Claimant[];
}

const asked = v.object({ complaint: v.pipe(v.string(), v.minLength(1), v.maxLength(64)) });

/**
 * Answers the mediation service and nobody else; the identity has been let in.
 *
 * @throws Denied for everybody else
 * @throws NotFound of a complaint that is none, or became no dispute
 */
export function createClaimants(complaints: Pick<ComplaintStore, 'byIds'>) {
  return async ({ kind, organizationKind, id }: Identity, input: unknown): Promise<Claimants> => {
    if (kind !== 'SERVICE' || organizationKind !== 'PLATFORM' || id !== 'mediation')
      throw new Denied('FORBIDDEN', 'Only the service that keeps disputes asks who claims');
    const question = v.safeParse(asked, input);
    if (!question.success) throw new BadInput(['complaint'], 'missing or malformed');
    const [record] = await complaints.byIds({ service: 'complaints' }, [question.output.complaint]);
    if (!record || !('dispute' in record.complaint)) throw new NotFound('complaint');
    const { caseNo, dispute } = record.complaint;
    return { complaintNo: caseNo, claimants: dispute.claimants };
  };
}
