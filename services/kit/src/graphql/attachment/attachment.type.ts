import '../metadata.js';
import { Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import * as v from 'valibot';
import { attachmentRefusals, type Attachment } from '../../files/attachment.js';
import type { Attachments } from '../../files/attachments.js';
import type { Identity } from '../../identity/identity.js';
import { key, line } from '../input.shapes.js';
import { Payload } from '../payload.js';
import { DateTime } from '../scalars.js';
import { TextType } from '../types/text.type.js';

/** Names and values are the same: a default value would arrive as the name. */
export enum AttachmentStateEnum {
  READY = 'READY',
  REFUSED = 'REFUSED',
}
registerEnumType(AttachmentStateEnum, { name: 'AttachmentState' });

/** A file that belongs to a case. Its bytes are behind `address`. */
@Directive('@shareable')
@ObjectType('Attachment')
export class AttachmentType {
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String)
  mediaType!: string;

  @Field(() => AttachmentStateEnum)
  state!: AttachmentStateEnum;

  /** Bytes. */
  @Field(() => Int)
  size!: number;

  /** SHA-256 of the bytes, hexadecimal. */
  @Field(() => String, { nullable: true })
  sha256?: string;

  /** Whether a scanner for malware looked at it: `CLEAN`, `NOT_SCANNED`. */
  @Field(() => String, { nullable: true })
  scanned?: string;

  /** Why it was refused. */
  @Field(() => TextType, { nullable: true })
  refusal?: TextType;

  @Field(() => ID)
  addedById!: string;

  @Field(() => DateTime)
  addedAt!: Date;

  /** Where to read it: for who asks alone, for five minutes. */
  @Field(() => String, { nullable: true })
  address?: string;
}

/** Where the bytes of a file are sent: `PUT <address>/<part>` for each part of 196608 bytes, counted from 0, then `POST <address>`. */
@Directive('@shareable')
@ObjectType('AttachmentUpload')
export class AttachmentUploadType {
  /** Id of the file it will be. */
  @Field(() => ID)
  id!: string;

  @Field(() => String)
  address!: string;

  @Field(() => Int)
  partBytes!: number;

  @Field(() => DateTime)
  until!: Date;
}

@Directive('@shareable')
@ObjectType('AttachmentPayload')
export class AttachmentPayload extends Payload {
  @Field(() => AttachmentUploadType, { nullable: true })
  upload?: AttachmentUploadType;
}

/** The shapes of what is said of a file, for the `@Valid` of the class that extends `AttachInput`. */
export const attachShapes = { idempotencyKey: key, name: line(200), mediaType: line(100), size: v.number() };

/** What is said of a file before it is sent; the noun it belongs to adds its own id. */
@InputType()
export abstract class AttachInput {
  @Field(() => ID)
  idempotencyKey!: string;

  /** With its ending, such as `.pdf`. */
  @Field(() => String)
  name!: string;

  @Field(() => String)
  mediaType!: string;

  /** Bytes. */
  @Field(() => Int)
  size!: number;
}

/** A file as it is shown to who asks. */
export function shownAttachment(
  attachment: Attachment,
  attachments: Pick<Attachments, 'addressOf'>,
  identity: Identity,
): AttachmentType {
  const { id, name, mediaType, state, size, sha256, scanned, refusedFor, addedBy, addedAt } = attachment;
  return {
    ...{ id, name, mediaType, size, sha256, scanned, addedAt },
    state: state as AttachmentStateEnum,
    addedById: addedBy,
    ...(refusedFor && { refusal: attachmentRefusals[refusedFor].message }),
    address: attachments.addressOf(attachment, identity),
  };
}
