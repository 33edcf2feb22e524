import {
  getOperationAST,
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { overpriced } from '../limits/cost.js';
import { createShapeRule, hasRoot } from '../limits/rule.js';
import type { Limits } from '../limits/settings.js';

/** A subscribe message, as a client sends it. */
export interface SubscribePayload {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** What may be subscribed to, or why not. */
export type Judged = { readonly document: DocumentNode } | { readonly errors: readonly unknown[] };

/**
 * Everything a request over HTTP goes through before it runs, for the socket, which no plugin of Apollo sees. Never
 * throws: graphql-ws would close the socket with everybody else's streams on it.
 */
export function createJudge(limits: Limits): (schema: GraphQLSchema, payload: SubscribePayload) => Judged {
  const rules = [...specifiedRules, hasRoot, createShapeRule(limits)];
  const valid = createValid();
  return (schema, { query, operationName, variables }) => {
    try {
      const kept = valid.find(schema, query);
      const document = kept ?? parse(query, { maxTokens: limits.tokens });
      const operation = getOperationAST(document, operationName)?.operation;
      if (operation !== 'subscription') return { errors: [new GraphQLError('Only subscriptions are served here')] };
      const errors = kept ? [] : validate(schema, document, rules);
      if (errors.length > 0) return { errors: errors.slice(0, limits.errors) };
      if (!kept) valid.keep(schema, query, document);
      const refusal = overpriced({ schema, document, operationName, variables: variables ?? {} }, limits);
      return refusal ? { errors: [refusal] } : { document };
    } catch (error) {
      // Syntax errors; and graphql-js throws where a variable stands in a directive of the root field.
      return { errors: [error instanceof GraphQLError ? error : new GraphQLError('The document is not valid')] };
    }
  };
}

/** Documents that are kept, and characters of the longest one. */
const KEPT = { documents: 100, characters: 8_192 };

/**
 * Texts that were found valid for a schema: many sockets ask the same, and each keeps its document as long as its stream
 * is open. Whatever depends on variables is judged each time.
 */
function createValid() {
  const known = new WeakMap<GraphQLSchema, Map<string, DocumentNode>>();
  return {
    find: (schema: GraphQLSchema, text: string) => known.get(schema)?.get(text),
    keep(schema: GraphQLSchema, text: string, document: DocumentNode) {
      if (text.length > KEPT.characters) return;
      const documents = known.get(schema) ?? new Map<string, DocumentNode>();
      known.set(schema, documents.set(text, document));
      for (const [oldest] of documents) {
        if (documents.size <= KEPT.documents) break;
        documents.delete(oldest);
      }
    },
  };
}
