/**
 * Reads the SDL of a subgraph: its own files (`stock.graphql`, `stock-events.graphql`) and the shared vocabulary.
 *
 * Sources are read from disk once and parsed once; the composed results have readers here too, so that no other room
 * knows where the contract's files lie.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DocumentNode, parse } from 'graphql';
import type { SubgraphName } from './names.ts';

function read(file: string): string {
  return readFileSync(join(import.meta.dirname, file), 'utf8');
}

/**
 * The type definitions of one subgraph, shared vocabulary included.
 * Takes its name; gives a document for `buildSubgraphSchema` and composition; throws when the SDL does not parse.
 */
export function subgraphTypeDefs(name: SubgraphName): DocumentNode {
  const own = readdirSync(import.meta.dirname).filter(
    (file) => file === `${name}.graphql` || (file.startsWith(`${name}-`) && file.endsWith('.graphql')),
  );
  return parse([...own.sort(), 'vocabulary.graphql'].map(read).join('\n'));
}

/** The committed supergraph: what the gateway plans with. Gives its SDL text. */
export function readSupergraph(): string {
  return read('supergraph.graphql');
}

/** The committed API schema: what clients see. Gives its SDL text. */
export function readApiSchema(): string {
  return read('api.graphql');
}
