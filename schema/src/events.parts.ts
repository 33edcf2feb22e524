import * as v from 'valibot';

// The pieces every event is made of. Ids and coded facts; a name or a free text has no place here: who needs it asks its
// owner, as somebody who may.

/** An id: three letters for the noun, then letters and digits. */
export const id = v.pipe(v.string(), v.regex(/^[a-z]{3}_\w{1,40}$/));

/** A role's short name. */
export const role = v.pipe(v.string(), v.regex(/^[A-Z]{2,8}$/));

/** A code in capitals: a stage, a ground, a degree. */
export const code = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,39}$/));

/** An instant, ISO in UTC. */
export const instant = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/));

/** A legal day, YYYY-MM-DD. */
export const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/));

/** Money, in 分. */
export const fen = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** A human case number. */
export const caseNo = v.pipe(v.string(), v.regex(/^[A-Z]{2}\d{4}-[\w-]{1,20}$/));

/** The id of a rule pack, whatever its version. */
export const packId = v.pipe(v.string(), v.regex(/^[a-z-]{2,40}$/));

/** The rule pack a case is under, `id@version`. */
export const packRef = v.pipe(v.string(), v.regex(/^[a-z-]{2,40}@\w{1,10}$/));

/** A list of ids. */
export const ids = v.pipe(v.array(id), v.readonly());

/** One event in its first version. */
export const event = <Type extends string, Fields extends v.ObjectEntries>(type: Type, fields: Fields) =>
  v.object({ type: v.literal(type), version: v.literal(1), ...fields });
