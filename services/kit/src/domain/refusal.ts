import { fill, type Text } from './text.js';

/** The rule that says no: its id in a rule pack or lifecycle table, and the article it comes from. */
export interface RuleReference {
  readonly id: string;
  readonly article: Text;
}

/** One line of a noun's table of refusals. */
export interface RefusalEntry {
  readonly message: Text;
  readonly rule?: RuleReference;
}

/** Every code a noun can refuse with; does not compile while a code is missing. */
export type RefusalTable<Code extends string> = Readonly<Record<Code, RefusalEntry>>;

/**
 * The one way a business "no" travels: thrown in the domain, made a payload in one place of `kit/graphql`.
 * Its identity is `code`; the sentence and its rule travel with it. Sentences never carry personal data.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  constructor(
    readonly code: string,
    readonly sentence: Text,
    readonly path: readonly string[] = [],
    readonly rule?: RuleReference,
  ) {
    super(`${code}: ${sentence.en}`);
  }
}

/** Where a refusal points, and what fills the places of its sentence. */
export interface RefusalDetail {
  readonly path?: readonly string[];
  readonly values?: Readonly<Record<string, string | number>>;
  readonly rule?: RuleReference;
}

/**
 * Makes the refusing function of a noun from its table.
 *
 * @example const refuse = refusing(complaintRefusals); throw refuse('COMPLAINT_ALREADY_CLOSED');
 */
export function refusing<Code extends string>(table: RefusalTable<Code>) {
  return (code: Code, detail: RefusalDetail = {}): Refusal => {
    const entry = table[code];
    return new Refusal(code, fill(entry.message, detail.values ?? {}), detail.path ?? [], detail.rule ?? entry.rule);
  };
}
