/** Why a write lost: somebody was faster, or a key was used for something else. */
export type ConflictReason = 'STALE_VERSION' | 'KEY_REUSED' | 'BUSY';

/** Not a business "no": the caller should read again (or take another key) and decide anew. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  constructor(
    readonly reason: ConflictReason,
    readonly currentVersion?: number,
  ) {
    super(reason);
  }
}

/** Unknown and foreign ids are answered alike. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  constructor(readonly noun: string) {
    super(`${noun} not found`);
  }
}

/** Input that no rule of the case needs to see to be wrong: a field and what is wrong with it, never its value. */
export class BadInput extends Error {
  override readonly name = 'BadInput';
  constructor(
    readonly path: readonly string[],
    readonly problem: string,
  ) {
    super(`${path.join('.')}: ${problem}`);
  }
}
