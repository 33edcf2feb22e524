import '../metadata.js';
import { Directive, Field, ObjectType } from 'type-graphql';

/** A coded fact of an entry, for the sentence that tells it: `severity` = `MAJOR_URGENT`. */
@Directive('@shareable')
@ObjectType('EntryDetail')
export class EntryDetailType {
  @Field(() => String)
  name!: string;

  @Field(() => String)
  value!: string;
}
