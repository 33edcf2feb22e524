import '../metadata.js';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Stream } from '../../store/contract.js';
import { connectionOf, edgeOf } from '../connection.js';
import { Payload } from '../payload.js';
import { DateTime } from '../scalars.js';
import { EntryDetailType } from '../types/entry-detail.type.js';

/** Names and values are the same: a default value would arrive as the name. */
export enum AuditStreamEnum {
  CASE = 'CASE',
  ACCESS = 'ACCESS',
  ADMINISTRATION = 'ADMINISTRATION',
}
registerEnumType(AuditStreamEnum, { name: 'AuditStream' });

/** The stream as the journal names it. */
export const streamOf = (shown: AuditStreamEnum): Stream => shown.toLowerCase() as Stream;

/** Who acted: ids and roles, as they were then. */
@Directive('@shareable')
@ObjectType('AuditActor')
export class AuditActorType {
  /** PERSON CLIENT SERVICE TIMER WEB */
  @Field(() => String)
  kind!: string;

  @Field(() => ID)
  id!: string;

  @Field(() => ID)
  organizationId!: string;

  @Field(() => [String])
  roles!: readonly string[];
}

/** One entry of the journal as an auditor reads it: who did what to which case, never what was written in the case. */
@Directive('@shareable')
@ObjectType('AuditEntry')
export class AuditEntryType {
  @Field(() => ID)
  id!: string;

  /** The service whose journal it stands in. */
  @Field(() => String)
  service!: string;

  @Field(() => AuditStreamEnum)
  stream!: AuditStreamEnum;

  /** The act: `register`, `reveal`, `denial`, `sign-in`. */
  @Field(() => String)
  kind!: string;

  @Field(() => DateTime)
  at!: Date;

  @Field(() => AuditActorType)
  actor!: AuditActorType;

  @Field(() => String)
  subjectType!: string;

  @Field(() => ID)
  subjectId!: string;

  /** The version of the case after the act; missing for a look. */
  @Field(() => Int, { nullable: true })
  version?: number;

  /** Coded facts of looks and of acts on the register: field, purpose, address, roles. */
  @Field(() => [EntryDetailType])
  details!: readonly EntryDetailType[];

  /** What it said was erased; that it happened stays. */
  @Field(() => Boolean)
  erased!: boolean;
}

@Directive('@shareable')
@ObjectType('AuditEdge')
export class AuditEdge extends edgeOf(() => AuditEntryType) {}

@Directive('@shareable')
@ObjectType('AuditConnection')
export class AuditConnection extends connectionOf(() => AuditEdge) {}

/** How far one half of a journal has come, and how far it was signed into the second place. */
@Directive('@shareable')
@ObjectType('AuditedFeed')
export class AuditedFeedType {
  @Field(() => String)
  service!: string;

  /** `audit`: acts. `audit:access`: looks, sign-ins, denials. */
  @Field(() => String)
  seat!: string;

  @Field(() => Int)
  entries!: number;

  @Field(() => Int)
  signed!: number;

  @Field(() => DateTime, { nullable: true })
  signedAt?: Date;
}

@Directive('@shareable')
@ObjectType('AuditExportPayload')
export class AuditExportPayload extends Payload {
  /** Comma-separated, UTF-8, one line an entry; nothing in it begins a formula. */
  @Field(() => String, { nullable: true })
  csv?: string;

  @Field(() => Int, { nullable: true })
  entries?: number;

  /** More was found than one export takes. */
  @Field(() => Boolean, { nullable: true })
  truncated?: boolean;
}
