import type { Clock } from '../domain/clock.js';
import type { Identity } from '../identity/identity.js';

/** Why somebody asks for a value in full; kept with who and when (个人信息保护法 6: a clear and reasonable purpose). */
export const revealPurposes = ['CONTACT_PATIENT', 'VERIFY_IDENTITY', 'HANDLE_COMPLAINT', 'LEGAL'] as const;
export type RevealPurpose = (typeof revealPurposes)[number];

/** One look at a value in full, or one that was refused. The value itself is never part of it. */
export interface Look {
  readonly identity: Identity;
  readonly at: Date;
  /** Whose value it is: `patient` and its id. */
  readonly subject: { readonly type: string; readonly id: string };
  readonly field: string;
  readonly purpose: RevealPurpose;
  /** Told again when an answer was lost on the way: it is written down again too, under the same key. */
  readonly key: string;
  readonly allowed: boolean;
}

/** Where looks are written down. */
export interface RevealBook {
  /** Resolves when it is safe on disk; rejects otherwise, and then nothing may be shown. */
  write(look: Look): Promise<void>;
}

/** What is asked for, and what is done about it. */
export interface RevealAsked<Value> extends Omit<Look, 'at'> {
  /** What is thrown at whom the line of the field keeps it from. */
  refusal(): Error;
  value(): Value;
}

/** Answers a value in full, after writing down who asked for it, and why. */
export type Revealing = <Value>(asked: RevealAsked<Value>) => Promise<Value>;

/**
 * The act behind every `…Reveal` of every service. Whether it is allowed, the line that masks the field says
 * (`mayReveal`); what was shown is shown this once: every other answer stays masked.
 *
 * @throws what `refusal` answers, and whatever keeps the book from being written
 */
export function createRevealing({ book, clock }: { readonly book: RevealBook; readonly clock: Clock }): Revealing {
  return async ({ refusal, value, ...look }) => {
    // On disk before it is on screen: whoever sees it has been seen.
    await book.write({ ...look, at: clock.now() });
    if (!look.allowed) throw refusal();
    return value();
  };
}
