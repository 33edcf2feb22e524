/** One choice. `note` is a second, quieter word. */
export interface FieldOption {
  readonly value: string;
  readonly label: string;
  readonly note?: string;
}

/** Kinds of questions with one answer. `own` is drawn by the portal, in the slot of the field's name. */
export type SingleKind =
  | 'text'
  | 'password'
  | 'longText'
  | 'choice'
  | 'select'
  | 'manySelect'
  | 'moment'
  | 'day'
  | 'money'
  | 'percent'
  | 'wholeNumber'
  | 'rating'
  | 'yesNo'
  | 'own';

/** `rows`: the same questions for each of several things, e.g. instalments. */
export type FieldKind = SingleKind | 'rows';

interface AnyField {
  readonly name: string;
  /** The law's word. `label`, `hint` and the like are keys of sentences. */
  readonly label: string;
  /** Plain words. */
  readonly hint?: string;
  /** Asked only while this holds. */
  readonly when?: (values: Readonly<Record<string, unknown>>) => boolean;
  readonly optional?: boolean;
}

/** One question with one answer. */
export interface SingleField extends AnyField {
  readonly kind: SingleKind;
  readonly maxLength?: number;
  /** Of `longText`: how high it begins. */
  readonly rows?: number;
  readonly inputMode?: 'text' | 'tel' | 'numeric' | 'decimal';
  /** What the browser may fill in, as HTML names it; of a `password` a new one, else nothing, where left out. */
  readonly fill?: string;
  /** Of `choice`, `select` and `manySelect`; read each time, so that what is loaded later is offered too. */
  readonly options?: () => readonly FieldOption[];
  /** Of `moment` and `day`: a day without a year lies behind us, or ahead. */
  readonly leans?: 'past' | 'future';
  /** Of `wholeNumber`: the word behind the number, e.g. `form.days`. */
  readonly unit?: string;
}

/** A group of questions that is asked as often as there are things to answer for. */
export interface RowsField extends AnyField {
  readonly kind: 'rows';
  /** The questions of one row. `own` and `when` are for the whole form, not for a row. */
  readonly columns: readonly SingleField[];
  /** How a new row begins. */
  readonly empty: () => Readonly<Record<string, unknown>>;
  /** Sentence with `{n}` that names one row, e.g. "第 {n} 期". */
  readonly rowName?: string;
  /** Sentence of the button that adds a row. */
  readonly add?: string;
  /** Most rows; 50 where left out. */
  readonly most?: number;
  /** Name of a `money` column whose sum is shown under the rows. */
  readonly sum?: string;
}

/** One question of a form. */
export type FieldSpec = SingleField | RowsField;

/** The rows that stand in a form's value. */
export type FieldRows = readonly Readonly<Record<string, unknown>>[];
