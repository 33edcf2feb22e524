import type { ServiceConnection } from '../graphql/service.js';
import type { Identity } from '../identity/identity.js';

/** An answer as a client reads it: fields of any shape. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test reads whatever it asked for
export type Answer = any;

/** What came back, as JSON. */
export interface Asked {
  readonly data: Answer;
  readonly errors?: readonly { readonly message: string; readonly path?: unknown; readonly extensions: Answer }[];
}

/** Asks a service as somebody; answers what a client would read. */
export async function ask(
  service: Pick<ServiceConnection, 'execute'>,
  identity: Identity,
  query: string,
  variables?: Readonly<Record<string, unknown>>,
): Promise<Asked> {
  const result = await service.execute({ query, variables }, { identity, requestId: 'req_test' });
  return JSON.parse(JSON.stringify(result)) as Asked;
}
