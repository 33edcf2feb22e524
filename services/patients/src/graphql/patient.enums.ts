import '@concord/kit/graphql/metadata';
import { registerEnumType } from 'type-graphql';
import { revealFields } from '../domain/patient.reveal.js';
import { erasureBases, genders, tierCodes, visitKinds } from '../domain/patient.terms.js';

// Names and values are the same: a default value of an enum arrives as its name.
const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Each in Name]: Each };

export const GenderEnum = named(genders);
registerEnumType(GenderEnum, { name: 'Gender' });

export const MemberTierEnum = named(tierCodes);
registerEnumType(MemberTierEnum, { name: 'MemberTier' });

export const VisitKindEnum = named(visitKinds);
registerEnumType(VisitKindEnum, { name: 'VisitKind' });

export const PatientFieldEnum = named(revealFields);
registerEnumType(PatientFieldEnum, { name: 'PatientField' });

export const ErasureBasisEnum = named(erasureBases);
registerEnumType(ErasureBasisEnum, { name: 'ErasureBasis' });
