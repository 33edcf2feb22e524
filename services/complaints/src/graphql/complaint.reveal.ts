import '@concord/kit/graphql/metadata';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { key } from '@concord/kit/graphql/input.shapes';
import { answering, Payload } from '@concord/kit/graphql/payload';
import { RevealPurposeEnum } from '@concord/kit/graphql/types/reveal-purpose';
import { Valid } from '@concord/kit/graphql/valid';
import type { RevealPurpose } from '@concord/kit/policy/reveal';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, registerEnumType, Resolver } from 'type-graphql';
import * as v from 'valibot';
import { revealFields, type RevealField } from '../app/reveal.js';
import type { ComplaintGraph } from './parts.js';

export const ComplaintFieldEnum = Object.fromEntries(revealFields.map((name) => [name, name])) as {
  readonly [Each in RevealField]: Each;
};
registerEnumType(ComplaintFieldEnum, { name: 'ComplaintField' });

@Valid(v.object({ idempotencyKey: key, complaintId: key }))
@InputType()
export class ComplaintRevealInput {
  @Field(() => ID)
  idempotencyKey!: string;

  @Field(() => ID)
  complaintId!: string;

  @Field(() => ComplaintFieldEnum)
  field!: RevealField;

  @Field(() => RevealPurposeEnum)
  purpose!: RevealPurpose;
}

@ObjectType()
export class ComplaintRevealPayload extends Payload {
  /** The value in full; missing when the complaint has none. */
  @Field(() => String, { nullable: true })
  value?: string;
}

@Resolver()
export class ComplaintReveal {
  constructor(private readonly graph: Pick<ComplaintGraph, 'reveal'>) {}

  /** One particular in full, for a purpose that is written down. */
  @Mutation(() => ComplaintRevealPayload)
  complaintReveal(
    @Arg('input', () => ComplaintRevealInput) input: ComplaintRevealInput,
    @Ctx() context: SubgraphContext,
  ): Promise<Partial<ComplaintRevealPayload>> {
    const { idempotencyKey, complaintId, field, purpose } = input;
    return answering(() => this.graph.reveal(context.identity, { complaintId, field, purpose, key: idempotencyKey }));
  }
}
