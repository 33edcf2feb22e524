import type { GraphQLSchema } from 'graphql';
import type { Clock } from '../domain/clock.js';
import type { Identity } from '../identity/identity.js';
import { applyPolicy, type Denial } from '../policy/apply.js';
import type { TypePolicy } from '../policy/field-policy.js';
import { createAdmission } from './admission.js';
import { createErrorAnswer } from './answer-error.js';
import type { OnFault } from './errors.js';
import { createExecutor } from './executor.js';
import { federatedSchema, type SchemaParts } from './federated-schema.js';
import { addReferences, type ReferenceResolver } from './references.js';
import type { ServiceConnection } from './service.js';
import { markPersonal } from './watched-identity.js';
import { sharedPolicies } from './types/shared.policy.js';

/** What a subgraph is made from. */
export interface SubgraphOptions extends SchemaParts {
  readonly name: string;
  /** By type: every entity with a resolvable key. */
  readonly references: Readonly<Record<string, ReferenceResolver>>;
  /** A line for every field of this service's own types; the shared types bring theirs. */
  readonly policies: readonly TypePolicy[];
  /** Hears of calls that were turned away, for the access journal. */
  readonly onDenied?: (denial: Denial) => void;
  /** Answers the identity, or throws when nobody entitled made it: `mint.accept`. */
  accept(identity: Identity): Identity;
  readonly clock: Clock;
  readonly onFault: OnFault;
}

/** A service's part of the graph, ready to be asked. */
export interface Subgraph extends Pick<ServiceConnection, 'name' | 'execute' | 'subscribe'> {
  readonly sdl: string;
  readonly schema: GraphQLSchema;
}

/**
 * Builds a subgraph. Nothing is answered to an identity that is not accepted or has expired, the federation's own
 * fields included.
 */
export async function createSubgraph(options: SubgraphOptions): Promise<Subgraph> {
  const { name, references, policies, onDenied, accept, clock, onFault } = options;
  const { schema, sdl } = await federatedSchema(options);
  addReferences(schema, references);
  const shared = sharedPolicies.filter(({ typeName }) => schema.getType(typeName));
  applyPolicy(schema, [...policies, ...shared], (denial) => {
    markPersonal(denial.identity);
    onDenied?.(denial);
  });

  const answerError = createErrorAnswer(onFault);
  const executor = createExecutor(schema, answerError);
  const admit = createAdmission({ accept, clock });

  return {
    name,
    sdl,
    schema,
    async execute(request, call) {
      try {
        return await executor.execute(request, admit(call));
      } catch (error) {
        return { errors: [answerError(error, call.requestId)] };
      }
    },
    async subscribe(request, call) {
      try {
        return await executor.subscribe(request, admit(call));
      } catch (error) {
        return { errors: [answerError(error, call.requestId)] };
      }
    },
  };
}

/** The SDL alone, from resolver classes: what is committed under `schema/subgraphs`. */
export async function subgraphSdl(parts: SchemaParts): Promise<string> {
  return (await federatedSchema(parts)).sdl;
}
