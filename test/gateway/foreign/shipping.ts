/**
 * The foreign subgraph `shipping`: what `catalog` knows of a book, by @requires, becomes a cost and a depot.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';

/** The SDL of `shipping`, which requires fields of `catalog`. */
export const shippingSdl = parse(`
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@external", "@requires"])

  scalar Grams

  type Query { depots: [Depot!]! }

  type Book @key(fields: "id") {
    id: ID!
    weight: Grams! @external
    price: Money! @external
    shippingCost(express: Boolean = false): Money! @requires(fields: "weight price { amount }")
    depot: Depot
  }

  type Depot @key(fields: "code country { iso }") { code: ID! country: Country! city: String! }
  type Country @shareable { iso: ID! }
  type Money @shareable { amount: Int! currency: String! }
`);

const depots = [
  { code: 'd1', country: { iso: 'FR' }, city: 'Lyon' },
  { code: 'd2', country: { iso: 'PL' }, city: 'Kraków' },
];

type BookReference = { id: string; weight: number; price: { amount: number } };

/** Makes the executable schema. */
export function shippingSchema(): GraphQLSchema {
  return buildSubgraphSchema({
    typeDefs: shippingSdl,
    resolvers: {
      Query: { depots: () => depots },
      Book: {
        shippingCost: ({ weight, price }: BookReference, { express }: { express: boolean }) => ({
          amount: Math.ceil(weight / 100) + (price.amount > 20 ? 0 : 5) + (express ? 50 : 0),
          currency: 'EUR',
        }),
        depot: ({ id }: BookReference) => (id === 'b1' ? depots[0] : depots[1]),
      },
      Depot: {
        __resolveReference: (reference: { code: string }) =>
          depots.find(({ code }) => code === reference.code),
      },
    },
  });
}
