import { parse, validate, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';

/** A document that can be run, or why not. */
export type Checked = { readonly document: DocumentNode } | { readonly errors: readonly GraphQLError[] };

/**
 * Parses and validates each text once: a gateway sends the same few hundred. Holds at most `most` and forgets the one
 * that was not asked for longest.
 */
export function createDocuments(schema: GraphQLSchema, most = 500): (text: string) => Checked {
  const known = new Map<string, Checked>();
  return (text) => {
    const kept = known.get(text);
    known.delete(text);
    const checked = kept ?? check(schema, text);
    known.set(text, checked);
    for (const [oldest] of known) {
      if (known.size <= most) break;
      known.delete(oldest);
    }
    return checked;
  };
}

function check(schema: GraphQLSchema, text: string): Checked {
  try {
    const document = parse(text, { maxTokens: 20_000 });
    const errors = validate(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    return { errors: [error as GraphQLError] };
  }
}
