import type { CombinedError } from '@urql/core';

/** The closed list of the API, and two that only a client can see. */
export const faultCodes = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'NOT_FOUND',
  'CONFLICT',
  'TOO_MUCH',
  'INTERNAL',
  'UNREACHABLE',
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** Why a request has no answer. Its sentence stands under `fault.<code>` in the locales. */
export interface Fault {
  readonly code: FaultCode;
  /** STALE_VERSION, KEY_REUSED or BUSY, with CONFLICT. */
  readonly reason?: string;
  readonly currentVersion?: number;
  /** Number under which the server wrote an INTERNAL fault down. */
  readonly incident?: string;
  /** The input field that BAD_USER_INPUT is about. */
  readonly path?: readonly string[];
}

const known = new Set<string>(faultCodes);

/** Reads the one fault that decides out of what urql reports. */
export function faultOf(error: CombinedError): Fault {
  const first = error.graphQLErrors[0];
  if (!first) return { code: error.networkError ? 'UNREACHABLE' : 'INTERNAL' };
  const { code, reason, currentVersion, incident, path } = first.extensions as Record<string, unknown>;
  return {
    code: typeof code === 'string' && known.has(code) ? (code as FaultCode) : 'INTERNAL',
    ...(typeof reason === 'string' && { reason }),
    ...(typeof currentVersion === 'number' && { currentVersion }),
    ...(typeof incident === 'string' && { incident }),
    ...(Array.isArray(path) && { path: path.map(String) }),
  };
}

/** The key of the sentence that says what happened, what it means and what to do. */
export function faultSentence(fault: Fault): string {
  return fault.code === 'CONFLICT' && fault.reason ? `fault.CONFLICT_${fault.reason}` : `fault.${fault.code}`;
}

/** Whether it is unknown if the server did what it was asked: the same act must be sent again under the same key. */
export function isOutcomeUnknown(fault: Fault): boolean {
  return fault.code === 'UNREACHABLE' || fault.code === 'INTERNAL' || fault.reason === 'BUSY';
}
