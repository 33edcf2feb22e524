/** The doors of a service that is a process of its own. Both ends read them here. */
export const PATHS = {
  graph: '/graph',
  stream: '/stream',
  internal: (name: string) => `/internal/${name}`,
  renew: (stream: string) => `/stream/${stream}/renew`,
} as const;

/** Names an open stream in the head of its answer, for `PATHS.renew`. */
export const STREAM_HEADER = 'x-concord-stream';

/** A stream: one JSON value on each line; empty lines say that the service is still there. */
export const STREAM_TYPE = 'application/x-ndjson';

/** Bytes of the largest request, and of the largest line of a stream. */
export const LIMITS = { body: 1_048_576, line: 4_194_304 } as const;

/**
 * Milliseconds. A caller asks to renew three times before the lease is over; a stream that is silent longer than three
 * heartbeats has lost its service. Readiness: less than who asks for it waits, or one hung instance would hide the others.
 */
export const TIMES = {
  call: 8_000,
  connect: 3_000,
  readiness: 800,
  heartbeat: 10_000,
  silence: 30_000,
  renew: 12_000,
  lease: 45_000,
} as const;

/** How a stream ended, from service to caller. Without such a line the connection was lost. */
export type StreamEnd =
  | { readonly end: 'DONE' }
  | { readonly end: 'SPENT'; readonly reason: string }
  | { readonly end: 'STOPPING' }
  | { readonly end: 'FAULT' };

/** A line of a stream. */
export type Frame = { readonly result: unknown } | StreamEnd;
