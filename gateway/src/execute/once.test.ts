import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { housesPlanning } from './houses.fixture.js';
import { oncePerOperation } from './once.js';

const document = parse('query a { __typename } query b { __typename }');

it('makes each operation of a document once, one that came to nothing too', () => {
  const asked: (string | undefined)[] = [];
  const once = oncePerOperation((_planning, _document, name) => {
    asked.push(name);
    return name === 'a' ? {} : undefined;
  });
  const planning = housesPlanning();
  const first = once(planning, document, 'a');
  expect(first).toBeDefined();
  expect(once(planning, document, 'a')).toBe(first);
  expect(once(planning, document, 'b')).toBeUndefined();
  expect(once(planning, document, 'b')).toBeUndefined();
  expect(asked).toEqual(['a', 'b']);
});

it('makes it anew for another state of the graph, and of an equal document', () => {
  const once = oncePerOperation(() => ({}));
  const [now, later] = [housesPlanning(), housesPlanning()];
  const made = once(now, document, 'a');
  expect(once(later, document, 'a')).not.toBe(made);
  expect(once(now, parse('query a { __typename }'), 'a')).not.toBe(made);
});
