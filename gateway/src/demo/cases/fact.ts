/**
 * Something a case asserts. PUBLISHED stands in the source; ASSUMED fills what the source leaves open; RECKONED follows
 * from other facts of the case.
 */
export interface Fact<Value = unknown> {
  readonly mark: 'PUBLISHED' | 'ASSUMED' | 'RECKONED';
  readonly value: Value;
  /** What it is; of what is assumed, why this; of what is reckoned, how. */
  readonly words: string;
  /** Of what is reckoned: from what. */
  readonly from?: readonly Fact[];
}

/** By names of their own, so that a book can say which. */
export type Facts = Readonly<Record<string, Fact>>;

/** The source says so. */
export const published = <const Value>(value: Value, words: string): Fact<Value> => ({
  mark: 'PUBLISHED',
  ...{ value, words },
});

/** The source does not say; `why` this value and no other. */
export const assumed = <const Value>(value: Value, why: string): Fact<Value> => ({
  mark: 'ASSUMED',
  ...{ value, words: why },
});

/** Follows by hand from other facts, for whoever checks what the product reckons. */
export const reckoned = <const Value>(value: Value, how: string, from: readonly Fact[]): Fact<Value> => ({
  mark: 'RECKONED',
  ...{ value, words: how, from },
});

export const isFact = (value: object): value is Fact => 'mark' in value && 'words' in value;
