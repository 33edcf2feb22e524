/** An enum of the graph. Names and values are the same: a default value of an enum arrives as its name. */
export const named = <Name extends string>(
  names: readonly Name[],
): {
  readonly [Each in Name]: Each;
} => Object.fromEntries(names.map((name) => [name, name])) as { readonly [Each in Name]: Each };
