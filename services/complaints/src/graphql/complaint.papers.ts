import '@concord/kit/graphql/metadata';
import { PART_BYTES } from '@concord/kit/files/attachment';
import type { Attachment } from '@concord/kit/files/attachment';
import { NotFound } from '@concord/kit/domain/conflict';
import {
  attachShapes,
  AttachInput,
  AttachmentPayload,
  AttachmentType,
  shownAttachment,
  shownUpload,
} from '@concord/kit/graphql/attachment/attachment.type';
import { batchedLists } from '@concord/kit/graphql/batched';
import type { LoaderFactory, SubgraphContext } from '@concord/kit/graphql/context';
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
  private readonly ofComplaint: LoaderFactory<string, readonly Attachment[]>;

  constructor(private readonly graph: ComplaintGraph) {
    this.ofComplaint = ({ identity }) =>
      batchedLists(
        (ids) => graph.attachments.ofSubjects(identity, ids),
        ({ subject }) => subject.id,
      );
  }

  /** Oldest first. */
  @FieldResolver(() => [AttachmentType], { nullable: true })
  async attachments(
    @Root() { id }: ComplaintType,
    @Ctx() context: SubgraphContext,
  ): Promise<readonly AttachmentType[]> {
    const papers = await context.loader(this.ofComplaint).load(id);
    return papers.map((paper) => shownAttachment(paper, this.graph.attachments, context.identity));
  }

  /** Announces a file, and answers where its bytes are to be sent. */
  @Mutation(() => AttachmentPayload)
  complaintAttach(
    @Arg('input', () => ComplaintAttachInput) input: ComplaintAttachInput,
    @Ctx() context: SubgraphContext,
  ): Promise<AttachmentPayload> {
    const { idempotencyKey, complaintId, name, mediaType, size } = input;
    return answering(async () => {
      const found = await context.loader(this.graph.loaders.byId).load(complaintId);
      if (!found) throw new NotFound('Complaint');
      const { complaint } = found.record;
      checkTakesPapers(complaint);
      const to = { type: 'complaint', id: complaintId, keyScope: caseKey(complaintId), seats: caseSeats(complaint) };
      const told = { name, mediaType, size };
      const upload = await this.graph.attachments.begin(context.identity, idempotencyKey, to, told);
      return { upload: shownUpload(upload, PART_BYTES) };
    });
  }
}
