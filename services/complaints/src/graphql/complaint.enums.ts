import '@concord/kit/graphql/metadata';
import { registerEnumType } from 'type-graphql';
import { disputeKinds } from '../domain/complaint.dispute.js';
import { categories, channels, relations } from '../domain/complaint.terms.js';
import { complaintTable } from '../domain/complaint.moves.js';

// Names and values are the same: a default value of an enum arrives as its name.
const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Each in Name]: Each };

export const ComplaintStatusEnum = named(
  (Object.keys(complaintTable.statuses) as (keyof typeof complaintTable.statuses)[]).filter((name) => name !== 'NEW'),
);
registerEnumType(ComplaintStatusEnum, { name: 'ComplaintStatus' });

export const SeverityEnum = named(['GENERAL', 'MAJOR_URGENT'] as const);
registerEnumType(SeverityEnum, { name: 'Severity' });

export const SeverityReasonEnum = named([
  'AGITATED',
  'SURGICAL_PROBLEM',
  'HOSPITAL_EMERGENCY',
  'DEATH_OR_SERIOUS_HARM',
  'MANUAL',
] as const);
registerEnumType(SeverityReasonEnum, { name: 'SeverityReason' });

export const ChannelEnum = named(channels);
registerEnumType(ChannelEnum, { name: 'ComplaintChannel' });

export const RelationEnum = named(relations);
registerEnumType(RelationEnum, { name: 'ComplainantRelation' });

export const DisputeKindEnum = named(disputeKinds);
registerEnumType(DisputeKindEnum, { name: 'DisputeKind' });

export const CategoryEnum = named(Object.keys(categories) as (keyof typeof categories)[]);
registerEnumType(CategoryEnum, { name: 'ComplaintCategoryCode' });

export const ViewEnum = named([
  'OPEN',
  'OVERDUE',
  'DUE_TODAY',
  'MINE',
  'AWAITING_APPROVAL',
  'RETURNED',
  'MAJOR',
  'DISPUTE',
  'ALL',
] as const);
registerEnumType(ViewEnum, { name: 'ComplaintView' });
