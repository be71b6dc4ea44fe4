/**
 * The foreign subgraph `intake`: a mutation over a list that answers per element, as a bulk route needs.
 *
 * It keeps what it recorded, and can be told to fail.
 */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import type { BulkRoute } from '#gateway';
import { fault } from '#schema';

/** The SDL of `intake`. */
export const intakeSdl = parse(`
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@key"])
  type Query { recorded: Int! }
  type Mutation { parcelsRecord(input: ParcelsInput!): ParcelsPayload }
  input ParcelsInput { parcels: [ParcelInput!]! }
  input ParcelInput { code: ID! grams: Int! note: String }
  type ParcelsPayload { results: [ParcelResult!]! }
  type ParcelResult { index: Int! code: ID! status: String! error: ParcelError }
  type ParcelError { message: String! path: [String!]! }
`);

/** The route over it; tests override its sizes. */
export const parcelsRoute: BulkRoute = {
  path: '/v1/parcels',
  document: `mutation Parcels($input: ParcelsInput!) {
    parcelsRecord(input: $input) { results { index code status error { message path } } }
  }`,
  listPath: ['input', 'parcels'],
  resultsPath: ['parcelsRecord', 'results'],
  echoFields: ['code'],
  chunkSize: 100,
  maxChunkBytes: 1_000_000,
  maxLineBytes: 2_000,
};

type Parcel = { readonly code: string; readonly grams: number };

/** What the subgraph did and is about to do. */
export type Intake = {
  /** Codes recorded, in order. */
  readonly codes: string[];
  /** Sizes of the lists it was called with. */
  readonly calls: number[];
  /** Called before each list is recorded; may throw or wait. */
  before: (call: number) => void | Promise<void>;
};

/** Makes a fresh state. */
export function newIntake(): Intake {
  return { codes: [], calls: [], before: () => undefined };
}

/** Makes the executable schema over the given state. */
export function intakeSchema(intake: Intake): GraphQLSchema {
  return buildSubgraphSchema([
    {
      typeDefs: intakeSdl,
      resolvers: {
        Query: { recorded: () => intake.codes.length },
        Mutation: {
          parcelsRecord: async (_root: unknown, { input }: { input: { parcels: Parcel[] } }) => {
            intake.calls.push(input.parcels.length);
            await intake.before(intake.calls.length);
            return { results: input.parcels.map((parcel, index) => recorded(intake, parcel, index)) };
          },
        },
      },
    },
  ]);
}

function recorded(intake: Intake, { code, grams }: Parcel, index: number) {
  if (grams < 0) {
    const message = `grams must not be negative, as ${grams} is`;
    return { index, code, status: 'REFUSED', error: { message, path: ['parcels', String(index), 'grams'] } };
  }
  intake.codes.push(code);
  return { index, code, status: 'RECORDED' };
}

/** The fault of a subgraph with too much to do. */
export const overloaded = () => fault('OVERLOADED', 'the intake is full', { retryAfterMs: 10 });
