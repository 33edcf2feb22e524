import type { Identity } from '../identity/identity.js';
import type { Line, Relation, Sight, TypePolicy } from './field-policy.js';
import { judge, relationOf, relationsGranted } from './judge.js';

/** What a field of a line answers, `source` being the row, asked within one request or event. */
export type SightOf = (source: unknown, request: object, identity: Identity) => Sight;

/** Makes the sight of each line of a type. */
export type Sights = (line: Line) => SightOf;

/**
 * `judge` for the lines of one type, without its being told the same twice: of whom a line speaks is found once for each
 * request, how a row stands once for each row. A request, and an event of a stream, has one identity.
 */
export function createSights(policy: TypePolicy): Sights {
  let row: { readonly source: unknown; readonly request: object; readonly relation: Relation } | undefined;
  const relation = (source: unknown, request: object, identity: Identity): Relation => {
    if (row && row.source === source && row.request === request) return row.relation;
    row = { source, request, relation: relationOf(policy, source, identity) };
    return row.relation;
  };

  return (line) => {
    let known: { request: object; rule: Rule } | undefined;
    return (source, request, identity) => {
      if (known?.request !== request) known = { request, rule: ruleOf(line, identity) };
      const { rule } = known;
      if (typeof rule === 'string') return rule;
      const stands = relation(source, request, identity);
      if (rule.plain.includes(stands)) return 'PLAIN';
      return rule.masked.includes(stands) ? 'MASKED' : 'HIDDEN';
    };
  };
}

/** What is seen however a row stands, or what is seen by how it stands. */
type Rule = Sight | { readonly plain: readonly Relation[]; readonly masked: readonly Relation[] };

/** Asks how a row stands only where that makes a difference: what is not asked is the same for everybody. */
function ruleOf(line: Line, identity: Identity): Rule {
  if (line.kind !== 'SEE') return judge(line, identity, { relation: 'FOREIGN' });
  const plain = relationsGranted(line.plain, identity);
  const masked = relationsGranted([...line.masked, ...line.reveal], identity);
  return plain.length + masked.length === 0 ? 'HIDDEN' : { plain, masked };
}
