import * as is from '@concord/portal-kit/components/form/checks';
import type { FieldOption, FieldSpec } from '@concord/portal-kit/components/form/field-spec';
import * as v from 'valibot';
import type { DisputeOpenInput } from '../generated/graphql.js';
import { claimantRelations, disputeKinds } from './terms.js';

/** What is written down of a dispute that comes to the committee directly. */
export const openSchema = v.object({
  hospitalId: is.chosen,
  kind: is.oneOf(disputeKinds),
  claimants: is.rowsOf(v.object({ name: is.written(64), relation: is.oneOf(claimantRelations), phone: is.maybePhone })),
  claimed: is.money,
  occurredOn: is.maybeDay,
  firstClaimedOn: is.maybeDay,
  death: is.ticked,
});
export type Opening = v.InferOutput<typeof openSchema>;

const emptyClaimant = () => ({ name: '', relation: '', phone: '' });

export const emptyOpening = (): Record<keyof Opening, unknown> => ({
  hospitalId: '',
  kind: 'TREATMENT',
  claimants: [{ ...emptyClaimant(), relation: 'SELF' }],
  claimed: '',
  occurredOn: '',
  firstClaimedOn: '',
  death: false,
});

/** What can be chosen in it. */
export interface OpeningChoices {
  hospitals(): readonly FieldOption[];
  words(kind: string, values: readonly string[]): readonly FieldOption[];
}

/** The questions in the order in which people speak: against whom, who, how much, what happened when. */
export const openingFields = (choices: OpeningChoices): readonly FieldSpec[] => [
  {
    name: 'hospitalId',
    kind: 'select',
    label: 'party.HOSPITAL',
    hint: 'register.hospitalHint',
    options: choices.hospitals,
  },
  {
    name: 'claimants',
    kind: 'rows',
    label: 'dispute.claimants',
    hint: 'register.claimantsHint',
    rowName: 'register.claimant',
    add: 'register.addClaimant',
    most: 20,
    empty: emptyClaimant,
    columns: [
      { name: 'name', kind: 'text', label: 'register.name', maxLength: 64 },
      {
        name: 'relation',
        kind: 'select',
        label: 'register.relation',
        options: () => choices.words('relation', claimantRelations),
      },
      { name: 'phone', kind: 'text', label: 'register.phone', inputMode: 'tel', optional: true },
    ],
  },
  { name: 'claimed', kind: 'money', label: 'dispute.claimed', hint: 'register.claimedHint' },
  {
    name: 'kind',
    kind: 'choice',
    label: 'dispute.kind',
    hint: 'register.kindHint',
    options: () => choices.words('disputeKind', disputeKinds),
  },
  { name: 'occurredOn', kind: 'day', label: 'dispute.occurredOn', optional: true },
  {
    name: 'firstClaimedOn',
    kind: 'day',
    label: 'register.firstClaimedOn',
    hint: 'register.firstClaimedOnHint',
    optional: true,
  },
  { name: 'death', kind: 'yesNo', label: 'register.death', hint: 'register.deathHint' },
];

/** As the graph takes it. */
export const openingInput = (checked: Opening): Omit<DisputeOpenInput, 'idempotencyKey'> => checked;
