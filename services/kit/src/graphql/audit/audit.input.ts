import '../metadata.js';
import { Field, ID, InputType } from 'type-graphql';
import * as v from 'valibot';
import type { AuditSearch } from '../../store/contract.js';
import { key, line } from '../input.shapes.js';
import { DateTime } from '../scalars.js';
import { Valid } from '../valid.js';
import { AuditStreamEnum, streamOf } from './audit.type.js';

/** What is looked for in a journal. Every field that is given must fit. */
@Valid(v.object({ actorId: v.nullish(key), subjectId: v.nullish(line(64)), kind: v.nullish(line(64)) }))
@InputType()
export class AuditFilter {
  @Field(() => AuditStreamEnum, { nullable: true })
  stream?: AuditStreamEnum | null;

  /** Who acted. */
  @Field(() => ID, { nullable: true })
  actorId?: string | null;

  /** The case, file or person acted on or looked at. */
  @Field(() => ID, { nullable: true })
  subjectId?: string | null;

  @Field(() => String, { nullable: true })
  kind?: string | null;

  /** Included. */
  @Field(() => DateTime, { nullable: true })
  from?: Date | null;

  /** Included. */
  @Field(() => DateTime, { nullable: true })
  to?: Date | null;
}

@Valid(v.object({ idempotencyKey: key, purpose: line(200) }))
@InputType()
export class AuditExportInput {
  @Field(() => ID)
  idempotencyKey!: string;

  /** Why it is taken out of the house; kept with who and when. */
  @Field(() => String)
  purpose!: string;

  @Field(() => AuditFilter, { nullable: true })
  filter?: AuditFilter | null;
}

/** The search of a filter. */
export function searchOf(filter: AuditFilter | null | undefined): AuditSearch {
  const { stream, actorId, subjectId, kind, from, to } = filter ?? {};
  return {
    ...(stream && { stream: streamOf(stream) }),
    ...(actorId && { actorId }),
    ...(subjectId && { subjectId }),
    ...(kind && { kind }),
    ...(from && { from }),
    ...(to && { to }),
  };
}
