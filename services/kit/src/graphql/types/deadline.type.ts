import '../metadata.js';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime } from '../scalars.js';
import { DeadlineDayType } from './deadline-day.type.js';
import { TextType } from './text.type.js';

/** Names and values are the same: a default value would arrive as the name. */
export enum DeadlineState {
  RUNNING = 'RUNNING',
  PAUSED = 'PAUSED',
  MET = 'MET',
  MISSED = 'MISSED',
  OVERDUE = 'OVERDUE',
}
registerEnumType(DeadlineState, { name: 'DeadlineState' });

export enum DeadlineUnit {
  WORKING_DAYS = 'WORKING_DAYS',
  CALENDAR_DAYS = 'CALENDAR_DAYS',
  HOURS = 'HOURS',
  MINUTES = 'MINUTES',
}
registerEnumType(DeadlineUnit, { name: 'DeadlineUnit' });

/** A statutory clock of a case. */
@Directive('@shareable')
@ObjectType('Deadline')
export class DeadlineType {
  @Field(() => String)
  name!: string;

  @Field(() => TextType)
  title!: TextType;

  /** The words of the law. */
  @Field(() => TextType)
  words!: TextType;

  @Field(() => TextType)
  article!: TextType;

  /** How well the article was verified: PRIMARY SECONDARY MEMORY */
  @Field(() => String)
  verified!: string;

  @Field(() => DateTime)
  startedAt!: Date;

  @Field(() => DateTime)
  dueAt!: Date;

  /** Runs past the last published calendar. */
  @Field(() => Boolean)
  provisional!: boolean;

  @Field(() => DeadlineState)
  state!: DeadlineState;

  /** Negative when overdue. */
  @Field(() => Int)
  remaining!: number;

  @Field(() => DeadlineUnit)
  unit!: DeadlineUnit;

  /** 0, 50 or 80: the highest warning reached. */
  @Field(() => Int)
  warned!: number;

  @Field(() => String)
  calendarVersion!: string;

  @Field(() => [DeadlineDayType])
  explanation!: readonly DeadlineDayType[];
}
