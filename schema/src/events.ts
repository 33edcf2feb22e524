import * as v from 'valibot';
import { day, event, id, packId, role } from './events.parts.js';
import { eventReader } from './events.reading.js';

const standing = {
  staff: id,
  organization: id,
  roles: v.pipe(v.array(role), v.readonly()),
  department: v.optional(id),
};

/** Told by the identity service, by type and version. */
const identityShapes = {
  'OrganizationFounded@1': event('OrganizationFounded', {
    organization: id,
    kind: v.picklist(['HOSPITAL', 'INSURER', 'COMMITTEE', 'GOVERNMENT', 'PLATFORM']),
    /** Id of the rule pack with the law of its place; which version, each case pins. */
    rulePack: v.optional(packId),
    /** Of a hospital, where it is known. */
    ownership: v.optional(v.picklist(['PUBLIC', 'PRIVATE'])),
  }),
  'DepartmentAdded@1': event('DepartmentAdded', { department: id, organization: id }),
  'StaffAdded@1': event('StaffAdded', standing),
  'StaffRolesChanged@1': event('StaffRolesChanged', standing),
  'StaffSuspended@1': event('StaffSuspended', { staff: id, organization: id }),
  'StaffReinstated@1': event('StaffReinstated', { staff: id, organization: id }),
  /** An entry of a professional register (执业登记): who, as what, for which days. Told to mediation alone. */
  'RegistrationEntered@1': event('RegistrationEntered', {
    ...{ registration: id, staff: id, organization: id, from: day, until: v.optional(day) },
    kind: v.picklist(['PHYSICIAN', 'MEDIATOR', 'EXPERT']),
  }),
  'RegistrationAmended@1': event('RegistrationAmended', {
    ...{ registration: id, organization: id, from: day, until: v.optional(day) },
  }),
  'RegistrationStruck@1': event('RegistrationStruck', { registration: id, organization: id }),
} as const;

/** What the identity service tells: who works where, with which rights. Lines of one person come in their order. */
export type IdentityEvent = v.InferOutput<(typeof identityShapes)[keyof typeof identityShapes]>;

/** Told by the patients service, by type and version. */
const patientShapes = {
  'PatientRegistered@1': event('PatientRegistered', { patient: id, organization: id }),
} as const;

/** What the patients service tells: that a hospital keeps a file, and nothing of what is in it. */
export type PatientEvent = v.InferOutput<(typeof patientShapes)[keyof typeof patientShapes]>;

/** Reads one event of the patients service; answers and throws as `readIdentityEvent`. */
export const readPatientEvent: (value: unknown) => PatientEvent | undefined =
  eventReader<(typeof patientShapes)[keyof typeof patientShapes]>(patientShapes);

/**
 * Reads one event of the identity service.
 *
 * @returns `undefined` for a type this release does not know
 * @throws UnreadableEvent for one it should understand and does not
 */
export const readIdentityEvent: (value: unknown) => IdentityEvent | undefined =
  eventReader<(typeof identityShapes)[keyof typeof identityShapes]>(identityShapes);
