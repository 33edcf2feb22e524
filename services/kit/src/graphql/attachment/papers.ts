import { PART_BYTES, type Attachment } from '../../files/attachment.js';
import type { AttachedTo, Attachments } from '../../files/attachments.js';
import { batchedLists } from '../batched.js';
import type { LoaderFactory, SubgraphContext } from '../context.js';
import {
  shownAttachment,
  type AttachInput,
  type AttachmentType,
  type AttachmentUploadType,
} from './attachment.type.js';

/** The papers of a noun's cases, as its resolvers show and take them. */
export interface Papers {
  /** Of one case, oldest first; asked for several cases of a request together. The case was found by who asks. */
  of(context: SubgraphContext, subjectId: string): Promise<readonly AttachmentType[]>;
  /** Announces a file of a case that who asks may see. @throws Refusal by what is said of the file */
  begin(context: SubgraphContext, to: AttachedTo, input: AttachInput): Promise<AttachmentUploadType>;
}

/** Made once for a service, so that a request has one loader. */
export function createPapers(attachments: Attachments): Papers {
  const ofSubject: LoaderFactory<string, readonly Attachment[]> = ({ identity }) =>
    batchedLists(
      (ids) => attachments.ofSubjects(identity, ids),
      ({ subject }) => subject.id,
    );
  return {
    async of(context, subjectId) {
      const papers = await context.loader(ofSubject).load(subjectId);
      return papers.map((paper) => shownAttachment(paper, attachments, context.identity));
    },
    async begin({ identity }, to, { idempotencyKey, name, mediaType, size }) {
      const upload = await attachments.begin(identity, idempotencyKey, to, { name, mediaType, size });
      return { ...upload, partBytes: PART_BYTES };
    },
  };
}
