/**
 * The foreign subgraph `reviews`: entities of the others, extended; @provides; depots reached through a composite key; and a
 * non-null field that sometimes cannot be had.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';

/** The SDL of `reviews`, which extends entities of the others. */
export const reviewsSdl = parse(`
  extend schema
    @link(
      url: "https://specs.apollo.dev/federation/v2.5"
      import: ["@key", "@shareable", "@external", "@provides"]
    )

  type Query { latestReview: Review @provides(fields: "author { name }") }

  type Mutation {
    review(bookId: ID!, stars: Int!): Review!
  }

  type Book @key(fields: "id") { id: ID! reviews: [Review!]! stars: Float }
  type Film @key(fields: "id", resolvable: false) { id: ID! }

  type Review @key(fields: "id") {
    id: ID!
    stars: Int!
    author: Author!
    about: Reviewed!
    moderated: String!
  }

  union Reviewed = Book | Film
  type Author @key(fields: "id") { id: ID! name: String! @external reviews: [Review!]! }

  type Depot @key(fields: "code country { iso }") { code: ID! country: Country! rating: Int }
  type Country @shareable { iso: ID! }
`);

function newReviews() {
  return [
    { id: 'r1', stars: 5, by: 'a1', name: 'provided Ursula', book: 'b1', film: undefined },
    { id: 'r2', stars: 3, by: 'a2', name: 'provided Stanisław', book: 'b1', film: undefined },
    { id: 'r3', stars: 4, by: 'a1', name: 'provided Ursula', book: undefined, film: 'f1' },
  ];
}

type Review = ReturnType<typeof newReviews>[number];

/** Makes the executable schema, with data of its own; `trace` is told of each mutation as it runs. */
export function reviewsSchema(trace: (step: string) => void): GraphQLSchema {
  const reviews = newReviews();
  return buildSubgraphSchema({
    typeDefs: reviewsSdl,
    resolvers: {
      Query: { latestReview: () => reviews[2] },
      Mutation: {
        review: (_root: unknown, { bookId, stars }: { bookId: string; stars: number }) => {
          trace(`review ${stars}`);
          if (stars > 5) {
            throw new GraphQLError(`stars must be at most 5, not ${stars}`, {
              extensions: { code: 'BAD_USER_INPUT' },
            });
          }
          return { id: `r${stars}x`, stars, by: 'a1', name: '', book: bookId, film: undefined };
        },
      },
      Book: {
        reviews: ({ id }: { id: string }) => reviews.filter(({ book }) => book === id),
        stars: ({ id }: { id: string }) => {
          if (id === 'b2') throw new GraphQLError('no stars for b2', { extensions: { code: 'NOT_FOUND' } });
          return 4;
        },
      },
      Review: {
        __resolveReference: (reference: { id: string }) => reviews.find(({ id }) => id === reference.id),
        author: ({ by, name }: Review) => ({ id: by, name }),
        about: ({ book, film }: Review) =>
          book === undefined ? { __typename: 'Film', id: film } : { __typename: 'Book', id: book },
        moderated: ({ id }: Review) => {
          if (id === 'r2')
            throw new GraphQLError('r2 awaits moderation', { extensions: { code: 'FORBIDDEN' } });
          return 'yes';
        },
      },
      Reviewed: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
      Author: { reviews: ({ id }: { id: string }) => reviews.filter(({ by }) => by === id) },
      Depot: { rating: ({ country }: { country: { iso: string } }) => (country.iso === 'FR' ? 5 : 4) },
    },
  });
}
