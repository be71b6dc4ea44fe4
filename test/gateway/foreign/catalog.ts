/**
 * The foreign subgraph `catalog`: works, their authors, and every kind of failure a resolver can have.
 *
 * A library, on purpose nothing like the product's own domain: the gateway must serve it just the same.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, GraphQLScalarType, type GraphQLSchema, parse } from 'graphql';
import type { SubgraphRequest } from '#schema';

/** Answers to `slow` of less than no time: they are under way until letGo. */
const heldBack = new Set<() => void>();

/** Answers every `slow(ms: -1)` that is under way, and gives how many they were. */
export function letGo(): number {
  const { size } = heldBack;
  for (const answer of heldBack) answer();
  heldBack.clear();
  return size;
}

/** The SDL of `catalog`, which owns works and authors. */
export const catalogSdl = parse(`
  extend schema
    @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key", "@shareable", "@inaccessible"])

  scalar Grams

  type Query {
    works: [Work!]!
    work(id: ID!): Work
    search(text: String!): [Found!]!
    heavierThan(weight: Grams!): [Book!]!
    whoAmI: String!
    refuse: String
    crash: String
    brittle: Brittle
    unbreakable: Brittle!
    slow(ms: Int!): String
    secret: String @inaccessible
  }

  type Mutation {
    rename(id: ID!, title: String!): Book!
  }

  interface Work { id: ID! title: String! authors: [Author!]! }
  union Found = Book | Film | Author
  enum Binding { HARD SOFT SECRET @inaccessible }

  type Book implements Work @key(fields: "id") {
    id: ID!
    title: String!
    authors: [Author!]!
    binding: Binding
    weight: Grams!
    price: Money!
    shelfMark: String @inaccessible
  }

  type Film implements Work @key(fields: "id") {
    id: ID!
    title: String!
    authors: [Author!]!
    minutes: Int!
  }

  type Author @key(fields: "id") { id: ID! name: String! @shareable }
  type Money @shareable { amount: Int! currency: String! }
  type Brittle { soft: String hard: String! items: [String!] }
`);

const authors = {
  a1: { __typename: 'Author', id: 'a1', name: 'Ursula' },
  a2: { __typename: 'Author', id: 'a2', name: 'Stanisław' },
};

function newWorks() {
  return [
    {
      __typename: 'Book',
      id: 'b1',
      title: 'Always Coming Home',
      by: ['a1'],
      binding: 'HARD',
      weight: 900,
      amount: 30,
    },
    {
      __typename: 'Book',
      id: 'b2',
      title: 'Solaris "deluxe"',
      by: ['a2'],
      binding: null,
      weight: 200,
      amount: 12,
    },
    { __typename: 'Film', id: 'f1', title: 'Solaris', by: ['a2', 'a1'], minutes: 167 },
  ];
}

type Work = ReturnType<typeof newWorks>[number];

const grams = new GraphQLScalarType<number, number>({
  name: 'Grams',
  serialize: Number,
  parseValue(value) {
    if (typeof value !== 'number' || value < 0)
      throw new GraphQLError(`Grams cannot be ${JSON.stringify(value)}`);
    return value;
  },
});

const work = {
  authors: ({ by }: Work) => by.map((id) => (id === 'a1' ? authors.a1 : authors.a2)),
};

/** Makes the executable schema, with data of its own; `trace` is told of each mutation as it runs. */
export function catalogSchema(trace: (step: string) => void): GraphQLSchema {
  const works = newWorks();
  const byId = ({ id }: { id: string }) => works.find((candidate) => candidate.id === id);
  return buildSubgraphSchema([
    {
      typeDefs: catalogSdl,
      resolvers: {
        Grams: grams,
        Query: {
          works: () => works,
          work: (_root: unknown, args: { id: string }) => byId(args),
          search: (_root: unknown, { text }: { text: string }) =>
            [...works, authors.a1, authors.a2].filter((one) => JSON.stringify(one).includes(text)),
          heavierThan: (_root: unknown, { weight }: { weight: number }) =>
            works.filter((one) => (one.weight ?? 0) > weight),
          whoAmI: (_root: unknown, _args: unknown, { caller, correlationId }: SubgraphRequest) =>
            `${caller.id} ${correlationId}`,
          refuse: () => {
            throw new GraphQLError('No such channel: "xyz".', {
              extensions: { code: 'UNKNOWN_CHANNEL', channel: 'xyz' },
            });
          },
          crash: () => {
            throw new Error('the password is hunter2');
          },
          brittle: () => ({}),
          unbreakable: () => ({}),
          slow: async (_root: unknown, { ms }: { ms: number }) => {
            const { promise, resolve } = Promise.withResolvers<string>();
            if (ms < 0) heldBack.add(() => resolve('done'));
            else setTimeout(() => resolve('done'), ms);
            return promise;
          },
        },
        Mutation: {
          rename: (_root: unknown, { id, title }: { id: string; title: string }) => {
            trace(`rename ${title}`);
            const book = byId({ id });
            return Object.assign(book ?? {}, { title });
          },
        },
        Work: { __resolveType: ({ __typename }: Work) => __typename },
        Found: { __resolveType: ({ __typename }: Work) => __typename },
        Book: {
          ...work,
          price: ({ amount }: Work) => ({ amount, currency: 'EUR' }),
          __resolveReference: byId,
        },
        Film: { ...work, __resolveReference: byId },
        Author: { __resolveReference: ({ id }: { id: string }) => (id === 'a1' ? authors.a1 : authors.a2) },
        Brittle: {
          soft: () => {
            throw new GraphQLError('soft broke', { extensions: { code: 'NOT_FOUND' } });
          },
          hard: () => {
            throw new GraphQLError('hard broke', { extensions: { code: 'FORBIDDEN' } });
          },
          items: () => ['whole', null],
        },
      },
    },
  ]);
}
