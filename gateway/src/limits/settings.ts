/** What one caller may ask for, on either transport. Times in milliseconds, sizes in bytes. */
export interface Limits {
  /** Nested fields; `edges` and `node` are not counted. */
  readonly depth: number;
  /** Aliases written in a document. */
  readonly aliases: number;
  /** Directives written in a document. */
  readonly directives: number;
  /** Lexical tokens of a document. */
  readonly tokens: number;
  /** Fields after fragments are spread. */
  readonly fields: number;
  /** Objects that an answer could have, by `first` of its lists. */
  readonly cost: number;
  /** Errors told in one answer. */
  readonly errors: number;
  readonly bodyBytes: number;
  /** How long a service may take: less than the gateway itself may, more than a database statement may. */
  readonly serviceTime: number;
  readonly socketsPerPerson: number;
  readonly subscriptionsPerSocket: number;
  readonly frameBytes: number;
  readonly framesPerSecond: number;
  /** From upgrade to `connection_init`. */
  readonly initTime: number;
  /** Between two looks at the session of an open socket. */
  readonly sessionCheck: number;
  /** Between two pings; a socket that has not answered the last one is cut. */
  readonly keepAlive: number;
  /** From an event handed to a socket to its leaving the process; after it, the client counts as not reading. */
  readonly stallTime: number;
  /** Events of a stream that are held for a client that does not read. */
  readonly heldEvents: number;
  /** Bytes that a socket may hold back when its client does not read. */
  readonly unsentBytes: number;
}

/** What stands unless the environment says otherwise. */
export const defaultLimits: Limits = {
  depth: 12,
  aliases: 30,
  directives: 50,
  tokens: 1_500,
  fields: 450,
  cost: 10_000,
  errors: 3,
  bodyBytes: 256 * 1024,
  serviceTime: 9_000,
  socketsPerPerson: 20,
  subscriptionsPerSocket: 20,
  frameBytes: 64 * 1024,
  framesPerSecond: 100,
  initTime: 3_000,
  sessionCheck: 2_000,
  keepAlive: 12_000,
  stallTime: 5_000,
  heldEvents: 256,
  unsentBytes: 1024 * 1024,
};
