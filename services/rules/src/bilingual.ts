/** One sentence or name in the two languages of the product; every word shown to a person travels like this. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}
