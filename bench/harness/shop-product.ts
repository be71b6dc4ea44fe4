/**
 * The product with the shop of workloads/availability.ts in it, for the benches that go through its front door.
 */
import path from 'node:path';
import { fillShop } from '../workloads/fill-shop.ts';
import type { BenchWorld } from './bench.ts';
import { type BenchProduct, startProduct } from './product.ts';

/** Starts and fills a product; it ends with the bench. */
export async function startShopProduct(world: BenchWorld): Promise<BenchProduct> {
  const { folder: servers } = world.servers;
  const folder = path.join(path.dirname(servers), `${path.basename(servers)}-product`);
  await world.guard.remove(folder);
  const product = await startProduct({ folder, cacheFolder: world.cacheFolder, env: world.env });
  world.ends.defer(() => product.stop());
  await world.guard.watch(product.pid);
  await fillShop(product.url);
  return product;
}
