import './metadata.js';
import * as v from 'valibot';
import { BadInput } from '../domain/conflict.js';

const schemas = new WeakMap<object, v.GenericSchema>();

/**
 * Says what an input or arguments class must look like beyond its types. What the schema transforms (trimming, say) is
 * what the resolver gets. Optional fields arrive as `undefined` or `null`: write `v.nullish(…)`.
 *
 * @example
 * ```ts
 * @Valid(v.object({ summary: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)) }))
 * @InputType()
 * class ComplaintRegisterInput { … }
 * ```
 */
export function Valid(schema: v.GenericSchema): ClassDecorator {
  return (target) => void schemas.set(target, schema);
}

/**
 * Checks a value by the schema of its class, its parts first.
 *
 * @throws BadInput naming the first field that is wrong, relative to the input, and never its value
 */
export function validateInput(value: unknown, at: readonly string[] = []): void {
  if (Array.isArray(value)) return value.forEach((item, index) => validateInput(item, [...at, String(index)]));
  if (typeof value !== 'object' || value === null || value instanceof Date) return;
  for (const [name, part] of Object.entries(value)) validateInput(part, [...at, name]);

  const schema = schemas.get(value.constructor);
  if (!schema) return;
  const outcome = v.safeParse(schema, value, { abortEarly: true });
  if (outcome.success) return void Object.assign(value, outcome.output);
  const [issue] = outcome.issues;
  const path = (issue.path ?? []).map((part) => String(part.key));
  // Valibot's own message repeats what was received.
  const problem = `${issue.type.replaceAll('_', ' ')}${issue.expected ? `, expected ${issue.expected}` : ''}`;
  throw new BadInput([...at, ...path], problem);
}
