import '@concord/kit/graphql/metadata';
import { Payload } from '@concord/kit/graphql/payload';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { SiteRecord } from '../app/place.ports.js';

/** Names and values are the same: a default value would arrive as the name. */
export enum PlaceStatusEnum {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(PlaceStatusEnum, { name: 'PlaceStatus' });

/** A campus of a hospital (院区), a branch of an insurer (分支机构); of the caller's organization. */
@ObjectType('Site')
export class SiteType {
  /** What it is shown from; not a field of the graph. */
  record!: SiteRecord;

  @Field(() => ID)
  id!: string;

  @Field(() => Int)
  version!: number;

  @Field(() => String)
  name!: string;

  @Field(() => PlaceStatusEnum)
  status!: string;
}

/** A site as the graph shows it; departments and actions stand in `place.fields.ts`. */
export function shownSite(record: SiteRecord): SiteType {
  const { id, name, status } = record.site;
  return { record, id, version: record.version, name, status };
}

@ObjectType()
export class SitePayload extends Payload {
  @Field(() => SiteType, { nullable: true })
  site?: SiteType;
}
