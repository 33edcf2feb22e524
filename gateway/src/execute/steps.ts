import type { PlanNode } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { fetchStep } from './fetch.js';
import type { PlacePath } from './places.js';
import type { Step } from './run.js';

const nothing: Step = () => Promise.resolve();

/**
 * Makes a function of a plan, once for all requests that it serves. `undefined` where the plan has a part that is not
 * known here: the whole of it is Apollo's then.
 */
export function stepOf(node: PlanNode | undefined, schema: GraphQLSchema, path: PlacePath = []): Step | undefined {
  switch (node?.kind) {
    case undefined:
      return nothing;
    case 'Fetch':
      return fetchStep(node, path, schema);
    case 'Flatten':
      return stepOf(node.node, schema, [...path, ...node.path.map(String)]);
    case 'Sequence': {
      const steps = allOf(node.nodes, schema, path);
      return (
        steps &&
        (async (run) => {
          for (const step of steps) await step(run);
        })
      );
    }
    case 'Parallel': {
      const steps = allOf(node.nodes, schema, path);
      return steps && (async (run) => void (await Promise.all(steps.map((step) => step(run)))));
    }
    case 'Condition': {
      const [yes, no] = [stepOf(node.ifClause, schema, path), stepOf(node.elseClause, schema, path)];
      return yes && no && ((run) => (run.values[node.condition] === true ? yes(run) : no(run)));
    }
    default:
      return undefined;
  }
}

function allOf(nodes: readonly PlanNode[], schema: GraphQLSchema, path: PlacePath): readonly Step[] | undefined {
  const steps = nodes.map((node) => stepOf(node, schema, path));
  return steps.every((step) => step !== undefined) ? steps : undefined;
}
