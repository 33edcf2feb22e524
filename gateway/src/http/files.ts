import { pipeline } from 'node:stream/promises';
import { createHash, randomUUID } from 'node:crypto';
import { json, raw, Router, type Request, type RequestHandler, type Response } from 'express';
import { BadInput, NotFound } from '@concord/kit/domain/conflict';
import { PART_BYTES } from '@concord/kit/files/attachment';
import type { FileDone, FilePart } from '@concord/kit/files/acts';
import { Denied } from '@concord/kit/graphql/errors';
import type { ServiceConnection } from '@concord/kit/graphql/service';
import type { Call, Identity } from '@concord/kit/identity/identity';
import type { Origins } from '../origin.js';
import type { Sessions } from '../sessions.js';
import { tokenOf } from '../token.js';
import { answerError } from './answer.js';

/** What `/files` is served with. */
export interface FilesOptions {
  readonly connections: Readonly<Record<string, ServiceConnection>>;
  readonly sessions: Sessions;
  readonly origins: Origins;
}

/** What became of a file that was refused, as a status: too large, another type, not processable. */
const STATUS: Readonly<Record<string, number>> = {
  ATTACHMENT_TOO_LARGE: 413,
  ATTACHMENT_OTHER_CONTENT: 415,
  ATTACHMENT_TYPE: 415,
};

/**
 * `/files/<service>/…`: the bytes of files, which the graph hands out addresses of. Signed in like everything else: an
 * address alone opens nothing.
 */
export function filesRoutes({ connections, sessions, origins }: FilesOptions): Router {
  const letIn: RequestHandler = async (request, response, next) => {
    response.setHeader('cache-control', 'private, no-store');
    if (!origins.allowsRequest(request)) return answerError(response, 403, 'FORBIDDEN', 'This origin is not known');
    const token = tokenOf(request);
    const identity = token && (await sessions.identityOf(token));
    if (!identity) return answerError(response, 401, 'UNAUTHENTICATED', 'Not signed in');
    response.locals['identity'] = identity;
    return next();
  };

  /** Asks the service as the caller. What is unknown, over or somebody else's is nothing that there is. */
  const act = async <Answer>(request: Request, response: Response, name: string, input: object): Promise<Answer> => {
    const { service = '' } = request.params;
    const connection = Object.hasOwn(connections, String(service)) ? connections[String(service)] : undefined;
    if (!connection) throw new NotFound('File');
    const call: Call = { identity: response.locals['identity'] as Identity, requestId: randomUUID() };
    return (await connection.internal(name, input, call)) as Answer;
  };

  const put: RequestHandler = async (request, response) => {
    const bytes = (request.body as Buffer | undefined) ?? Buffer.alloc(0);
    if (!Buffer.isBuffer(bytes)) throw new BadInput(['body'], 'bytes are expected');
    const { token, part } = request.params;
    await act(request, response, 'file.put', { token, number: Number(part), bytes: bytes.toString('base64') });
    response.status(204).end();
  };

  const done: RequestHandler = async (request, response) => {
    const { sha256 } = (request.body ?? {}) as { sha256?: string };
    const input = { token: request.params['token'], ...(sha256 && { sha256 }) };
    const { id, state, refusedFor } = await act<FileDone>(request, response, 'file.done', input);
    response.status(refusedFor ? (STATUS[refusedFor] ?? 422) : 200).json({ id, state, refusedFor });
  };

  const read: RequestHandler = async (request, response) => {
    const { until, signature } = request.query;
    const address = { id: request.params['token'], until: Number(until), signature: String(signature) };
    const partOf = (part: number) => act<FilePart>(request, response, 'file.read', { ...address, part });
    const first = await partOf(0);
    response.setHeader('content-type', first.mediaType);
    response.setHeader('content-length', first.size);
    // Never shown in the page's own name, whatever is in it.
    response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(first.name)}`);
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    await pipeline(bytesOf(first, partOf), response);
  };

  return Router()
    .use('/files', letIn)
    .put('/files/:service/:token/:part', raw({ type: () => true, limit: PART_BYTES }), failing(put))
    .post('/files/:service/:token', json({ limit: 1_024 }), failing(done))
    .get('/files/:service/:token', failing(read));
}

/** @throws Error at the end of what is not the file that was kept, so that the answer breaks off */
async function* bytesOf(first: FilePart, partOf: (part: number) => Promise<FilePart>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let last: Buffer | undefined;
  for (let part = 0; part < first.parts; part++) {
    if (last) yield last;
    last = Buffer.from((part === 0 ? first : await partOf(part)).bytes, 'base64');
    hash.update(last);
  }
  if (hash.digest('hex') !== first.sha256) throw new Error('A file is not what was kept');
  if (last) yield last;
}

/** What a service refuses is told without a word of the request. */
const failing =
  (handle: RequestHandler): RequestHandler =>
  async (request, response, next) => {
    try {
      await handle(request, response, next);
    } catch (error) {
      // A service that keeps no files says so in its own way; to who asks it is all one.
      if (error instanceof NotFound || error instanceof Denied)
        return answerError(response, 404, 'NOT_FOUND', 'There is nothing here');
      if (error instanceof BadInput) return answerError(response, 400, 'BAD_USER_INPUT', error.message);
      return next(error);
    }
  };
