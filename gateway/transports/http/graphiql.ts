/**
 * GraphiQL, served from node_modules and nowhere else: it works without a network, and its page forbids the browser to
 * load from or talk to any other host.
 *
 * The package is a bundle kept as text in a module of 9 MB, so it is loaded when first asked for and kept compressed.
 * Subscriptions run over SSE at the same address.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { fault } from '#schema';

const compress = promisify(gzip);
const decompress = promisify(gunzip);

type Asset = { readonly mediaType: string; readonly compressed: Buffer };
type Site = { readonly page: string; readonly assets: ReadonlyMap<string, Asset> };

const javascript = 'text/javascript; charset=utf-8';

const contentSecurityPolicy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
].join('; ');

/** Says whether a browser asks for a page rather than for an answer. */
export function wantsPage(request: FastifyRequest): boolean {
  return request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
}

/** Serves GraphiQL's parts below `/graphiql/` and sends `/` to it; gives the function that answers with its page. */
export function serveGraphiql(server: FastifyInstance): (reply: FastifyReply) => Promise<FastifyReply> {
  let site: Promise<Site> | undefined;
  const load = () => {
    site ??= loadSite();
    return site;
  };
  server.get('/', async (_request, reply) => reply.redirect('/graphql'));
  server.get<{ Params: { version: string; name: string } }>(
    '/graphiql/:version/:name',
    async (request, reply) => {
      const { assets } = await load();
      const asset = assets.get(`${request.params.version}/${request.params.name}`);
      if (asset === undefined) throw fault('NOT_FOUND', `There is nothing at ${request.url}.`);
      // The name contains a digest of what it names.
      reply
        .header('content-type', asset.mediaType)
        .header('cache-control', 'public, max-age=31536000, immutable');
      reply.header('vary', 'accept-encoding');
      if (!(request.headers['accept-encoding'] ?? '').includes('gzip')) return decompress(asset.compressed);
      return reply.header('content-encoding', 'gzip').send(asset.compressed);
    },
  );
  return async (reply) => {
    const { page } = await load();
    reply.header('content-type', 'text/html; charset=utf-8').header('cache-control', 'no-cache');
    return reply.header('content-security-policy', contentSecurityPolicy).send(page);
  };
}

async function loadSite(): Promise<Site> {
  const bundle = await import('@graphql-yoga/render-graphiql/graphiql');
  const version = createHash('sha256').update(bundle.js).update(bundle.css).digest('hex').slice(0, 12);
  const at = `/graphiql/${version}`;
  const sources: [name: string, mediaType: string, text: string][] = [
    ['graphiql.js', javascript, bundle.js],
    ['graphiql.css', 'text/css; charset=utf-8', bundle.css],
    ['editor-worker.js', javascript, bundle.editorWorkerService],
    ['json-worker.js', javascript, bundle.jsonWorker],
    ['graphql-worker.js', javascript, bundle.graphqlWorker],
    ['prepare.js', javascript, prepareScript(at)],
    ['render.js', javascript, renderScript],
  ];
  const assets = sources.map(async ([name, mediaType, text]): Promise<[string, Asset]> => {
    return [`${version}/${name}`, { mediaType, compressed: await compress(text) }];
  });
  return { page: pageAt(at), assets: new Map(await Promise.all(assets)) };
}

/** Tells the editor where its workers are; it must run before the bundle. */
function prepareScript(at: string): string {
  const workers = {
    editorWorkerService: `${at}/editor-worker.js`,
    json: `${at}/json-worker.js`,
    graphql: `${at}/graphql-worker.js`,
  };
  return `const workers = ${JSON.stringify(workers)};
self.MonacoEnvironment = { globalAPI: false, getWorkerUrl: (_module, label) => workers[label] };
`;
}

/** The page is for everybody, what it asks for is not: where the key goes is shown, and kept by the browser only if asked to. */
const welcome = `# Put an API key into the Headers tab below ("npm start" prints a development key),
# then fetch the schema again: Shift-Ctrl-R.

query WhoAmI {
  __typename
}
`;

const renderScript = `YogaGraphiQL.renderYogaGraphiQL(document.querySelector('#root'), {
  endpoint: '/graphql',
  title: 'Stockgate',
  subscriptionsProtocol: 'SSE',
  headers: '{ "x-api-key": "" }',
  defaultEditorToolsVisibility: 'headers',
  shouldPersistHeaders: false,
  defaultQuery: ${JSON.stringify(welcome)},
});
`;

function pageAt(at: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Stockgate GraphiQL</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="${at}/graphiql.css">
  </head>
  <body class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript.</noscript>
    <div id="root"></div>
    <script src="${at}/prepare.js"></script>
    <script src="${at}/graphiql.js"></script>
    <script src="${at}/render.js"></script>
  </body>
</html>
`;
}
