/**
 * `npm start`: settings, servers, product, banner, and a clean end. Readable top to bottom; every step is a file beside it.
 */
import './node-version.js';
import { existsSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';
import { renderDevelopmentKey, renderParts, renderReady } from './banner.ts';
import { runCommandLine } from './command.ts';
import { type Drain, drainOnSignal } from './drain.ts';
import { createLog } from './log.ts';
import { keepsData, readSettings } from './settings.ts';

/** Stopping servers after the drain: PostgreSQL writes a checkpoint, Redis its last second. */
const serverStopLimitMs = 30_000;

await runCommandLine(async () => {
  const settings = readSettings();
  const logger = createLog(settings);
  process.stdout.write(`Stockgate on Node ${process.versions.node}\n`);
  const { promise: started, resolve, reject } = Promise.withResolvers<Drain>();
  drainOnSignal(started, settings.environment);
  try {
    // Loaded only now: a wrong setting is told at once, and what was compiled by the last start is taken from there. A gateway
    // alone makes no folder, but uses one that is there.
    if (keepsData(settings) || existsSync(settings.cacheFolder))
      enableCompileCache(path.join(settings.cacheFolder, 'node'));
    const { startProduct } = await import('./product.ts');
    const product = await startProduct(settings, {
      logger,
      onNotice: (text) => void process.stdout.write(`  ${text}\n`),
    });
    resolve({ stop: product.stop, limitMs: settings.leaveMs + settings.drainMs + serverStopLimitMs, logger });
    process.stdout.write(
      renderParts(product.parts) + renderDevelopmentKey(product.developmentKey) + renderReady(product.url),
    );
    flushCompileCache();
  } catch (error) {
    reject(error);
    throw error;
  }
});
