import '../metadata.js';
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { LocalDate } from '../scalars.js';
import { TextType } from './text.type.js';

export enum DeadlineDayKind {
  START = 'START',
  COUNTED = 'COUNTED',
  WEEKEND = 'WEEKEND',
  HOLIDAY = 'HOLIDAY',
  MAKE_UP = 'MAKE_UP',
  PAUSED = 'PAUSED',
  DUE = 'DUE',
}
registerEnumType(DeadlineDayKind, { name: 'DeadlineDayKind' });

/** One day of the way from the start of a deadline to its end. */
@Directive('@shareable')
@ObjectType('DeadlineDay')
export class DeadlineDayType {
  @Field(() => LocalDate)
  date!: string;

  @Field(() => DeadlineDayKind)
  kind!: DeadlineDayKind;

  /** How many days are counted up to and with this one. */
  @Field(() => Int)
  count!: number;

  @Field(() => TextType, { nullable: true })
  note?: TextType;
}
