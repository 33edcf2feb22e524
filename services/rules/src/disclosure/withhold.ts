import { allKinds, disclosedKinds, type DisclosedKind } from './kinds.js';

/** What somebody is given: all of it is the hospital's own sight. */
export type Given = ReadonlySet<DisclosedKind>;

/** Everything. */
export const everything: Given = new Set(allKinds);

/** Nothing at all. */
export const nothing: Given = new Set();

/**
 * An object as it is shown to who is given these kinds: the fields of every other kind are left out of it, a list is empty.
 * Only fields that the object holds itself; what is resolved apart asks `given` where it is resolved.
 *
 * @param typeName as in the table: `Dispute`
 */
export function withhold<Shown extends object>(typeName: string, shown: Shown, given: Given): Shown {
  const held = fieldsWithheld(typeName, given).filter((field) => field in shown);
  if (held.length === 0) return shown;
  const before = shown as Readonly<Record<string, unknown>>;
  // Not a copy: that would reckon every field that is reckoned only where it is asked for.
  return Object.defineProperties(
    shown,
    Object.fromEntries(
      held.map((field) => [
        field,
        { value: Array.isArray(before[field]) ? [] : undefined, enumerable: true, configurable: true },
      ]),
    ),
  );
}

/** The fields of a type that are not for who is given these kinds. A field of several kinds is kept apart by its resolver. */
export function fieldsWithheld(typeName: string, given: Given): readonly string[] {
  return allKinds
    .filter((kind) => !given.has(kind))
    .flatMap((kind) => disclosedKinds[kind].fields as readonly string[])
    .filter((field) => field.startsWith(`${typeName}.`))
    .map((field) => field.slice(typeName.length + 1));
}
