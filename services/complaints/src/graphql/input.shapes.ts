import * as v from 'valibot';

/** An id or an idempotency key. */
export const key = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64));

/** One line of text that is not empty. */
export const line = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.regex(/^[^\p{Cc}]*$/u));

/** Text of several lines that is not empty. */
export const prose = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
