/** The fields of an input with `undefined` in the place of `null`. */
export type WithoutNulls<Input> = {
  readonly [Field in keyof Input]: null extends Input[Field] ? Exclude<Input[Field], null> | undefined : Input[Field];
};

/**
 * The fields of an input as the app takes them: a client says `null` for what it leaves out, the domain leaves it out.
 * Of the input itself only; its parts stay as they are.
 *
 * @example const { category, reason } = withoutNulls(input);
 */
export function withoutNulls<Input extends object>(input: Input): WithoutNulls<Input> {
  return Object.fromEntries(
    Object.entries(input).map(([field, value]) => [field, (value ?? undefined) as unknown]),
  ) as WithoutNulls<Input>;
}
