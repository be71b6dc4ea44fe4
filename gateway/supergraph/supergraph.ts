/**
 * The supergraph in force: which engine a new request runs on, and the swap to another without dropping a request.
 *
 * A swap starts a whole new engine, and only when it stands does it become the one for new requests; requests under way end
 * on the engine whose schema they were validated against. A supergraph that doesn't load changes nothing.
 */
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Engine } from '../execution/engine.ts';

/** Starts an engine for a supergraph's text. */
export type StartEngine = (supergraphSdl: string) => Promise<Engine>;

/** Told of the first and every later supergraph in force. */
export type SupergraphListener = (current: { readonly schema: GraphQLSchema; readonly sdl: string }) => void;

/** The holder of engines. */
export type Supergraph = {
  /** Calls back now and at each swap; gives the function that stops it. */
  subscribe(listener: SupergraphListener): () => void;
  /** Gives the engine a schema belongs to; throws when it is none of ours. */
  engineFor(schema: GraphQLSchema): Engine;
  /** Puts another supergraph in force. Throws, and changes nothing, when it doesn't load. */
  swap(sdl: string): Promise<void>;
  /** Stops every engine. */
  stop(): Promise<void>;
};

/** What holding supergraphs needs. */
export type SupergraphOptions = {
  readonly sdl: string;
  readonly startEngine: StartEngine;
  /** How long an engine stays for the requests still on it after a swap. */
  readonly retireAfterMs: number;
  readonly logger: Logger;
};

/** Loads the first supergraph. Throws when it doesn't load. */
export async function loadSupergraph(options: SupergraphOptions): Promise<Supergraph> {
  const { startEngine, retireAfterMs, logger } = options;
  const listeners = new Set<SupergraphListener>();
  const engines = new Map<GraphQLSchema, Engine>();
  let current = { sdl: options.sdl, engine: await startEngine(options.sdl) };
  engines.set(current.engine.schema, current.engine);
  let swapping: Promise<void> = Promise.resolve();

  async function put(sdl: string): Promise<void> {
    if (sdl === current.sdl) return;
    const engine = await startEngine(sdl);
    const retired = current.engine;
    engines.set(engine.schema, engine);
    current = { sdl, engine };
    for (const listener of listeners) listener({ schema: engine.schema, sdl });
    setTimeout(() => retire(retired), retireAfterMs).unref();
    logger.info('another supergraph is in force');
  }

  function retire(engine: Engine): void {
    if (!engines.delete(engine.schema)) return;
    engine.stop().catch((error: unknown) => logger.error({ err: error }, 'an engine did not stop'));
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      listener({ schema: current.engine.schema, sdl: current.sdl });
      return () => listeners.delete(listener);
    },
    engineFor(schema) {
      const engine = engines.get(schema);
      if (engine === undefined) throw new Error('a schema without an engine: its supergraph was retired');
      return engine;
    },
    swap(sdl) {
      const next = swapping.then(() => put(sdl));
      swapping = next.catch(() => undefined);
      return next;
    },
    async stop() {
      await Promise.all([...engines.values()].map((engine) => engine.stop()));
      engines.clear();
    },
  };
}
