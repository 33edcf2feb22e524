import { isObject, type Data } from './data.js';

/** Where in an answer something is fetched for: names of fields, `@` for every item of a list. */
export type PlacePath = readonly string[];

/** The objects at a path, those that are there, in order. */
export function objectsAt(value: unknown, path: PlacePath, at = 0, found: Data[] = []): Data[] {
  const step = path[at];
  if (step === undefined) {
    if (isObject(value)) found.push(value);
  } else if (step === '@') {
    if (Array.isArray(value)) for (const item of value) objectsAt(item, path, at + 1, found);
  } else if (isObject(value)) objectsAt(value[step], path, at + 1, found);
  return found;
}

/** Where each of `objectsAt` is: an error of a service names a place in the answer to a client. */
export function pathsTo(data: Data, path: PlacePath): readonly (readonly (string | number)[])[] {
  const found: (string | number)[][] = [];
  const walk = (value: unknown, at: number, here: readonly (string | number)[]) => {
    const step = path[at];
    if (step === undefined) {
      if (isObject(value)) found.push([...here]);
    } else if (step === '@') {
      if (Array.isArray(value)) value.forEach((item, index) => walk(item, at + 1, [...here, index]));
    } else if (isObject(value)) walk(value[step], at + 1, [...here, step]);
  };
  walk(data, 0, []);
  return found;
}
