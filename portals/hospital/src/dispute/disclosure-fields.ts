import * as is from '@concord/portal-kit/components/form/checks';
import type { FieldSpec } from '@concord/portal-kit/components/form/field-spec';
import * as v from 'valibot';
import type { DisclosureInput } from '../generated/graphql.js';
import { line, longest } from './act.js';
import { disclosedKinds, legalBases } from './terms.js';
import type { DisputeChoices } from './use-dispute-choices.js';

type Values = Readonly<Record<string, unknown>>;
/** A ground is said whole: a consent with its day and its paper, a duty with its article. */
export const onConsent = ({ basis }: Values) => basis === 'SEPARATE_CONSENT';
export const onStatute = ({ basis }: Values) => basis === 'STATUTE';

/** What a disclosure has to say (个人信息保护法 17, 23, 29): what for, which data, on what ground, until when. */
export const disclosureEntries = {
  purpose: is.written(longest.line),
  kinds: v.pipe(v.array(is.oneOf(disclosedKinds)), v.minLength(1, 'form.required')),
  basis: is.oneOf(legalBases),
  givenOn: is.maybeDay,
  basisPaper: is.maybeWritten(longest.line),
  article: is.maybeWritten(longest.line),
  expiresOn: is.day,
};

export const disclosureFields = (choices: DisputeChoices): readonly FieldSpec[] => [
  line('purpose', 'disclosure.purpose', { hint: 'disclosure.purposeHint' }),
  {
    name: 'kinds',
    kind: 'manySelect',
    label: 'disclosure.kinds',
    hint: 'disclosure.kindsHint',
    options: () => choices.words('disclosedKind', disclosedKinds),
  },
  {
    name: 'basis',
    kind: 'choice',
    label: 'disclosure.basis',
    hint: 'disclosure.basisHint',
    options: () => choices.words('legalBasis', legalBases),
  },
  { name: 'givenOn', kind: 'day', leans: 'past', label: 'disclosure.givenOn', when: onConsent },
  line('basisPaper', 'disclosure.paper', { hint: 'disclosure.paperHint', when: onConsent }),
  line('article', 'disclosure.article', { hint: 'disclosure.articleHint', when: onStatute }),
  { name: 'expiresOn', kind: 'day', leans: 'future', label: 'disclosure.expiresOn', hint: 'disclosure.expiresOnHint' },
];

/** Nothing is ticked beforehand: each kind of data is given because somebody decided so. */
export const noDisclosure = () => ({
  ...{ purpose: '', kinds: [], basis: '', givenOn: '', basisPaper: '', article: '', expiresOn: '' },
});

type Checked = v.InferOutput<v.ObjectSchema<typeof disclosureEntries, undefined>>;

/** As the graph takes it. */
export function disclosureInput(checked: Checked): DisclosureInput {
  const { purpose, kinds, basis, givenOn, basisPaper, article, expiresOn } = checked;
  const ground = basis === 'STATUTE' ? { kind: basis, article } : { kind: basis, givenOn, paper: basisPaper };
  return { purpose, kinds, expiresOn, legalBasis: ground };
}
