/**
 * The product with the shop of workloads/availability.ts in it, for the benches that go through its front door.
 *
 * Filling it leaves work behind (each opening is posted to the reference ERP): measuring waits until that is done. What the
 * product uses then, with nobody asking, is its chores: it is told, so that a bench may take it off.
 */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { atPath, readAddress } from '../load/address.ts';
import { fillShop } from '../workloads/fill-shop.ts';
import type { BenchWorld } from './bench.ts';
import { idleCpuMs } from './cpu.ts';
import { type BenchProduct, startProduct } from './product.ts';

/** A filled product, and what it uses while nobody asks it anything, in CPU milliseconds a second. */
export type ShopProduct = BenchProduct & { readonly idleMs: number };

const watchMs = 2_000;
const pollMs = 500;
const quietLimitMs = 300_000;
/** Nothing waits, so often in a row: what was filled last is opened as postings a moment later. */
const quietPolls = 6;

/** Starts and fills a product and waits until it has done what that leaves; it ends with the bench. Throws when it doesn't come to an end. */
export async function startShopProduct(world: BenchWorld): Promise<ShopProduct> {
  const { folder: servers } = world.servers;
  const folder = path.join(path.dirname(servers), `${path.basename(servers)}-product`);
  await world.guard.remove(folder);
  const product = await startProduct({ folder, cacheFolder: world.cacheFolder, env: world.env });
  world.ends.defer(() => product.stop());
  await world.guard.watch(product.pid);
  await fillShop(product.url);
  await untilPosted(product.url);
  return { ...product, idleMs: await idleCpuMs([product.pid], watchMs) };
}

async function untilPosted(address: string): Promise<void> {
  const deadlineMs = performance.now() + quietLimitMs;
  for (let quiet = 0; quiet < quietPolls; ) {
    const waiting = await waitingPostings(address);
    quiet = waiting === 0 ? quiet + 1 : 0;
    if (performance.now() > deadlineMs) throw new Error(`the product still has ${waiting} postings to make`);
    await sleep(pollMs);
  }
}

/** What the product says waits to be posted; rejected ones wait for people. Nothing is told before the first was opened. */
async function waitingPostings(address: string): Promise<number> {
  const { url, headers } = readAddress(atPath(address, '/metrics'));
  const text = await (await fetch(url, { headers })).text();
  if (!/^stockgate_erp_postings_opened_total\{[^}]*\} [1-9]/m.test(text)) return Number.NaN;
  const states = text.matchAll(
    /^stockgate_erp_postings\{[^}]*state="(?:pending|queued|posting|unknown)"[^}]*\} (\d+)/gm,
  );
  return [...states].reduce((sum, [, count]) => sum + Number(count), 0);
}
