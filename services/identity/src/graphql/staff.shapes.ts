import * as v from 'valibot';

/** A secret as it was typed. What it must be like, the domain says; no more than this is looked at. */
export const secret = v.pipe(v.string(), v.maxLength(1_000));

/** Roles as they were chosen. Which there are, the domain says. */
export const roles = v.pipe(v.array(v.pipe(v.string(), v.maxLength(16))), v.maxLength(20));
