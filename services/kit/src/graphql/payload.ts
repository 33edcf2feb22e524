import './metadata.js';
import { Field, ObjectType } from 'type-graphql';
import { Refusal } from '../domain/refusal.js';
import { RefusalType, shownRefusal } from './types/refusal.type.js';

/**
 * What every mutation's payload extends.
 *
 * @example
 * ```ts
 * @ObjectType()
 * class ComplaintPayload extends Payload {
 *   @Field(() => ComplaintType, { nullable: true })
 *   complaint?: ComplaintType;
 * }
 * ```
 */
@ObjectType()
export abstract class Payload {
  @Field(() => [RefusalType])
  refusals!: readonly RefusalType[];
}

/** A payload whose own fields are there, or whose refusals are. */
export type Answer<Fields extends object> = Partial<Fields> & { readonly refusals: readonly RefusalType[] };

/** The only place where a `Refusal` becomes a payload. Everything else thrown goes on. */
export async function answering<Fields extends object>(work: () => Promise<Fields>): Promise<Answer<Fields>> {
  try {
    return { ...(await work()), refusals: [] };
  } catch (error) {
    if (error instanceof Refusal) return { refusals: [shownRefusal(error)] } as unknown as Answer<Fields>;
    throw error;
  }
}
