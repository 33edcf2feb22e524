import * as v from 'valibot';

// The shapes that every input is made of, for `@Valid`.

/** An id or an idempotency key. */
export const key = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64));

/** The version of a case that was seen. */
export const version = v.pipe(v.number(), v.minValue(1));

/** One line of text that is not empty. */
export const line = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most), v.regex(/^[^\p{Cc}]*$/u));

/** Text of several lines that is not empty. */
export const prose = (most: number) => v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(most));
