/**
 * Baseline: a Fastify route that answers Q1 and Q2 with the same bytes, without GraphQL, from memory.
 *
 * A process of its own. Serialized by Fastify's compiled serializer from a response schema, as Fastify recommends: no
 * parsing of a query, no planning, no resolvers. It is what a hand-written endpoint for exactly this screen would cost.
 */
import fastify from 'fastify';
import { answerQ1, answerQ2 } from './shop-answer.ts';

type Body = { operationName: 'Q1' | 'Q2'; variables: { skus: string[] } };

const named = { type: 'object', properties: { name: { type: 'string' } } } as const;
const quantities = {
  onHand: { type: 'number' },
  reserved: { type: 'number' },
  availableToSell: { type: 'number' },
} as const;
const entry = {
  type: 'object',
  properties: {
    sku: { type: 'string' },
    availableToSell: { type: 'number' },
    item: named,
    byLocation: {
      type: 'array',
      items: { type: 'object', properties: { location: named, ...quantities } },
    },
  },
} as const;
const answerSchema = {
  type: 'object',
  properties: {
    data: { type: 'object', properties: { availability: { type: 'array', items: entry } } },
  },
} as const;

const server = fastify();
server.post<{ Body: Body }>('/graphql', { schema: { response: { 200: answerSchema } } }, async ({ body }) => {
  const { skus } = body.variables;
  return body.operationName === 'Q1' ? answerQ1(skus) : answerQ2(skus);
});
const url = await server.listen({ host: '127.0.0.1', port: 0 });
process.on('disconnect', () => process.exit());
process.send?.({ type: 'ready', url: `${url}/graphql` });
