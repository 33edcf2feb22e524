import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import { answerError } from './answer.js';
import { answerNotAdmitted, type Admit, type Admitted } from './graphql.js';
import { secureHeadersOf, UNKEPT } from './headers.js';
import { readJson } from './read-json.js';

/** What the short way is made from. */
export interface ShortWayOptions {
  readonly admit: Admit;
  readonly bodyBytes: number;
  readonly secure: boolean;
  /** Everything, this included, by the long way. */
  readonly app: RequestListener;
  /** Answers a fault. */
  failed(error: unknown, response: ServerResponse): void;
}

/**
 * The way of a question that is asked as portals and clients ask: a POST of plain JSON, of a length that is said, by
 * somebody signed in. Anything else goes the long way through `app`, before a byte of its body was read, and is
 * answered there; so this one refuses nobody, but for a body that is no JSON after all.
 */
export function shortWay({ admit, bodyBytes, secure, app, failed }: ShortWayOptions): RequestListener {
  const fixed = { ...secureHeadersOf(secure), ...UNKEPT };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const admitted = await admit(request, true).catch(() => undefined);
    if (!admitted || 'status' in admitted) return void app(request, response);
    const named = { ...fixed, 'x-request-id': admitted.caller.requestId };
    try {
      const body = await readJson(request, bodyBytes);
      const said = body && admitted.worded(body);
      if (said && 'asked' in said) return await run(request, response, admitted, said.asked, named);
      response.setHeaders(new Map(Object.entries(named)));
      if (said) return answerNotAdmitted(response, said.refused);
      answerError(response, 400, 'BAD_USER_INPUT', 'The request cannot be read');
    } catch (error) {
      if (!response.headersSent) response.setHeaders(new Map(Object.entries(named)));
      failed(error, response);
    }
  }

  async function run(
    request: IncomingMessage,
    response: ServerResponse,
    { contract, caller }: Admitted,
    body: object,
    named: Readonly<Record<string, string>>,
  ): Promise<void> {
    const headers = new HeaderMap();
    for (const name of ['content-type', 'accept'] as const) {
      const value = request.headers[name];
      if (value !== undefined) headers.set(name, value);
    }
    const answered = await contract.server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body },
      context: async () => caller,
    });
    const told: Record<string, string | number> = { ...named };
    for (const [name, value] of answered.headers) told[name] = value;
    const status = answered.status ?? 200;
    if (answered.body.kind === 'complete') {
      told['content-length'] = Buffer.byteLength(answered.body.string);
      response.writeHead(status, told).end(answered.body.string);
      return;
    }
    response.writeHead(status, told);
    for await (const chunk of answered.body.asyncIterator) response.write(chunk);
    response.end();
  }

  return (request, response) => {
    if (isPlain(request, bodyBytes)) void answer(request, response);
    else app(request, response);
  };
}

const JSON_TYPE = /^application\/json(?:; ?charset=utf-8)?$/i;

function isPlain({ method, url, headers }: IncomingMessage, most: number): boolean {
  if (method !== 'POST' || url !== '/graphql' || headers['content-encoding'] !== undefined) return false;
  const length = Number(headers['content-length'] ?? 0);
  return length > 0 && length <= most && JSON_TYPE.test(headers['content-type'] ?? '');
}
