import { Kind, visit, type DocumentNode } from 'graphql';
import type { Data } from './data.js';

/** The variables that `@skip` and `@include` of a document go by. */
export function conditionsOf(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** What is decided by conditions, the same for all requests that decide alike. The last few are kept. */
export function perCondition<Made>(
  names: readonly string[],
  make: (values: Readonly<Data>) => Made,
): (values: Readonly<Data>) => Made {
  const kept = new Map<string, Made>();
  return (values) => {
    const key = names.map((name) => (values[name] === true ? '1' : '0')).join('');
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(values);
    const oldest = kept.keys().next();
    if (kept.size >= MOST && !oldest.done) kept.delete(oldest.value);
    kept.set(key, made);
    return made;
  };
}

const MOST = 8;
