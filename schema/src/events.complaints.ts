import * as v from 'valibot';
import { caseNo, day, event, fen, id, ids, packRef } from './events.parts.js';
import { eventReader } from './events.reading.js';

/** Told by the complaints service, by type and version. */
const complaintShapes = {
  /** Compensation is asked: a dispute begins, under the id given here. Read by mediation. */
  'CompensationClaimed@1': event('CompensationClaimed', {
    complaint: id,
    complaintNo: caseNo,
    dispute: id,
    hospital: id,
    patient: v.optional(id),
    /** From diagnosis or treatment (701 art. 2), or from the premises: then the mediation of 701 is not its road. */
    kind: v.picklist(['TREATMENT', 'PREMISES']),
    claimedFen: fen,
    departments: ids,
    occurredOn: v.optional(day),
    death: v.boolean(),
    rulePack: packRef,
    ownership: v.optional(v.picklist(['PUBLIC', 'PRIVATE'])),
    claimedBy: id,
  }),
} as const;

/** What the complaints service tells. */
export type ComplaintEvent = v.InferOutput<(typeof complaintShapes)[keyof typeof complaintShapes]>;

/** Reads one event of the complaints service; answers and throws as `readIdentityEvent`. */
export const readComplaintEvent: (value: unknown) => ComplaintEvent | undefined =
  eventReader<(typeof complaintShapes)[keyof typeof complaintShapes]>(complaintShapes);
