/**
 * Why the server closes a socket. The client library takes 4401 and 4429 as final; on the others it connects again, by
 * then with a fresh session or to a fresh process.
 */
export const CloseCodes = {
  /** No session, or one that is not known. */
  notSignedIn: 4401,
  /** The session ended, or what is known of the person changed. */
  sessionEnded: 4403,
  /** Too many sockets, or too many frames. */
  tooMuch: 4429,
  /** Nobody can say just now whether there is a session. */
  tryLater: 1013,
  /** The process stops. */
  restarting: 1012,
} as const;
