/** JSON as a client reads it: fields of whatever shape was asked for. */
// oxlint-disable-next-line typescript/no-explicit-any -- each test knows the shape it asked for
export type Json = any;

/** An error of an answer. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Json;
}

/** What came back for one request. */
export interface Answer {
  readonly status: number;
  readonly requestId: string | null;
  /** Byte for byte, for scans. */
  readonly text: string;
  readonly data?: Json;
  readonly errors?: readonly AnswerError[];
  /** What the house wrote down about a fault. */
  readonly logged?: readonly string[];
}

/** What is asked. */
export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** A request that went otherwise than the test needs. Prints query, body and request id. */
export class AskFailed extends Error {
  override readonly name = 'AskFailed';

  constructor(
    expected: string,
    who: string,
    { query, variables }: Question,
    readonly answer: Answer,
  ) {
    const { status, requestId, text, logged = [] } = answer;
    super(
      `${expected}, as ${who}\n${query.trim()}\n${JSON.stringify(variables ?? {})}\n` +
        [`→ ${status}, request ${requestId ?? 'without id'}`, text.slice(0, 4_000), ...logged].join('\n'),
    );
  }
}

/** Sends JSON to a path of the house and reads what comes back. */
export async function post(url: string, body: unknown, token?: string): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, requestId: response.headers.get('x-request-id'), text, ...parsed(text) };
}

function parsed(text: string): object {
  try {
    return JSON.parse(text) as object;
  } catch {
    return {};
  }
}
