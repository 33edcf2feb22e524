/** On what footing a hospital shows another organization what it knows of a patient; the recipient follows from the act. */
export interface Disclosure {
  readonly purpose: string;
  /** What kinds of facts are shown, as codes. */
  readonly kinds: readonly string[];
  readonly legalBasis: string;
  /** The last legal day on which it may be looked at. */
  readonly expiresOn: string;
}
