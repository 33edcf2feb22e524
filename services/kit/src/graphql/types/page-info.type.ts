import '../metadata.js';
import { Directive, Field, ObjectType } from 'type-graphql';
import { Cursor } from '../scalars.js';

/** Where a page ends and whether there is another. */
@Directive('@shareable')
@ObjectType('PageInfo')
export class PageInfoType {
  @Field(() => Cursor, { nullable: true })
  endCursor?: string;

  @Field(() => Boolean)
  hasNextPage!: boolean;
}
