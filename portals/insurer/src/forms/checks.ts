import * as v from 'valibot';

/** Days that a person may set, or leave to the contract: '' or a whole number from 1 to `most`. */
export const maybeDays = (most: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.check((text) => text === '' || /^\d{1,4}$/.test(text), 'form.wholeNumber'),
    v.check((text) => text === '' || Number(text) >= 1, 'form.tooSmall'),
    v.check((text) => text === '' || Number(text) <= most, 'form.tooLarge'),
    v.transform((text) => (text === '' ? undefined : Number(text))),
  );

/** Percent points, 0 to 100 with at most two decimals, or nothing. */
export const maybePercent = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/[\s%％]/g, '')),
  v.check((text) => text === '' || (/^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100), 'form.percent'),
  v.transform((text) => (text === '' ? undefined : Number(text))),
);
