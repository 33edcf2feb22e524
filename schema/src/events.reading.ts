import * as v from 'valibot';

/** What every event says of itself. A change that older readers would misunderstand is a new version. */
export interface AnyEvent {
  readonly type: string;
  readonly version: number;
}

const head = v.object({ type: v.string(), version: v.number() });

/**
 * Makes the reading end of a union of events.
 *
 * A reader leaves out what it does not need, so a type it does not know is nothing to it: a newer service tells more. A
 * known type in an unknown version, or with a field missing, is something it should understand and does not.
 *
 * @param shapes one for each type and version
 * @returns the event with the fields of its shape alone; `undefined` for a type that no shape has
 */
export function eventReader<Shape extends v.GenericSchema<unknown, AnyEvent>>(
  shapes: Readonly<Record<string, Shape>>,
): (value: unknown) => v.InferOutput<Shape> | undefined {
  const types = new Set(Object.keys(shapes).map((key) => key.split('@')[0]));
  return (value) => {
    const named = v.safeParse(head, value);
    if (!named.success) throw new UnreadableEvent('an event', 'type or version');
    const { type, version } = named.output;
    if (!types.has(type)) return undefined;
    const shape = shapes[`${type}@${version}`];
    if (!shape) throw new UnreadableEvent(type, 'version');
    const read = v.safeParse(shape, value, { abortEarly: true });
    if (read.success) return read.output;
    throw new UnreadableEvent(type, String(read.issues[0].path?.[0]?.key ?? 'shape'));
  };
}

/** An event that should be understood and is not. Names the type and the field, never a value. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
  constructor(type: string, field: string) {
    super(`${type}: ${field} is missing or malformed`);
  }
}
