import * as v from 'valibot';
import { BadInput, NotFound } from '../domain/conflict.js';
import type { ServiceConnection } from '../graphql/service.js';
import type { MediaType } from './attachment.js';
import type { Attachments } from './attachments.js';

const token = v.pipe(v.string(), v.regex(/^[\w-]{43}$/));
const shapes = {
  'file.put': v.object({
    token,
    number: v.pipe(v.number(), v.integer(), v.minValue(0)),
    bytes: v.pipe(v.string(), v.maxLength(300_000), v.base64()),
  }),
  'file.done': v.object({ token, sha256: v.optional(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/i))) }),
  'file.read': v.object({
    id: v.pipe(v.string(), v.regex(/^att_\w{26}$/)),
    until: v.pipe(v.number(), v.integer()),
    signature: v.pipe(v.string(), v.maxLength(100)),
    part: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
} as const;

/** What `file.done` answers. */
export interface FileDone {
  readonly id: string;
  readonly state: string;
  readonly refusedFor?: string;
}

/** A part of a file, and how many there are. */
export interface FilePart {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly size: number;
  /** Of the whole, hexadecimal. */
  readonly sha256: string;
  readonly parts: number;
  /** Base64. */
  readonly bytes: string;
}

/** Answers what the gateway asks about files, as the person who asks it; other acts are left to `otherwise`. */
export function fileActs(
  attachments: Attachments,
  otherwise?: ServiceConnection['internal'],
): ServiceConnection['internal'] {
  return async (name, input, call) => {
    const { identity } = call;
    switch (name) {
      case 'file.put': {
        const { token: given, number, bytes } = told(name, input);
        await attachments.put(identity, given, number, Buffer.from(bytes, 'base64'));
        return null;
      }
      case 'file.done': {
        const { token: given, sha256 } = told(name, input);
        const { id, state, refusedFor } = await attachments.done(identity, given, sha256);
        return { id, state, ...(refusedFor && { refusedFor }) } satisfies FileDone;
      }
      case 'file.read': {
        const { part, ...address } = told(name, input);
        const { attachment, parts, bytes } = await attachments.read(identity, address, part);
        const { name: called, mediaType, size, sha256 = '' } = attachment;
        return { name: called, mediaType, size, sha256, parts, bytes: bytes.toString('base64') } satisfies FilePart;
      }
      default:
        if (otherwise) return otherwise(name, input, call);
        throw new NotFound(name);
    }
  };
}

function told<Act extends keyof typeof shapes>(act: Act, input: unknown): v.InferOutput<(typeof shapes)[Act]> {
  const result = v.safeParse(shapes[act], input, { abortEarly: true });
  if (result.success) return result.output as v.InferOutput<(typeof shapes)[Act]>;
  throw new BadInput([String(result.issues[0].path?.[0]?.key ?? act)], 'missing or malformed');
}
