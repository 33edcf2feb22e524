import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { LocalDate } from '@concord/kit/graphql/scalars';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { RegistrationRecord } from '../app/registration.ports.js';

/** Names and values are the same: a default value would arrive as the name. */
export enum RegistrationKindEnum {
  PHYSICIAN = 'PHYSICIAN',
  MEDIATOR = 'MEDIATOR',
  EXPERT = 'EXPERT',
}
registerEnumType(RegistrationKindEnum, { name: 'RegistrationKind' });

export enum RegistrationStatusEnum {
  ENTERED = 'ENTERED',
  STRUCK = 'STRUCK',
}
registerEnumType(RegistrationStatusEnum, { name: 'RegistrationStatus' });

/** An entry of a professional register (执业登记) of the caller's organization. */
@ObjectType('Registration')
export class RegistrationType {
  /** What it is shown from; not a field of the graph. */
  record!: RegistrationRecord;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => RegistrationKindEnum)
  kind!: string;

  @Field(() => RegistrationStatusEnum)
  status!: string;

  /** The number of the certificate; masked but for administrators and oneself. */
  @Field(() => String, { nullable: true })
  number?: string;

  /** 专业. */
  @Field(() => String, { nullable: true })
  specialty?: string;

  /** 职称. */
  @Field(() => String, { nullable: true })
  title?: string;

  @Field(() => String, { nullable: true })
  qualification?: string;

  @Field(() => LocalDate)
  from!: string;

  /** The last day; nothing where none is printed. */
  @Field(() => LocalDate, { nullable: true })
  until?: string;
}

/** An entry as the graph shows it; the person, whether it is good and actions stand in `registration.resolver.ts`. */
export function shownRegistration(record: RegistrationRecord): RegistrationType {
  const { id, kind, status, number, specialty, title, qualification, from, until } = record.registration;
  return { record, id, version: record.version, kind, status, number, specialty, title, qualification, from, until };
}

@ObjectType()
export class RegistrationPayload extends Payload {
  @Field(() => RegistrationType, { nullable: true })
  registration?: RegistrationType;
}
