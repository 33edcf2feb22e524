import type { Bilingual } from '../language/wording.js';

/** An act the law knows in the present stage: allowed, or refused because. */
export interface ActionView {
  readonly name: string;
  readonly label: Bilingual;
  readonly allowed: boolean;
  readonly refusal?: {
    readonly code: string;
    readonly message: Bilingual;
    readonly rule?: { readonly id: string; readonly article: Bilingual } | null;
  } | null;
}
