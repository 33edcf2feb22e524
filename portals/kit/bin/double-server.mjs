import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { parse } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { createServer as createVite } from 'vite';
import { WebSocketServer } from 'ws';

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml' };

/** What the gateway allows our pages: themselves. A page that needs more must fail here too. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/**
 * Serves the built portal of the current folder, over a graph in memory (`src/test/double.ts`), on this machine only.
 *
 * @param {string} base path of the portal, `/hospital/`
 */
export async function serveDouble(base) {
  const vite = await createVite({
    server: { middlewareMode: true, watch: null, ws: false },
    appType: 'custom',
    logLevel: 'error',
  });
  const { createDouble } = await vite.ssrLoadModule('/src/test/double.ts');
  const { graph, server: double } = createDouble();

  const file = (path) => {
    const asked = join('dist', normalize(path));
    return existsSync(asked) && statSync(asked).isFile() ? asked : join('dist', 'index.html');
  };
  const http = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    response.setHeader('content-security-policy', policy);
    if (request.method === 'POST' || pathname.startsWith('/auth/')) {
      const chunks = [];
      for await (const chunk of request) chunks.push(chunk);
      const answer = await double.fetch(pathname, { body: Buffer.concat(chunks).toString() || '{}' });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      return response.end(await answer.text());
    }
    if (!pathname.startsWith(base)) return response.writeHead(404).end();
    const found = file(pathname.slice(base.length));
    response.setHeader('content-type', types[extname(found)] ?? 'application/octet-stream');
    createReadStream(found).pipe(response);
  });
  const sockets = new WebSocketServer({ server: http, path: '/graphql' });
  // As the gateway: a built portal names a document by its hash.
  const documents = JSON.parse(readFileSync('src/generated/persisted-documents.json', 'utf8'));
  useServer(
    {
      onSubscribe: (_context, _id, { query, extensions, operationName, variables }) => ({
        document: parse(query || documents[`sha256:${extensions?.persistedQuery?.sha256Hash}`]),
        ...{ schema: graph.schema, operationName, variableValues: variables },
        contextValue: { person: double.person() },
      }),
    },
    sockets,
  );
  await new Promise((ready) => http.listen(0, '127.0.0.1', ready));
  return {
    double,
    origin: `http://127.0.0.1:${http.address().port}`,
    async stop() {
      for (const socket of sockets.clients) socket.terminate();
      http.close();
      await vite.close();
    },
  };
}
