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

/** Who owns a hospital. */
export enum OwnershipEnum {
  PUBLIC = 'PUBLIC',
  PRIVATE = 'PRIVATE',
}
registerEnumType(OwnershipEnum, { name: 'Ownership' });

/** A party to disputes, known to everybody who is signed in. */
@Directive('@key(fields: "id")')
@ObjectType('Organization')
export class OrganizationType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => OrganizationKindEnum)
  kind!: OrganizationKind;

  /** Id of the rule pack with the law of its place. */
  @Field(() => String)
  rulePack!: string;

  /** Of a hospital, where it is known. */
  @Field(() => OwnershipEnum, { nullable: true })
  ownership?: keyof typeof OwnershipEnum;

  /** Of a committee or an authority, where it is known: a code of administrative division (GB/T 2260). */
  @Field(() => String, { nullable: true })
  district?: string;
}
