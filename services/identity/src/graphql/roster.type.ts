import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { DateTime, LocalDate } from '@concord/kit/graphql/scalars';
import { TextType } from '@concord/kit/graphql/types/text.type';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { AbsenceRecord, ShiftRecord } from '../app/roster.ports.js';
import type { DutyPostCode } from '../domain/duty.posts.js';

/** Names and values are the same: a default value would arrive as the name. */
export enum DutyPostEnum {
  COMPLAINTS = 'COMPLAINTS',
  HOUSE = 'HOUSE',
  HOTLINE = 'HOTLINE',
  SURVEY = 'SURVEY',
  RECEPTION = 'RECEPTION',
}
registerEnumType(DutyPostEnum, { name: 'DutyPostCode' });

export enum RosterStatusEnum {
  SET = 'SET',
  CANCELLED = 'CANCELLED',
}
registerEnumType(RosterStatusEnum, { name: 'RosterStatus' });

/** A post that somebody is at by day and by night (24 小时值班岗). */
@ObjectType('DutyPost')
export class DutyPostType {
  @Field(() => DutyPostEnum)
  code!: DutyPostCode;

  @Field(() => TextType)
  name!: TextType;

  /** Whoever is at it holds one of these. */
  @Field(() => [String])
  roles!: readonly string[];
}

/** Somebody is at a post for some hours. */
@ObjectType('DutyShift')
export class DutyShiftType {
  /** What it is shown from; not a field of the graph. */
  record!: ShiftRecord;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => DutyPostEnum)
  post!: DutyPostCode;

  @Field(() => RosterStatusEnum)
  status!: string;

  @Field(() => DateTime)
  from!: Date;

  /** The first instant that is not part of it any more. */
  @Field(() => DateTime)
  until!: Date;
}

/** Off-days of a person. Why, is not kept. */
@ObjectType('StaffAbsence')
export class StaffAbsenceType {
  /** What it is shown from; not a field of the graph. */
  record!: AbsenceRecord;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RosterStatusEnum)
  status!: string;

  @Field(() => LocalDate)
  from!: string;

  /** The last day. */
  @Field(() => LocalDate)
  until!: string;
}

/** Nobody is at a post. */
@ObjectType('DutyGap')
export class DutyGapType {
  @Field(() => DateTime)
  from!: Date;

  @Field(() => DateTime)
  until!: Date;
}

/** A shift as the graph shows it; the person and actions stand in `roster.fields.ts`. */
export function shownShift(record: ShiftRecord): DutyShiftType {
  const { id, post, status, from, until } = record.shift;
  return { record, id, version: record.version, post, status, from: new Date(from), until: new Date(until) };
}

/** Off-days as the graph shows them. */
export function shownAbsence(record: AbsenceRecord): StaffAbsenceType {
  const { id, status, from, until } = record.absence;
  return { record, id, version: record.version, status, from, until };
}

@ObjectType()
export class DutyShiftPayload extends Payload {
  @Field(() => DutyShiftType, { nullable: true })
  dutyShift?: DutyShiftType;
}

@ObjectType()
export class StaffAbsencePayload extends Payload {
  @Field(() => StaffAbsenceType, { nullable: true })
  staffAbsence?: StaffAbsenceType;
}
