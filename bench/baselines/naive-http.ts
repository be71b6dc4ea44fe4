/**
 * Baseline: the naive reservation as a service by hand, one Fastify route over naive-reserve.ts: `naive-http.ts <databaseUrl>`.
 *
 * A process of its own. No GraphQL, no identity, no limits, no idempotency: what a team writes in an afternoon.
 */
import fastify from 'fastify';
import { open } from './naive-reserve.ts';

const [databaseUrl = ''] = process.argv.slice(2);
const target = await open({ databaseUrl, redisUrl: '' });

const server = fastify();
server.post('/reserve', async ({ body }) => ({ outcome: await target.answer(JSON.stringify(body)) }));
const url = await server.listen({ host: '127.0.0.1', port: 0 });
process.on('disconnect', () => process.exit());
process.send?.({ type: 'ready', url: `${url}/reserve` });
