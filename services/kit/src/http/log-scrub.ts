/** Longest text that a log line keeps of one value. */
const LONGEST = 400;

/**
 * Takes out of a text what a person could be known by: identity card and phone numbers, and everything that is not
 * ASCII, since our own sentences are and names of patients are not.
 */
export function scrub(text: string): string {
  const parts = text.split(INCIDENT);
  return parts
    .map((part, index) => (index % 2 === 0 ? masked(part) : part))
    .join('')
    .slice(0, LONGEST);
}

/** Numbers of incidents and requests. One in a thousand has a phone number within, and would not be found again. */
const INCIDENT = /\b([0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\b/;

function masked(text: string): string {
  return (
    text
      .replace(/[^\x20-\x7e\n]+/g, '…')
      // Between capitals digits belong to an id of ours.
      .replace(/(?<![0-9A-Z])\d{14}(?:\d{3})?[\dXx](?![0-9A-Z])/g, '#')
      .replace(/(?<![0-9A-Z])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?![0-9A-Z])/g, '#')
  );
}
