import * as v from 'valibot';

// Messages are keys of sentences. These checks spare a round trip; the server decides.

/** Something has to be written. */
export const written = (longest: number) =>
  v.pipe(v.string('form.required'), v.trim(), v.minLength(1, 'form.required'), v.maxLength(longest, 'form.tooLong'));

/** May be left empty; empty is the same as not given. */
export const maybeWritten = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(longest, 'form.tooLong'),
    v.transform((text) => text || undefined),
  );

export const chosen = v.pipe(v.string('form.required'), v.minLength(1, 'form.required'));
export const maybeChosen = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((value) => value || undefined),
);
export const oneOf = <const T extends string>(values: readonly T[]) => v.picklist(values, 'form.required');
export const ids = v.array(v.string());
export const someIds = v.pipe(v.array(v.string()), v.minLength(1, 'form.required'));
export const ticked = v.boolean();

const isInstant = (text: string) => /^\d{4}-\d{2}-\d{2}T/.test(text);
const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);
export const moment = v.pipe(
  v.string('form.required'),
  v.minLength(1, 'form.required'),
  v.check(isInstant, 'form.unreadable'),
);
export const day = v.pipe(
  v.string('form.required'),
  v.minLength(1, 'form.required'),
  v.check(isDay, 'form.unreadable'),
);
export const maybeMoment = v.pipe(
  v.string(),
  v.check((text) => text === '' || isInstant(text), 'form.unreadable'),
  v.transform((text) => text || undefined),
);
export const maybeDay = v.pipe(
  v.string(),
  v.check((text) => text === '' || isDay(text), 'form.unreadable'),
  v.transform((text) => text || undefined),
);

const plainMoney = (text: string) => narrow(text).replace(/[,，\s元¥￥]/g, '');
const isMoney = (text: string) => /^\d{1,11}(\.\d{1,2})?$/.test(text);

/** Yuan as people type them, to the decimal string of the graph. */
export const money = v.pipe(
  v.string('form.required'),
  v.transform(plainMoney),
  v.minLength(1, 'form.required'),
  v.check(isMoney, 'form.money'),
  v.transform(withCents),
);
/** More than nothing. */
export const someMoney = v.pipe(
  money,
  v.check((yuan) => /[1-9]/.test(yuan), 'form.moreThanNothing'),
);
export const maybeMoney = v.pipe(
  v.string(),
  v.transform(plainMoney),
  v.check((text) => text === '' || isMoney(text), 'form.money'),
  v.transform((text) => (text === '' ? undefined : withCents(text))),
);

/** Percent points, 0 to 100 with at most two decimals: `30`, `33.33%`. */
export const percent = v.pipe(
  v.string('form.required'),
  v.transform((text) => narrow(text).replace(/[\s%％]/g, '')),
  v.minLength(1, 'form.required'),
  v.check((text) => /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100, 'form.percent'),
  v.transform(Number),
);

/** A whole number within bounds. */
export const wholeNumber = (least: number, most: number) =>
  v.pipe(
    v.string('form.required'),
    v.transform((text) => narrow(text).replace(/[,，\s]/g, '')),
    v.minLength(1, 'form.required'),
    v.check((text) => /^\d{1,15}$/.test(text), 'form.wholeNumber'),
    v.transform(Number),
    v.minValue(least, 'form.tooSmall'),
    v.maxValue(most, 'form.tooLarge'),
  );

/** Rows of a repeated group, each checked by itself. */
export const rowsOf = <S extends v.GenericSchema>(row: S, least = 1) =>
  v.pipe(v.array(row), v.minLength(least, 'form.rowsMissing'));

/** Required only where the rest of the form says so; asked also while something else is wrong, so that every error shows at once. */
export const filledWhere = <Entries extends Record<string, unknown>>(
  name: keyof Entries & string,
  asks: (values: NoInfer<Entries>) => boolean,
) =>
  v.rawCheck<Entries>(({ dataset, addIssue }) => {
    const input = dataset.value as Entries;
    const value = input[name];
    if (!asks(input) || (Array.isArray(value) ? value.length > 0 : Boolean(value))) return;
    addIssue({ message: 'form.required', path: [{ type: 'object', origin: 'value', input, key: name, value }] });
  });

/** A number in any format it can be pasted in: +86, spaces, hyphens, full-width digits. */
export const phone = v.pipe(
  v.string('form.required'),
  v.transform(plainPhone),
  v.minLength(1, 'form.required'),
  v.check(isPhone, 'form.phone'),
);
export const maybePhone = v.pipe(
  v.string(),
  v.transform(plainPhone),
  v.check((text) => text === '' || isPhone(text), 'form.phone'),
  v.transform((text) => text || undefined),
);

/** Digits as an input method may leave them (１２．５), as plain ones. */
function narrow(text: string): string {
  return text.replace(/[０-９．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

function plainPhone(text: string): string {
  return narrow(text)
    .replace(/[\s()（）—–-]/g, '')
    .replace(/^(\+|00)86(?=1\d{10}$)/, '');
}

function isPhone(text: string): boolean {
  return (
    /^1[3-9]\d{9}$/.test(text) || /^0\d{9,11}$/.test(text) || /^[48]00\d{7}$/.test(text) || /^\+\d{7,15}$/.test(text)
  );
}

function withCents(text: string): string {
  const [whole = '0', cents = ''] = text.split('.');
  return `${Number(whole)}.${cents.padEnd(2, '0')}`;
}
