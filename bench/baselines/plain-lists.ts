/**
 * Baseline: a service by hand for grids and lists of low stock: a Fastify route, one prepared statement a request, pool of 10.
 *
 * A process of its own, over the product's tables; it answers the same bytes. It knows every number by its code, applies no
 * policy, asks nobody who asks, and tells no freshness. Its list of low stock is what a service by hand has: the positions in
 * key order, looked through until there are enough.
 */
import fastify from 'fastify';
import { createPool } from '#database';
import { networkLocation, networkSku } from '../workloads/network.ts';

type Body = {
  operationName: 'grid' | 'low';
  variables: { skus: string[]; locationIds: string[]; after: string };
};

const database = createPool({
  url: process.argv[2] ?? '',
  max: 10,
  role: 'reader',
  applicationName: 'plain',
});

const grid = {
  name: 'plain-grid',
  text: 'SELECT position_id, available FROM ledger.position WHERE position_id = ANY ($1::bigint[])',
};
const low = {
  name: 'plain-low',
  text: 'SELECT position_id FROM ledger.position WHERE position_id > $1 AND available <= 0 ORDER BY position_id LIMIT 50',
};

async function answerGrid({ skus, locationIds }: Body['variables']) {
  const itemNos = skus.map((sku) => Number(sku.slice(1)));
  const locationNos = locationIds.map((id) => Number(id.slice(1)));
  const keys = itemNos.flatMap((itemNo) => locationNos.map((locationNo) => itemNo * 65_536 + locationNo));
  const { rows } = await database.query<{ position_id: number; available: number }>({
    ...grid,
    values: [keys],
  });
  const available = new Map(rows.map((row) => [row.position_id, row.available]));
  const answered = itemNos.map((itemNo, at) => ({
    sku: skus[at],
    quantities: locationNos.map((no) => Math.max(0, available.get(itemNo * 65_536 + no) ?? 0) / 1_000),
  }));
  return { data: { availabilityGrid: { rows: answered } } };
}

async function answerLow({ after }: Body['variables']) {
  const [place]: number[] = JSON.parse(Buffer.from(after, 'base64url').toString());
  const { rows } = await database.query<{ position_id: number }>({ ...low, values: [place] });
  const nodes = rows.map((row) => ({
    sku: networkSku(Math.floor(row.position_id / 65_536)),
    location: { id: networkLocation(row.position_id % 65_536) },
  }));
  return { data: { lowStock: { nodes } } };
}

const server = fastify({ bodyLimit: 16 * 1024 * 1024 });
server.post<{ Body: Body }>('/graphql', ({ body }) =>
  body.operationName === 'grid' ? answerGrid(body.variables) : answerLow(body.variables),
);
const url = await server.listen({ host: '127.0.0.1', port: 0 });
process.on('disconnect', () => process.exit());
process.send?.({ type: 'ready', url: `${url}/graphql` });
