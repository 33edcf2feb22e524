import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { LocalDate } from '@concord/kit/graphql/scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { DeputyRecord } from '../app/deputy.ports.js';

/** Somebody stands in for a colleague (代理授权): has their roles within the days, but for the offices of control. */
@ObjectType('Deputyship')
export class DeputyshipType {
  /** What it is shown from; not a field of the graph. */
  record!: DeputyRecord;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  /** The first day, by the calendar of the law. */
  @Field(() => LocalDate)
  from!: string;

  /** The last day. */
  @Field(() => LocalDate)
  until!: string;

  /** Why; for administrators and the two themselves. */
  @Field(() => String, { nullable: true })
  reason?: string;
}

/** A deputyship as the graph shows it; people, `inForce` and actions stand in `deputy.resolver.ts`. */
export function shownDeputyship(record: DeputyRecord): DeputyshipType {
  const { id, from, until, reason } = record.deputyship;
  return { record, id, version: record.version, from, until, reason };
}

@ObjectType()
export class DeputyshipPayload extends Payload {
  @Field(() => DeputyshipType, { nullable: true })
  deputyship?: DeputyshipType;
}
