/**
 * The product with the shop of workloads/availability.ts in it, for the benches that go through its front door.
 *
 * Filling it leaves work behind (each opening is posted to the reference ERP): measuring waits until that is done.
 */
import path from 'node:path';
import { fillShop } from '../workloads/fill-shop.ts';
import type { BenchWorld } from './bench.ts';
import { idleCpuMs } from './cpu.ts';
import { type BenchProduct, startProduct } from './product.ts';

/** A filled product, and what it uses while nobody asks it anything, in CPU milliseconds a second. */
export type ShopProduct = BenchProduct & { readonly idleMs: number };

const quietMs = 150;
const watchMs = 1_000;
const quietLimitMs = 60_000;

/** Starts and fills a product and waits until it is quiet; it ends with the bench. Throws when it doesn't become quiet. */
export async function startShopProduct(world: BenchWorld): Promise<ShopProduct> {
  const { folder: servers } = world.servers;
  const folder = path.join(path.dirname(servers), `${path.basename(servers)}-product`);
  await world.guard.remove(folder);
  const product = await startProduct({ folder, cacheFolder: world.cacheFolder, env: world.env });
  world.ends.defer(() => product.stop());
  await world.guard.watch(product.pid);
  await fillShop(product.url);
  return { ...product, idleMs: await untilQuiet(product.pid) };
}

/** Twice in a row: between two batches of its work it is quiet for a moment. */
async function untilQuiet(pid: number): Promise<number> {
  const deadlineMs = performance.now() + quietLimitMs;
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const idleMs = await idleCpuMs([pid], watchMs);
    // Where the system does not tell, nothing can be waited for.
    if (Number.isNaN(idleMs) || (idleMs < quietMs && before < quietMs)) return idleMs;
    if (performance.now() > deadlineMs)
      throw new Error(`the product still uses ${idleMs} ms of CPU a second`);
    before = idleMs;
  }
}
