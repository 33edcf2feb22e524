import '@concord/kit/graphql/metadata';
import { registerEnumType } from 'type-graphql';
import { mediationTable } from '../domain/mediation.moves.js';
import * as terms from '../domain/mediation.terms.js';
import { named, namesOf } from './dispute.enums.js';

export const MediationStatusEnum = named(namesOf(mediationTable.statuses).filter((name) => name !== 'NEW'));
registerEnumType(MediationStatusEnum, { name: 'MediationStatus' });

export const ApplicantEnum = named(namesOf(terms.applicants));
registerEnumType(ApplicantEnum, { name: 'Applicant' });

export const ApplicationFormEnum = named(namesOf(terms.applicationForms));
registerEnumType(ApplicationFormEnum, { name: 'ApplicationForm' });

export const SessionKindEnum = named(namesOf(terms.sessionKinds));
registerEnumType(SessionKindEnum, { name: 'SessionKind' });

export const RouteEnum = named(namesOf(terms.routes));
registerEnumType(RouteEnum, { name: 'RemainingRoute' });

export const RefusalGroundEnum = named(namesOf(terms.refusalGrounds));
registerEnumType(RefusalGroundEnum, { name: 'RefusalGround' });

export const TerminationGroundEnum = named(namesOf(terms.terminationGrounds));
registerEnumType(TerminationGroundEnum, { name: 'TerminationGround' });

export const ChosenByEnum = named(['PARTIES', 'COMMITTEE'] as const);
registerEnumType(ChosenByEnum, { name: 'ChosenBy' });

export const CommissionerEnum = named(['JOINT', 'COMMITTEE'] as const);
registerEnumType(CommissionerEnum, { name: 'AppraisalCommissioner' });

export const MediationSideEnum = named(['PATIENT', 'HOSPITAL'] as const);
registerEnumType(MediationSideEnum, { name: 'MediationSide' });

export const SignatureSideEnum = named(['PATIENT', 'HOSPITAL', 'MEDIATOR'] as const);
registerEnumType(SignatureSideEnum, { name: 'SignatureSide' });

export const PayerEnum = named(['INSURER', 'HOSPITAL'] as const);
registerEnumType(PayerEnum, { name: 'InstalmentPayer' });

export const PayeeKindEnum = named(['PATIENT', 'HEIRS'] as const);
registerEnumType(PayeeKindEnum, { name: 'PayeeKind' });

export const MediationViewEnum = named([
  'OPEN',
  'OVERDUE',
  'DUE_TODAY',
  'MINE',
  'AWAITING_ACCEPTANCE',
  'AWAITING_SIGNATURE',
  'ALL',
] as const);
registerEnumType(MediationViewEnum, { name: 'MediationView' });
