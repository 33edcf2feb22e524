import type { FieldSpec } from '@concord/portal-kit/components/form/field-spec';
import * as is from '@concord/portal-kit/components/form/checks';
import * as v from 'valibot';
import type { ComplaintRegisterInput } from '../generated/graphql.js';
import { categoryCodes, channels, relations } from './terms.js';
import type { Choices } from './use-choices.js';

/** What the first receiver writes down. */
export const registerSchema = v.pipe(
  v.object({
    channel: v.picklist(channels),
    anonymous: is.ticked,
    patientId: is.maybeChosen,
    relation: v.picklist(['', ...relations]),
    complainantName: is.maybeWritten(64),
    complainantPhone: is.maybePhone,
    category: is.oneOf(categoryCodes),
    summary: is.written(120),
    narrative: is.maybeWritten(5000),
    departmentIds: is.someIds,
    agitated: is.ticked,
    surgicalProblem: is.ticked,
    hospitalEmergency: is.ticked,
    deathOrSeriousHarm: is.ticked,
    concernsSurgery: is.ticked,
    receivedAt: is.maybeMoment,
    promisedBy: is.maybeMoment,
  }),
  v.forward(
    v.partialCheck(
      [['anonymous'], ['patientId']],
      ({ anonymous, patientId }) => anonymous || Boolean(patientId),
      'form.required',
    ),
    ['patientId'],
  ),
  v.forward(
    v.partialCheck(
      [['anonymous'], ['relation']],
      ({ anonymous, relation }) => anonymous || Boolean(relation),
      'form.required',
    ),
    ['relation'],
  ),
);
export type Registering = v.InferOutput<typeof registerSchema>;

export const emptyRegister: Record<keyof Registering, unknown> = {
  channel: 'FRONT_DESK',
  anonymous: false,
  patientId: '',
  relation: 'SELF',
  complainantName: '',
  complainantPhone: '',
  category: '',
  summary: '',
  narrative: '',
  departmentIds: [],
  agitated: false,
  surgicalProblem: false,
  hospitalEmergency: false,
  deathOrSeriousHarm: false,
  concernsSurgery: false,
  receivedAt: '',
  promisedBy: '',
};

type Values = Readonly<Record<string, unknown>>;
const named = ({ anonymous }: Values) => anonymous !== true;
const speaksForAnother = (values: Values) => named(values) && values['relation'] !== 'SELF';

/** The questions in the order in which people speak: how it came, who, what, what was seen, when. */
export const registerSections = (
  choices: Choices,
): readonly { readonly title: string; readonly says?: string; readonly fields: readonly FieldSpec[] }[] => [
  {
    title: 'register.how',
    fields: [
      {
        name: 'channel',
        kind: 'choice',
        label: 'complaint.channel',
        options: () => choices.words('channel', channels),
      },
      { name: 'anonymous', kind: 'yesNo', label: 'register.anonymous', hint: 'register.anonymousHint' },
    ],
  },
  {
    title: 'register.who',
    fields: [
      { name: 'patientId', kind: 'own', label: 'people.patient', hint: 'register.patientHint', when: named },
      {
        name: 'relation',
        kind: 'choice',
        label: 'register.relation',
        options: () => choices.words('relation', relations),
        when: named,
      },
      {
        name: 'complainantName',
        kind: 'text',
        label: 'register.complainantName',
        optional: true,
        maxLength: 64,
        when: speaksForAnother,
      },
      {
        name: 'complainantPhone',
        kind: 'text',
        label: 'register.complainantPhone',
        hint: 'patient.phoneHint',
        optional: true,
        inputMode: 'tel',
        maxLength: 32,
        when: speaksForAnother,
      },
    ],
  },
  {
    title: 'register.what',
    fields: [
      { name: 'summary', kind: 'text', label: 'register.summary', hint: 'register.summaryHint', maxLength: 120 },
      {
        name: 'narrative',
        kind: 'longText',
        rows: 5,
        label: 'register.narrative',
        hint: 'register.narrativeHint',
        optional: true,
        maxLength: 5000,
      },
      { name: 'category', kind: 'select', label: 'complaint.category', options: choices.categories },
      {
        name: 'departmentIds',
        kind: 'manySelect',
        label: 'complaint.departments',
        hint: 'complaint.departmentsHint',
        options: choices.departments,
      },
    ],
  },
  {
    title: 'register.seen',
    says: 'register.seenMajor',
    fields: [
      { name: 'agitated', kind: 'yesNo', label: 'reason.AGITATED' },
      { name: 'surgicalProblem', kind: 'yesNo', label: 'reason.SURGICAL_PROBLEM' },
      { name: 'hospitalEmergency', kind: 'yesNo', label: 'reason.HOSPITAL_EMERGENCY' },
      { name: 'deathOrSeriousHarm', kind: 'yesNo', label: 'reason.DEATH_OR_SERIOUS_HARM' },
      { name: 'concernsSurgery', kind: 'yesNo', label: 'register.concernsSurgery' },
    ],
  },
  {
    title: 'register.when',
    fields: [
      {
        name: 'receivedAt',
        kind: 'moment',
        label: 'complaint.receivedAt',
        hint: 'register.receivedAtHint',
        optional: true,
        leans: 'past',
      },
      {
        name: 'promisedBy',
        kind: 'moment',
        label: 'complaint.promisedBy',
        hint: 'register.promisedByHint',
        optional: true,
        leans: 'future',
      },
    ],
  },
];

/** Checked answers as the graph takes them. Nothing of a person goes along with an anonymous complaint. */
export function registerInput(checked: Registering): Omit<ComplaintRegisterInput, 'idempotencyKey'> {
  const { relation, complainantName, complainantPhone, patientId, ...rest } = checked;
  if (rest.anonymous || !relation) return rest;
  const another = relation === 'SELF' ? {} : { name: complainantName, phone: complainantPhone };
  return { ...rest, patientId, complainant: { relation, ...another } };
}

/** Paths of the input to the fields that stand for them. */
export function fieldOf(path: readonly string[]): readonly string[] {
  const at = path.indexOf('complainant');
  if (at < 0) return path;
  const inner = path[at + 1];
  return [inner === 'name' ? 'complainantName' : inner === 'phone' ? 'complainantPhone' : 'relation'];
}
