import { getNamedType, isObjectType, isRequiredArgument, type GraphQLSchema } from 'graphql';
import { widest } from '../widest.js';

/** What `widest` leaves out because it is the same for everybody, or leads from colleague to colleague. */
const EXTRAS: readonly (readonly [string, string, string])[] = [
  ['Dispute', 'noticeLines', 'noticeLines { item label { zh } article { zh } }'],
  ['Dispute', 'thresholds', 'thresholds { id title { zh } words { zh } article { zh } amount exceeded verified }'],
  ['Dispute', 'deadlines', 'deadlines { name explanation { date kind count note { zh } } }'],
];

/** Questions about the register, by the field that they need. */
const REGISTER: readonly (readonly [string, string, string])[] = [
  ['Staff', 'registrations', '{ staffMembers(first: 20) { id registrations { id } } }'],
  ['Department', 'actions', '{ departments { id actions { name } } }'],
];

const STAFF = `{ staffMembers(first: 20) { id department { id name } organization { id } actions { name }
  deputies { id } standsInFor { id } } }`;

/** Every question that needs no key, asked for all that one request may carry, and the law as it is told of a dispute. */
export function listsOf(schema: GraphQLSchema, disputeId: string): readonly string[] {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const lists = fields.flatMap(({ name, type, args }) => {
    const of = getNamedType(type);
    // A case is asked for by its key in the story.
    if (!isObjectType(of) || args.some(isRequiredArgument) || args.some((arg) => arg.name === 'id')) return [];
    const head = `query { ${name}${args.some((arg) => arg.name === 'first') ? '(first: 20)' : ''}`;
    return widest(schema, { head, type: of.name }, { hops: 1 });
  });
  const served = (type: string, field: string) => {
    const of = schema.getType(type);
    return isObjectType(of) && of.getFields()[field] !== undefined;
  };
  const law = EXTRAS.filter(([type, field]) => served(type, field)).map(
    ([, , selection]) => `{ dispute(id: "${disputeId}") { id ${selection} } }`,
  );
  const register = REGISTER.filter(([type, field]) => served(type, field)).map(([, , query]) => query);
  return [...lists, ...law, ...register, STAFF];
}
