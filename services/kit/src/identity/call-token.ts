/** What signed calls between processes have in common. Both ends read it here, so that they cannot drift apart. */
export const CALL_TOKEN = {
  /** RFC 8725: a token made for another purpose, such as a session, is not a call. */
  typ: 'concord-call+jwt',
  algorithm: 'EdDSA',
  /** Seconds that a call is worth something. */
  lifetime: 30,
  /** Seconds by which the clocks of two hosts may differ. */
  tolerance: 2,
} as const;
