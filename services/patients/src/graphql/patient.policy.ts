import { auditLooks, auditMutations, auditQueries } from '@concord/kit/graphql/audit/audit.policy';
import { definePolicy, everyone, plain, see, type Line, type TypePolicy } from '@concord/kit/policy/field-policy';
import { judge, mayReveal } from '@concord/kit/policy/judge';
import type { Identity } from '@concord/kit/identity/identity';
import { revealed, type RevealField } from '../domain/patient.reveal.js';

/** Those of the hospital who deal with the patient; finance, administration and data protection do not. */
const dealing = ['FRONT', 'CM', 'SUP', 'PRO', 'DEPT', 'DOC', 'LEGAL', 'EXEC'] as const;
const others = ['FIN', 'ADMIN', 'DPO'] as const;

/** Files are kept by hospitals; the repository decides about rows. */
const hospital = plain({ audiences: ['HOSPITAL'], kinds: ['PERSON', 'CLIENT'] });

const patient = {
  id: everyone,
  version: everyone,
  // People must be able to address a patient by name.
  name: see({ plain: dealing, masked: others, mask: 'name' }),
  phone: see({ reveal: dealing, masked: others, mask: 'phone' }),
  memberNo: see({ reveal: dealing, masked: others, mask: 'memberNumber' }),
  gender: plain(...dealing),
  birthYear: plain(...dealing),
  tier: everyone,
  vip: everyone,
  vulnerable: everyone,
  heldSince: everyone,
  erasedAt: everyone,
  visits: everyone,
} satisfies Record<string, Line>;

const query = {
  patient: hospital,
  // One may look for what one may at least reveal.
  patients: plain(...dealing),
  memberTiers: hospital,
} satisfies Record<string, Line>;

/** Who sees what of a patient, field by field. */
export const patientPolicies: readonly TypePolicy[] = [
  definePolicy(
    'Query',
    { ...query, ...auditQueries('patients') },
    {
      looksBy: {
        ...auditLooks('patients'),
        patients: { search: ['Patient.name', 'Patient.phone', 'Patient.memberNo'] },
      },
    },
  ),
  // Whoever sees a file hears from its rules why they may not act on it.
  definePolicy('Mutation', {
    ...auditMutations('patients'),
    patientRegister: hospital,
    patientCorrect: hospital,
    patientVisitRecord: hospital,
    patientHold: hospital,
    patientRelease: hospital,
    patientErase: hospital,
    patientReveal: hospital,
  }),
  definePolicy('Patient', patient),
  definePolicy('Visit', {
    id: everyone,
    date: everyone,
    department: everyone,
    kind: everyone,
    doctorName: see({ plain: dealing, masked: others, mask: 'name' }),
    surgery: everyone,
  }),
  definePolicy('MemberTierTerm', { tier: everyone, name: everyone }),
  definePolicy('PatientPayload', { patient: everyone, known: everyone, refusals: everyone }),
  // Whether it is answered at all was decided, and written down, by the act.
  definePolicy('PatientRevealPayload', { value: everyone, refusals: everyone }),
  definePolicy('Department', { id: everyone }),
];

const ownRow = { relation: 'OWN' } as const;

/** Whether a field of an own patient may be asked for in full, by the same line that masks it. */
export const mayRevealField = (identity: Identity, field: RevealField): boolean =>
  mayReveal(patient[revealed[field]], identity, ownRow);

/** Whether patients may be looked for, in the graph or by another service on somebody's behalf. */
export const mayLookFor = (identity: Identity): boolean => judge(query.patients, identity, ownRow) === 'PLAIN';
