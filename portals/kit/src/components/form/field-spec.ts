/** One choice. `note` is a second, quieter word. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/** `own` is drawn by the portal, in the slot of the field's name. */
export type FieldKind =
  'text' | 'longText' | 'choice' | 'select' | 'manySelect' | 'moment' | 'day' | 'money' | 'rating' | 'yesNo' | 'own';

/** One question of a form. `label`, `hint` and `says` are keys of sentences. */
export interface FieldSpec {
  readonly name: string;
  readonly kind: FieldKind;
  /** The law's word. */
  readonly label: string;
  /** Plain words. */
  readonly hint?: string;
  /** Asked only while this holds. */
  readonly when?: (values: Readonly<Record<string, unknown>>) => boolean;
  readonly optional?: boolean;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly inputMode?: 'text' | 'tel' | 'numeric' | 'decimal';
  /** Of `choice`, `select` and `manySelect`. */
  readonly options?: () => readonly FieldOption[];
  /** Of `moment`: a day without a year lies behind us, or ahead. */
  readonly leans?: 'past' | 'future';
}
