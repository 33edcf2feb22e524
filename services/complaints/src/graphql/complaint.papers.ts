import '@concord/kit/graphql/metadata';
import { NotFound } from '@concord/kit/domain/conflict';
import {
  attachShapes,
  AttachInput,
  AttachmentPayload,
  AttachmentType,
} from '@concord/kit/graphql/attachment/attachment.type';
import type { SubgraphContext } from '@concord/kit/graphql/context';
import { key } from '@concord/kit/graphql/input.shapes';
import { answering } from '@concord/kit/graphql/payload';
import { Valid } from '@concord/kit/graphql/valid';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Mutation, Resolver, Root } from 'type-graphql';
import * as v from 'valibot';
import { caseKey, caseSeats } from '../app/addressing.js';
import { checkTakesPapers } from '../domain/complaint.papers.js';
import { ComplaintType } from './complaint.type.js';
import type { ComplaintGraph } from './parts.js';

@Valid(v.object({ ...attachShapes, complaintId: key }))
@InputType()
export class ComplaintAttachInput extends AttachInput {
  @Field(() => ID)
  complaintId!: string;
}

/** The papers of a complaint: what was handed in, photographed, written down elsewhere. */
@Resolver(() => ComplaintType)
export class ComplaintPapers {
  constructor(private readonly graph: Pick<ComplaintGraph, 'papers' | 'loaders'>) {}

  /** Oldest first. */
  @FieldResolver(() => [AttachmentType], { nullable: true })
  attachments(@Root() { id }: ComplaintType, @Ctx() context: SubgraphContext): Promise<readonly AttachmentType[]> {
    return this.graph.papers.of(context, id);
  }

  /** Announces a file, and answers where its bytes are to be sent. */
  @Mutation(() => AttachmentPayload)
  complaintAttach(
    @Arg('input', () => ComplaintAttachInput) input: ComplaintAttachInput,
    @Ctx() context: SubgraphContext,
  ): Promise<AttachmentPayload> {
    const { complaintId: id } = input;
    return answering(async () => {
      const found = await context.loader(this.graph.loaders.byId).load(id);
      if (!found) throw new NotFound('Complaint');
      const { complaint } = found.record;
      checkTakesPapers(complaint, context.identity);
      const to = { type: 'complaint', id, keyScope: caseKey(id), seats: caseSeats(complaint) };
      return { upload: await this.graph.papers.begin(context, to, input) };
    });
  }
}
