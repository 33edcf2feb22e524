import * as v from 'valibot';

/** A new password, typed twice. Only what the server would say as well; it knows more and decides. */
export const newPassword = v.pipe(
  v.object({
    password: v.pipe(
      v.string(),
      v.minLength(1, 'form.required'),
      v.check((text) => Array.from(text).length >= 10, 'session.passwordShort'),
      v.maxLength(128, 'form.tooLong'),
    ),
    again: v.pipe(v.string(), v.minLength(1, 'form.required')),
  }),
  v.forward(
    v.partialCheck([['password'], ['again']], ({ password, again }) => password === again, 'session.passwordsDiffer'),
    ['again'],
  ),
);
