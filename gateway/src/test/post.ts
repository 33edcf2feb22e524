import type { World } from './world.js';

/** What came back, as text and as far as it is JSON. */
export interface Posted {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  // oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape it asked for
  readonly body: any;
}

/** Posts a body as JSON unless it is text; signed in unless `token` is null. */
export async function post(
  world: World,
  body: unknown,
  {
    token,
    path = '/graphql',
    headers = {},
  }: { token?: string | null; path?: string; headers?: Record<string, string> } = {},
): Promise<Posted> {
  const bearer: Record<string, string> =
    token === null ? {} : { authorization: `Bearer ${token ?? world.identity.tokenFor({})}` };
  const response = await fetch(`${world.url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/json', ...bearer, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return read(response);
}

/** Reads an answer whole. */
export async function read(response: Response): Promise<Posted> {
  const text = await response.text();
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    body = undefined;
  }
  return { status: response.status, text, headers: response.headers, body };
}
