/** A sentence in both languages of the product; Chinese is the language of the law, English its complete twin. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Fills `{name}` places in both languages. A place without a value stays visible, so that a test catches it. */
export function fill(text: Text, values: Readonly<Record<string, string | number>>): Text {
  const put = (sentence: string) =>
    sentence.replace(/\{(\w+)\}/g, (place, name: string) => (name in values ? String(values[name]) : place));
  return { zh: put(text.zh), en: put(text.en) };
}
