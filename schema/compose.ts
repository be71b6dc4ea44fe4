/**
 * Composes the subgraphs' SDL into the two committed results: `supergraph.graphql` (what the gateway plans with) and
 * `api.graphql` (what clients see). Fails on any composition error or hint: a hint today is a surprise tomorrow.
 *
 * `node schema/compose.ts` writes the files; with `--check` it compares and exits 1 when they are stale.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import composition from '@apollo/composition';
import { printSchema } from 'graphql';
import { type SubgraphName, subgraphNames } from './names.ts';
import { subgraphTypeDefs } from './type-defs.ts';

/** The URL written into the supergraph for a subgraph; a default that configuration overrides where parts run apart. */
function subgraphUrl(name: SubgraphName): string {
  return `http://127.0.0.1:${4101 + subgraphNames.indexOf(name)}/graphql`;
}

/**
 * Composes the subgraphs.
 * Gives both SDL texts; throws one Error that lists every composition error and hint.
 */
export function compose(): { supergraph: string; api: string } {
  const result = composition.composeServices(
    subgraphNames.map((name) => ({ name, url: subgraphUrl(name), typeDefs: subgraphTypeDefs(name) })),
  );
  const complaints = [...(result.errors ?? []), ...(result.hints ?? [])].map((complaint) =>
    complaint.toString(),
  );
  if (complaints.length > 0 || result.supergraphSdl === undefined) {
    throw new Error(`the subgraphs do not compose cleanly:\n${complaints.join('\n')}`);
  }
  return {
    supergraph: `${result.supergraphSdl.trimEnd()}\n`,
    api: `${printSchema(result.schema.toAPISchema().toGraphQLJSSchema()).trimEnd()}\n`,
  };
}

function main(): void {
  const { supergraph, api } = compose();
  const stale: string[] = [];
  for (const [file, text] of [
    ['supergraph.graphql', supergraph],
    ['api.graphql', api],
  ] as const) {
    const path = join(import.meta.dirname, file);
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
    stale.push(file);
    if (!process.argv.includes('--check')) writeFileSync(path, text);
  }
  if (process.argv.includes('--check') && stale.length > 0) {
    process.stderr.write(`stale: schema/${stale.join(', schema/')}; run npm run compose\n`);
    process.exitCode = 1;
  }
}

if (import.meta.main) main();
