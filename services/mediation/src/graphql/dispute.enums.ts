import '@concord/kit/graphql/metadata';
import { registerEnumType } from 'type-graphql';
import { disclosedKinds } from '@concord/rules/disclosure/kinds';
import { roomSides } from '../domain/caucus.js';
import { legalBases } from '../domain/disclosure.js';
import { disclosureTable } from '../domain/disclosure.moves.js';
import { disputeTable } from '../domain/dispute.moves.js';
import { noticeLines } from '../domain/dispute.notice.js';
import * as terms from '../domain/dispute.terms.js';

/** Names and values are the same: a default value of an enum arrives as its name. */
export const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { readonly [Each in Name]: Each };
/** The names of a table of words. */
export const namesOf = <Words extends object>(words: Words) => Object.keys(words) as (keyof Words & string)[];

export const DisputeStatusEnum = named(namesOf(disputeTable.statuses).filter((name) => name !== 'NEW'));
registerEnumType(DisputeStatusEnum, { name: 'DisputeStatus' });

export const DisputeKindEnum = named(namesOf(terms.disputeKinds));
registerEnumType(DisputeKindEnum, { name: 'DisputeKind' });

export const ForumKindEnum = named(namesOf(terms.forumKinds));
registerEnumType(ForumKindEnum, { name: 'ForumKind' });

export const ForumOutcomeEnum = named(namesOf(terms.forumOutcomes));
registerEnumType(ForumOutcomeEnum, { name: 'ForumOutcome' });

export const LiabilityDegreeEnum = named(namesOf(terms.degrees));
registerEnumType(LiabilityDegreeEnum, { name: 'LiabilityDegree' });

export const DisputeOutcomeKindEnum = named(namesOf(terms.outcomes));
registerEnumType(DisputeOutcomeKindEnum, { name: 'DisputeOutcomeKind' });

export const ClaimantRelationEnum = named(namesOf(terms.claimantRelations));
registerEnumType(ClaimantRelationEnum, { name: 'ClaimantRelation' });

export const NoticeItemEnum = named(namesOf(noticeLines));
registerEnumType(NoticeItemEnum, { name: 'NoticeItem' });

export const DisclosedKindEnum = named(namesOf(disclosedKinds));
registerEnumType(DisclosedKindEnum, { name: 'DisclosedKind' });

export const DisclosureStatusEnum = named(namesOf(disclosureTable.statuses).filter((name) => name !== 'NEW'));
registerEnumType(DisclosureStatusEnum, { name: 'DisclosureStatus' });

export const LegalBasisKindEnum = named(namesOf(legalBases));
registerEnumType(LegalBasisKindEnum, { name: 'LegalBasisKind' });

export const RoomSideEnum = named(namesOf(roomSides));
registerEnumType(RoomSideEnum, { name: 'RoomSide' });

export const PartySideEnum = named(['PATIENT', 'HOSPITAL', 'INSURER', 'COMMITTEE'] as const);
registerEnumType(PartySideEnum, { name: 'PartySide' });

export const DisputeViewEnum = named(['OPEN', 'OVERDUE', 'ALL'] as const);
registerEnumType(DisputeViewEnum, { name: 'DisputeView' });
