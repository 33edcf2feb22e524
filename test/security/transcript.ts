/** Makes answers of two runs comparable: ids are numbered as they come, seals and keys of chance are left out. */
export interface Transcript {
  normal(text: string): string;
}

const ID = /\b[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}\b/g;
/** Cursors and hashes: sealed with a chance of their own. How long they are is compared. */
const SEALED = /"[A-Za-z0-9_-]{36,}"/g;

/** Begins a transcript. */
export function createTranscript(): Transcript {
  const ids = new Map<string, string>();
  const numbered = (id: string) => {
    const known = ids.get(id) ?? `${id.slice(0, 3)}_${ids.size + 1}`;
    ids.set(id, known);
    return known;
  };
  return { normal: (text) => text.replace(ID, numbered).replace(SEALED, (sealed) => `"~${sealed.length}"`) };
}
