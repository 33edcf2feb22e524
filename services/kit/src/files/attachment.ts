import { refusing, type RefusalTable } from '../domain/refusal.js';

/** Kinds of files that are taken, by media type: how their names end, and the most bytes. */
export const mediaTypes = {
  'application/pdf': { ends: ['.pdf'], most: 25 },
  'image/jpeg': { ends: ['.jpg', '.jpeg'], most: 15 },
  'image/png': { ends: ['.png'], most: 15 },
  'image/webp': { ends: ['.webp'], most: 15 },
  'audio/mpeg': { ends: ['.mp3'], most: 25 },
  'audio/x-m4a': { ends: ['.m4a'], most: 25 },
  'video/mp4': { ends: ['.mp4'], most: 25 },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { ends: ['.docx'], most: 15 },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { ends: ['.xlsx'], most: 15 },
} as const satisfies Record<string, { readonly ends: readonly string[]; readonly most: number }>;
export type MediaType = keyof typeof mediaTypes;

/** Whether a file of this type may be attached. */
export const isMediaType = (type: string): type is MediaType => Object.hasOwn(mediaTypes, type);

/** Most bytes of a file of this type. */
export const mostBytes = (type: MediaType): number => mediaTypes[type].most * 2 ** 20;

/** Bytes of one part. Sealed and in base64 it still fits the body of a call between services. */
export const PART_BYTES = 192 * 1024;

/** Milliseconds within which what was begun has to be there. */
export const UPLOAD_LASTS = 10 * 60_000;

/** `OPEN`: bytes are awaited. `READY`: looked at and kept. `REFUSED`: looked at, and its bytes dropped. */
export type AttachmentState = 'OPEN' | 'READY' | 'REFUSED';

/** Whether a scanner looked at it. */
export type Scanned = 'CLEAN' | 'NOT_SCANNED';

/** A file as it is known; its bytes lie elsewhere. */
export interface Attachment {
  readonly id: string;
  readonly organization: string;
  /** The case it belongs to. */
  readonly subject: { readonly type: string; readonly id: string };
  readonly name: string;
  readonly mediaType: MediaType;
  readonly state: AttachmentState;
  /** Bytes, as kept. */
  readonly size: number;
  /** SHA-256 of the bytes as kept, hexadecimal; nothing before they are. */
  readonly sha256?: string;
  readonly scanned?: Scanned;
  readonly refusedFor?: AttachmentRefusal;
  readonly addedBy: string;
  readonly addedAt: Date;
}

/** Every way a file is refused. */
export type AttachmentRefusal =
  | 'ATTACHMENT_TYPE'
  | 'ATTACHMENT_NAME'
  | 'ATTACHMENT_TOO_LARGE'
  | 'ATTACHMENT_EMPTY'
  | 'ATTACHMENT_OTHER_CONTENT'
  | 'ATTACHMENT_OTHER_HASH'
  | 'ATTACHMENT_INFECTED';

/** The sentences. */
export const attachmentRefusals: RefusalTable<AttachmentRefusal> = {
  ATTACHMENT_TYPE: {
    message: {
      zh: '不收这种文件。可以是 PDF、图片、录音、录像、Word 或 Excel。',
      en: 'Files of this type are not taken. PDF, pictures, recordings, Word and Excel are.',
    },
  },
  ATTACHMENT_NAME: {
    message: { zh: '文件名的后缀与所说的类型不符。', en: 'The name ends otherwise than files of that type do.' },
  },
  ATTACHMENT_TOO_LARGE: {
    message: { zh: '文件太大，最多 {most} MB。', en: 'The file is too large; {most} MB are the most.' },
  },
  ATTACHMENT_EMPTY: { message: { zh: '文件是空的。', en: 'The file is empty.' } },
  ATTACHMENT_OTHER_CONTENT: {
    message: { zh: '文件的内容不是所说的类型。', en: 'What is in the file is not of the type it was said to be.' },
  },
  ATTACHMENT_OTHER_HASH: {
    message: { zh: '收到的文件与原件不一致，请重新上传。', en: 'What arrived is not what was sent. Send it again.' },
  },
  ATTACHMENT_INFECTED: {
    message: { zh: '文件带有恶意程序，已丢弃。', en: 'There was malware in the file; it was dropped.' },
  },
};

export const refuseAttachment = refusing(attachmentRefusals);

/** What somebody says of a file before they send it. */
export interface ToldFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/**
 * Whether a file may be sent at all, by what is said of it.
 *
 * @throws Refusal naming the field
 */
export function checkTold({ name, mediaType, size }: ToldFile): MediaType {
  if (!isMediaType(mediaType)) throw refuseAttachment('ATTACHMENT_TYPE', { path: ['mediaType'] });
  const { ends, most } = mediaTypes[mediaType];
  if (!ends.some((end) => name.toLowerCase().endsWith(end)))
    throw refuseAttachment('ATTACHMENT_NAME', { path: ['name'] });
  if (size < 1) throw refuseAttachment('ATTACHMENT_EMPTY', { path: ['size'] });
  if (size > mostBytes(mediaType)) throw refuseAttachment('ATTACHMENT_TOO_LARGE', { path: ['size'], values: { most } });
  return mediaType;
}
