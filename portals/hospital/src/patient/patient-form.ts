import type { FieldSpec } from '@concord/portal-kit/components/form/field-spec';
import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import { genders, tiers } from '../complaint/terms.js';
import type { Choices } from '../complaint/use-choices.js';

const thisYear = () => new Date().getFullYear();
const maybeYear = v.pipe(
  v.string(),
  v.trim(),
  v.check(
    (text) => text === '' || (/^\d{4}$/.test(text) && Number(text) >= 1900 && Number(text) <= thisYear()),
    'patient.badYear',
  ),
  v.transform((text) => (text ? Number(text) : undefined)),
);

/** What a new file needs at the window: name and telephone; the rest can follow. */
export const patientSchema = v.object({
  name: is.written(50),
  phone: is.phone,
  memberNo: is.maybeWritten(30),
  gender: v.pipe(
    v.picklist(['', ...genders]),
    v.transform((value) => value || undefined),
  ),
  birthYear: maybeYear,
  tier: v.picklist(tiers),
  vulnerable: is.ticked,
});

export const emptyPatient = {
  name: '',
  phone: '',
  memberNo: '',
  gender: '',
  birthYear: '',
  tier: 'REGULAR',
  vulnerable: false,
};

export const patientFields = (choices: Choices): readonly FieldSpec[] => [
  { name: 'name', kind: 'text', label: 'patient.name', maxLength: 50 },
  { name: 'phone', kind: 'text', label: 'patient.phone', hint: 'patient.phoneHint', inputMode: 'tel', maxLength: 32 },
  { name: 'memberNo', kind: 'text', label: 'patient.memberNo', optional: true, maxLength: 30 },
  {
    name: 'gender',
    kind: 'choice',
    label: 'patient.gender',
    optional: true,
    options: () => choices.words('gender', genders),
  },
  { name: 'birthYear', kind: 'text', label: 'patient.birthYear', optional: true, inputMode: 'numeric', maxLength: 4 },
  { name: 'tier', kind: 'choice', label: 'patient.tier', options: () => choices.words('tier', tiers) },
  { name: 'vulnerable', kind: 'yesNo', label: 'patient.vulnerableAsk', hint: 'patient.vulnerableHint' },
];
