/**
 * Import cycles between files, types included: two files that need each other are one file, or need a third.
 *
 * Strongly connected parts are found by repeated reachability on a small graph (hundreds of files), then told as the
 * shortest way round, so that the message shows which import to break.
 */
import { reachesOf, targetOf } from './imports.ts';
import { syntaxOf } from './syntax.ts';
import { isGenerated, type SourceFile, type Violation } from './tree.ts';

type Graph = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** One violation for each file that can be reached from itself, at the import that starts the shortest way round. */
export function importCycles(files: readonly SourceFile[]): Violation[] {
  const graph = graphOf(files.filter((file) => /\.(ts|js|mjs)$/.test(file.path) && !isGenerated(file.path)));
  const told = new Set<string>();
  return [...graph.keys()].flatMap((start) => {
    const way = shortestWayRound(graph, start);
    if (way === undefined || way.some((path) => told.has(path))) return [];
    for (const path of way) told.add(path);
    const line = graph.get(start)?.get(way[1] ?? start) ?? 1;
    const message = `imports in a circle: ${[...way, start].join(' → ')}; move what both need to a file of its own`;
    return [{ rule: 'cycles', file: start, line, message }];
  });
}

function graphOf(files: readonly SourceFile[]): Graph {
  const known = new Set(files.map(({ path }) => path));
  return new Map(
    files.map((file) => {
      const imports = reachesOf(syntaxOf(file)).filter(({ asFile }) => !asFile);
      const targets = imports.map(({ specifier, line }) => ({
        target: targetOf(file.path, specifier),
        line,
      }));
      const edges = targets.flatMap(({ target, line }): [string, number][] =>
        target !== undefined && known.has(target) ? [[target, line]] : [],
      );
      return [file.path, new Map(edges)];
    }),
  );
}

function shortestWayRound(graph: Graph, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>();
  let frontier = [start];
  while (frontier.length > 0) {
    const next: string[] = [];
    for (const path of frontier) {
      for (const target of graph.get(path)?.keys() ?? []) {
        if (target === start) return wayTo(path, cameFrom);
        if (cameFrom.has(target)) continue;
        cameFrom.set(target, path);
        next.push(target);
      }
    }
    frontier = next;
  }
  return undefined;
}

function wayTo(end: string, cameFrom: ReadonlyMap<string, string>): string[] {
  const way = [end];
  for (let path = cameFrom.get(end); path !== undefined; path = cameFrom.get(path)) way.unshift(path);
  return way;
}
