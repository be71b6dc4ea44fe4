/**
 * Operations on the foreign supergraph and the answers the specifications of GraphQL and Federation give.
 *
 * Written by hand, not recorded.
 */

/** One operation, its variables and the whole expected response body. */
export type OperationCase = {
  readonly name: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly expected: object;
};

type Where = { readonly path: readonly (string | number)[]; readonly facts?: object };

function error(code: string, message: string, { path, facts = {} }: Where) {
  return { message, path, extensions: { code, retryable: false, correlationId: 'test', ...facts } };
}

const bug = 'Internal server error: quote the correlation id when you report it.';

/** Every case: a name that says what it proves, the operation, the answer. */
export const operationCases: readonly OperationCase[] = [
  {
    name: 'an interface: each type in its own subgraph, one of them extended elsewhere',
    query: '{ works { __typename id title ... on Film { minutes } ... on Book { binding stars } } }',
    expected: {
      errors: [error('NOT_FOUND', 'no stars for b2', { path: ['works', 1, 'stars'] })],
      data: {
        works: [
          { __typename: 'Book', id: 'b1', title: 'Always Coming Home', binding: 'HARD', stars: 4 },
          { __typename: 'Book', id: 'b2', title: 'Solaris "deluxe"', binding: null, stars: null },
          { __typename: 'Film', id: 'f1', title: 'Solaris', minutes: 167 },
        ],
      },
    },
  },
  {
    name: 'a union: members of several subgraphs, with fragments and aliases',
    query: `query($text: String!) {
      found: search(text: $text) { kind: __typename ...Book ... on Author { called: name } ... on Film { id authors { name } } }
    }
    fragment Book on Book { id cost: shippingCost { ...Money } }
    fragment Money on Money { amount currency }`,
    variables: { text: 'Solaris' },
    expected: {
      data: {
        found: [
          { kind: 'Book', id: 'b2', cost: { amount: 7, currency: 'EUR' } },
          { kind: 'Film', id: 'f1', authors: [{ name: 'Stanisław' }, { name: 'Ursula' }] },
        ],
      },
    },
  },
  {
    name: '@requires: fields of another subgraph feed this one, with an argument by variable and under two aliases',
    query: `query($fast: Boolean) {
      work(id: "b1") { ... on Book { slow: shippingCost { amount } fast: shippingCost(express: $fast) { amount } } }
    }`,
    variables: { fast: true },
    expected: { data: { work: { slow: { amount: 9 }, fast: { amount: 59 } } } },
  },
  {
    name: '@provides: what this subgraph gives along is not fetched again',
    query: '{ latestReview { stars author { id name } } }',
    expected: { data: { latestReview: { stars: 4, author: { id: 'a1', name: 'provided Ursula' } } } },
  },
  {
    name: 'nested entities: there and back through three subgraphs',
    query:
      '{ latestReview { about { ... on Film { title authors { name reviews { stars about { ... on Book { title depot { city rating } } } } } } } } }',
    expected: {
      data: {
        latestReview: {
          about: {
            title: 'Solaris',
            authors: [
              {
                name: 'Stanisław',
                reviews: [
                  { stars: 3, about: { title: 'Always Coming Home', depot: { city: 'Lyon', rating: 5 } } },
                ],
              },
              {
                name: 'Ursula',
                reviews: [
                  { stars: 5, about: { title: 'Always Coming Home', depot: { city: 'Lyon', rating: 5 } } },
                  { stars: 4, about: {} },
                ],
              },
            ],
          },
        },
      },
    },
  },
  {
    name: 'a composite key',
    query: '{ depots { code country { iso } rating } }',
    expected: {
      data: {
        depots: [
          { code: 'd1', country: { iso: 'FR' }, rating: 5 },
          { code: 'd2', country: { iso: 'PL' }, rating: 4 },
        ],
      },
    },
  },
  {
    name: '@include and @skip by variable, across a subgraph border',
    query: `query($yes: Boolean!, $no: Boolean!) {
      work(id: "b1") { title @skip(if: $yes) ... on Book { stars @include(if: $yes) depot @include(if: $no) { city } } }
    }`,
    variables: { yes: true, no: false },
    expected: { data: { work: { stars: 4 } } },
  },
  {
    name: 'a nullable field that fails is null and the rest is there',
    query: '{ refuse works { id } }',
    expected: {
      errors: [
        error('UNKNOWN_CHANNEL', 'No such channel: "xyz".', { path: ['refuse'], facts: { channel: 'xyz' } }),
      ],
      data: { refuse: null, works: [{ id: 'b1' }, { id: 'b2' }, { id: 'f1' }] },
    },
  },
  {
    name: 'a non-null field that fails takes its nullable parent with it',
    query: '{ brittle { hard } work(id: "f1") { id } }',
    expected: {
      errors: [error('FORBIDDEN', 'hard broke', { path: ['brittle', 'hard'] })],
      data: { brittle: null, work: { id: 'f1' } },
    },
  },
  {
    name: 'null bubbles to the root when nothing on the way may be null',
    query: '{ unbreakable { hard } }',
    expected: { errors: [error('FORBIDDEN', 'hard broke', { path: ['unbreakable', 'hard'] })], data: null },
  },
  {
    name: 'a null element in a list of non-null elements is a bug of the subgraph, and the list is null',
    query: '{ brittle { soft items } }',
    expected: {
      errors: [
        error('NOT_FOUND', 'soft broke', { path: ['brittle', 'soft'] }),
        error('INTERNAL_SERVER_ERROR', bug, { path: ['brittle', 'items', 1] }),
      ],
      data: { brittle: { soft: null, items: null } },
    },
  },
  {
    name: 'a non-null field that fails in an entity of another subgraph: the error names its place in the operation',
    query: '{ work(id: "b1") { id ... on Book { reviews { id moderated } } } }',
    expected: {
      errors: [error('FORBIDDEN', 'r2 awaits moderation', { path: ['work', 'reviews', 1, 'moderated'] })],
      data: { work: null },
    },
  },
  {
    name: 'an error in an entity that appears in two places is told at both',
    query: '{ works { authors { reviews { moderated } } } }',
    expected: {
      errors: [
        error('FORBIDDEN', 'r2 awaits moderation', {
          path: ['works', 1, 'authors', 0, 'reviews', 0, 'moderated'],
        }),
        error('FORBIDDEN', 'r2 awaits moderation', {
          path: ['works', 2, 'authors', 0, 'reviews', 0, 'moderated'],
        }),
      ],
      data: null,
    },
  },
  {
    name: 'a bug is masked',
    query: '{ crash }',
    expected: { errors: [error('INTERNAL_SERVER_ERROR', bug, { path: ['crash'] })], data: { crash: null } },
  },
  {
    name: 'caller and correlation id reach the subgraph',
    query: '{ whoAmI }',
    expected: { data: { whoAmI: 'development test' } },
  },
  {
    name: 'a mutation of which one part is refused',
    query: 'mutation { bad: review(bookId: "b1", stars: 6) { id } }',
    expected: {
      errors: [error('BAD_USER_INPUT', 'stars must be at most 5, not 6', { path: ['bad'] })],
      data: null,
    },
  },
  {
    name: 'a custom scalar refused by the subgraph that knows it names variable and value',
    query: 'query($weight: Grams!) { heavierThan(weight: $weight) { id } }',
    variables: { weight: -3 },
    expected: {
      errors: [
        {
          message: 'Variable "$weight" got invalid value -3; Grams cannot be -3',
          extensions: { code: 'BAD_USER_INPUT', retryable: false, correlationId: 'test' },
        },
      ],
      data: null,
    },
  },
  {
    name: '__typename and introspection beside data',
    query: '{ __typename __type(name: "Money") { name fields { name } } depots { __typename } }',
    expected: {
      data: {
        __typename: 'Query',
        __type: { name: 'Money', fields: [{ name: 'amount' }, { name: 'currency' }] },
        depots: [{ __typename: 'Depot' }, { __typename: 'Depot' }],
      },
    },
  },
];
