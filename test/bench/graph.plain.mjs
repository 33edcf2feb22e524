import { ApolloGateway, LocalGraphQLDataSource } from '@apollo/gateway';
import { execute, buildASTSchema, parse, printSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createDocuments } from '@concord/kit/graphql/documents';

// graphql-js over the answers themselves, in memory: no service, no hop, no session, nothing looked up. No gateway can
// be as fast; how near one comes says what the hops, the signing and the records cost.
//
// FACTS: a file `{ list: [{ cursor, node }], one: { <id>: complaint }, waterfall: { <id>: complaint } }`.

const supergraphSdl = readFileSync(join(import.meta.dirname, '..', '..', 'schema', 'supergraph.graphql'), 'utf8');
const empty = new LocalGraphQLDataSource(buildASTSchema(parse('type Query { nothing: Int }')));
process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
const gateway = new ApolloGateway({ supergraphSdl, buildService: () => empty });
// Printed and built again: Apollo's own schema brings resolvers that read its gateway.
const schema = buildASTSchema(parse(printSchema((await gateway.load()).schema)));
await gateway.stop();

/** @typedef {{ cursor: string, node: object }} Edge */
/** @type {{ list: Edge[], one: Record<string, object>, waterfall: Record<string, object> }} */
const facts = JSON.parse(readFileSync(process.env['FACTS'] ?? '', 'utf8'));
const places = new Map(facts.list.map(({ cursor }, at) => [cursor, at + 1]));

function complaints(/** @type {{ first: number, after?: string }} */ { first, after }) {
  const from = after ? (places.get(after) ?? 0) : 0;
  const edges = facts.list.slice(from, from + first);
  const pageInfo = { endCursor: edges.at(-1)?.cursor, hasNextPage: from + first < facts.list.length };
  return { totalCount: { count: facts.list.length }, edges, pageInfo };
}
const complaintIn = (/** @type {Record<string, object>} */ known) => ({
  complaint: (/** @type {{ id: string }} */ { id }) => known[id],
});
/** @type {Record<string, object>} */
const roots = { List: { complaints }, One: complaintIn(facts.one), Waterfall: complaintIn(facts.waterfall) };

const documents = createDocuments(schema);
const server = createServer((request, response) => {
  /** @type {Buffer[]} */
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', async () => {
    const { query, operationName, variables } = JSON.parse(Buffer.concat(chunks).toString());
    const checked = documents(query);
    const result =
      'errors' in checked
        ? { errors: checked.errors }
        : await execute({
            schema,
            document: checked.document,
            rootValue: roots[operationName],
            variableValues: variables,
          });
    const text = JSON.stringify(result);
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      .end(text);
  });
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(
    `{"msg":"listening","port":${/** @type {import('node:net').AddressInfo} */ (server.address()).port}}\n`,
  );
});
process.once('SIGTERM', () => {
  server.close();
  server.closeAllConnections();
});
