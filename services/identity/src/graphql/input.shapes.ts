import * as v from 'valibot';

/** An id or an idempotency key. */
export const key = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64));

/** One line of text that is not empty. */
export const line = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.regex(/^[^\p{Cc}]*$/u));

/** A secret as it was typed. What it must be like, the domain says; no more than this is looked at. */
export const secret = v.pipe(v.string(), v.maxLength(1_000));

/** Roles as they were chosen. Which there are, the domain says. */
export const roles = v.pipe(v.array(v.pipe(v.string(), v.maxLength(16))), v.maxLength(20));
