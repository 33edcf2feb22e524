import '@concord/kit/graphql/metadata';
import { TAKEN_FROM, WHICHEVER, type DeductibleKind } from '@concord/rules/policy/policy-terms';
import { POLICY_LINES, type PolicyLine } from '@concord/rules/policy/cover';
import { EXCLUSIONS, type ExclusionId } from '@concord/rules/policy/exclusions';
import { registerEnumType } from 'type-graphql';
import { named } from './named.js';

export const PolicyLineEnum = named(Object.keys(POLICY_LINES) as PolicyLine[]);
registerEnumType(PolicyLineEnum, { name: 'PolicyLine' });

export const CoverBasisEnum = named(['CLAIMS_MADE', 'OCCURRENCE'] as const);
registerEnumType(CoverBasisEnum, { name: 'CoverBasis' });

export const ExclusionEnum = named(Object.keys(EXCLUSIONS) as ExclusionId[]);
registerEnumType(ExclusionEnum, { name: 'Exclusion' });

export const DeductibleKindEnum = named([
  'AFTER_CAP',
  'BEFORE_CAP',
  'PERCENT_OF_LIMIT',
  'TIERED_BY_LOSS',
  'ABOVE_LOSS_THRESHOLD',
  'ON_PAYMENT',
] as const satisfies readonly DeductibleKind[]);
registerEnumType(DeductibleKindEnum, { name: 'DeductibleKind' });

export const WhicheverEnum = named(WHICHEVER);
registerEnumType(WhicheverEnum, { name: 'Whichever' });

export const TakenFromEnum = named(TAKEN_FROM);
registerEnumType(TakenFromEnum, { name: 'TakenFrom' });

export const ReservationStateEnum = named(['HELD', 'CALLED', 'RELEASED', 'PAID'] as const);
registerEnumType(ReservationStateEnum, { name: 'ReservationState' });
