import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { cutSdl } from './cut.js';

const schema = buildSchema(`
  type Query { ward(id: ID!, by: Order): Ward beds(filter: Filter): [Bed!]! night: Night }
  type Mutation { open(input: Opening!): Ward }
  "A room with beds."
  type Ward { id: ID! name: String beds: [Bed!]! keeper: Keeper }
  type Bed { id: ID! ward: Ward! kind: Kind }
  type Keeper { name: String pay: Pay }
  type Pay { sum: Int }
  type Night { secret: Int }
  enum Kind { A B }
  enum Order { UP DOWN }
  input Filter { kind: Kind }
  input Opening { name: String by: Order }
`);
const without = (...fields: string[]) => cutSdl(schema, (type, field) => !fields.includes(`${type}.${field}`));

describe('what is left of a schema', () => {
  it('is all of it when nothing is taken out', () => {
    expect(without()).toContain('type Night');
    expect(without()).toContain('A room with beds.');
  });

  it('is the same text, in whatever order it was written', () => {
    const [first, ...rest] = without().split('\n\n');
    const other = buildSchema([...rest, first].join('\n\n'));
    expect(cutSdl(other, () => true)).toBe(without());
  });

  it('is nothing that no root leads to', () => {
    const left = without('Mutation.open', 'Ward.keeper');
    expect(left).not.toMatch(/Opening|Keeper|Pay/);
    expect(left).toContain('enum Order');
    expect(without('Mutation.open', 'Query.ward')).not.toContain('enum Order');
  });

  it('is no type without a field, nor a field of such a type, nor what that was the last field of', () => {
    const left = without('Pay.sum', 'Keeper.name');
    expect(left).not.toMatch(/Pay|Keeper|keeper/);
    expect(left).toContain('type Ward');
    expect(without('Night.secret')).not.toMatch(/night/i);
  });

  it('is a question nobody can ask where every root field is gone', () => {
    const left = cutSdl(schema, (type) => type !== 'Query');
    expect(left).toMatch(/^type Query$/m);
    expect(left).toContain('open(');
  });
});
