import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import Exif from 'exif-be-gone';
import { fileTypeFromBuffer } from 'file-type';
import type { MediaType } from './attachment.js';

/** What bytes are, by themselves. `undefined` for what nobody knows, text and markup among it. */
export async function contentTypeOf(bytes: Buffer): Promise<string | undefined> {
  return (await fileTypeFromBuffer(bytes))?.mime;
}

/** A CommonJS module, which Node hands over as the class and its types describe as holding it. */
const ExifRemover = Exif as unknown as typeof Exif.default;

const PICTURES: readonly MediaType[] = ['image/jpeg', 'image/png', 'image/webp'];

/** The bytes without what a camera wrote into a picture: where it was taken, when, by which device. Others as they are. */
export async function withoutTraces(bytes: Buffer, type: MediaType): Promise<Buffer> {
  if (!PICTURES.includes(type)) return bytes;
  const kept: Buffer[] = [];
  await pipeline(Readable.from([bytes]), new ExifRemover(), async (cleaned: AsyncIterable<Buffer>) => {
    for await (const piece of cleaned) kept.push(piece);
  });
  return Buffer.concat(kept);
}
