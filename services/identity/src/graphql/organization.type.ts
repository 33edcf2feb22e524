import '@concord/kit/graphql/metadata';
import type { OrganizationKind } from '@concord/kit/domain/actor';
import { Directive, Field, ID, ObjectType, registerEnumType } from 'type-graphql';

/** Names and values are the same: a default value would arrive as the name. */
export enum OrganizationKindEnum {
  HOSPITAL = 'HOSPITAL',
  INSURER = 'INSURER',
  COMMITTEE = 'COMMITTEE',
  GOVERNMENT = 'GOVERNMENT',
  PLATFORM = 'PLATFORM',
}
registerEnumType(OrganizationKindEnum, { name: 'OrganizationKind' });

/** A party to disputes. */
@Directive('@key(fields: "id")')
@ObjectType('Organization')
export class OrganizationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrganizationKindEnum)
  kind!: OrganizationKind;
}
