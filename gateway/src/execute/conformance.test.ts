import {
  getOperationAST,
  getVariableValues,
  NoUnusedFragmentsRule,
  NoUnusedVariablesRule,
  parse,
  specifiedRules,
  validate,
  type ExecutionResult,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { askedOf } from './executor.js';
import { housesPlanning, openHouses } from './houses.fixture.js';
import { compileEvents, compileOperation } from './operation.js';
import { randomOperation } from './random-operation.fixture.js';
import { asSource, createStock } from './stock.js';
import type { Answered, AskService, Caller } from '../joined.js';

const planning = housesPlanning();
const caller = { requestId: 'r' } as Caller;
const rules = specifiedRules.filter((rule) => rule !== NoUnusedVariablesRule && rule !== NoUnusedFragmentsRule);

/** A random document that is valid; most are. */
function document(seed: number, kind?: 'query' | 'mutation' | 'subscription') {
  const parsed = parse(randomOperation(planning.schema, seed, kind));
  return validate(planning.schema, parsed, rules).length === 0 ? parsed : undefined;
}

/** Errors in any order: what is asked side by side fails in any order. Nulls of the prototype are no difference. */
const told = ({ data, errors = [] }: ExecutionResult, withPaths: boolean) => ({
  data: JSON.parse(JSON.stringify(data)) as unknown, // in the order asked; Apollo's moves fragments behind fields
  errors: errors
    .map(({ message, path, extensions }) => JSON.stringify([message, withPaths && path, extensions]))
    .toSorted(),
});

describe('the compiled executor tells what Apollo’s tells', () => {
  it.each(['query', 'mutation'] as const)('of %s operations of every kind', async (kind) => {
    let [compared, withErrors, withNulls] = [0, 0, 0];
    for (let seed = 0; seed < 60; seed++) {
      const parsed = document(seed, kind);
      if (!parsed) continue;
      const plan = planning.planOf(parsed);
      const operation = compileOperation(planning, plan, parsed);
      if (!operation) continue;
      const variables = {
        no: seed % 2 === 0,
        ...(seed % 3 === 0 && { yes: false }),
        ...(seed % 5 === 0 && { id: '3' }),
      };
      const definitions = getOperationAST(parsed)?.variableDefinitions ?? [];
      const { coerced = {} } = getVariableValues(planning.schema, definitions, variables);
      const [one, other] = [openHouses(seed), openHouses(seed)];
      const ask = (service: string, asked: Parameters<AskService>[0]) => askedOf(one.services, service)(asked, caller);
      const mine = await operation.run({ variables, values: coerced, ask });
      const theirs = await createStock(
        planning,
        plan,
        parsed,
      )({ sources: sourcesOf(other.services), variables, caller });
      // Apollo's counts representations that it left out when it says where an error is.
      const exact = !JSON.stringify(parsed).includes('"level"');
      expect({ seed, ...told(mine, exact) }).toEqual({ seed, ...told(theirs, exact) });
      expect(one.asked.length).toBe(other.asked.length);
      compared += 1;
      if (mine.errors) withErrors += 1;
      if (JSON.stringify(mine.data).includes('null')) withNulls += 1;
    }
    expect(compared).toBeGreaterThan(40);
    expect(withErrors).toBeGreaterThan(5);
    expect(withNulls).toBeGreaterThan(20);
  });

  it('of events', async () => {
    let compared = 0;
    for (let seed = 0; seed < 50; seed++) {
      const parsed = document(seed, 'subscription');
      const { node } = parsed ? planning.planOf(parsed) : { node: undefined };
      if (!parsed || node?.kind !== 'Subscription') continue;
      const events = compileEvents(planning, node, parsed);
      if (!events) continue;
      const variables = { no: seed % 2 === 0 };
      const values = { ...variables, yes: true, id: '1' };
      const event = async (): Promise<Answered> =>
        askedOf(openHouses(seed).services, 'cases')({ query: node.primary.operation, variables: values }, caller);
      const [one, other] = [openHouses(seed), openHouses(seed)];
      const mine = await events.complete(await event(), {
        variables,
        values,
        ask: (service, asked) => askedOf(one.services, service)(asked, caller),
      });
      let given = false;
      const first: AskService = async (request, by) => {
        if (given) return askedOf(other.services, 'cases')(request, by);
        given = true;
        return event();
      };
      const nodes = node.rest ? [node.primary, node.rest] : [node.primary];
      const stock = createStock(planning, { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } }, parsed);
      const theirs = await stock({ sources: sourcesOf({ ...other.services, cases: first }), variables, caller });
      const exact = !JSON.stringify(parsed).includes('"level"');
      expect({ seed, ...told(mine, exact) }).toEqual({ seed, ...told(theirs, exact) });
      compared += 1;
    }
    expect(compared).toBeGreaterThan(30);
  });
});

const sourcesOf = (services: Readonly<Record<string, AskService>>) =>
  Object.fromEntries(Object.entries(services).map(([name, ask]) => [name, asSource(ask)]));
