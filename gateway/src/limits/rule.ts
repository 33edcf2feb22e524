import { GraphQLError, type ValidationRule } from 'graphql';
import type { Limits } from './settings.js';
import { shapeOf, type Shape } from './shape.js';

/**
 * The limits on a document's shape as a rule of validation, used on both transports. It reports and never throws: what
 * a rule throws is answered as a fault.
 */
export function createShapeRule(limits: Limits): ValidationRule {
  const most: Readonly<Record<keyof Shape, number>> = {
    depth: limits.depth,
    fields: limits.fields,
    aliases: limits.aliases,
    directives: limits.directives,
    mutations: 1,
  };
  return (context) => ({
    Document: {
      enter(document) {
        const shape = shapeOf(document);
        for (const part of Object.keys(most) as (keyof Shape)[]) {
          if (shape[part] <= most[part]) continue;
          const extensions = { code: 'TOO_MUCH', reason: part.toUpperCase() };
          context.reportError(new GraphQLError(`At most ${most[part]} ${part} in a request`, { extensions }));
        }
        return undefined;
      },
    },
  });
}

/**
 * An operation of a kind that a contract has nothing of. graphql-js lets it through validation, whatever it selects, and
 * leaves the refusal to its own executor.
 */
export const hasRoot: ValidationRule = (context) => ({
  OperationDefinition({ operation }) {
    if (context.getSchema().getRootType(operation)) return;
    context.reportError(new GraphQLError(`There is no ${operation} here`));
  },
});
