import * as v from 'valibot';

/** A new password, typed twice. Only what the server would say as well; it knows more and decides. */
export const typedPasswords = {
  password: v.pipe(
    v.string(),
    v.minLength(1, 'form.required'),
    v.check((text) => Array.from(text).length >= 10, 'session.passwordShort'),
    v.maxLength(128, 'form.tooLong'),
  ),
  again: v.pipe(v.string(), v.minLength(1, 'form.required')),
};

/** For the pipe of a form that has both: they are the same. */
export const twiceAlike = <Entries extends { password: string; again: string }>() =>
  v.rawCheck<Entries>(({ dataset, addIssue }) => {
    const input = dataset.value as Entries;
    const value = input.again;
    if (value === input.password) return;
    addIssue({
      message: 'session.passwordsDiffer',
      path: [{ type: 'object', origin: 'value', input, key: 'again', value }],
    });
  });

export const newPassword = v.pipe(v.object(typedPasswords), twiceAlike());
