/**
 * What the product answers on the wire, as far as races ask, parsed by zod: nothing is taken for granted that was not checked.
 *
 * A test's own reading of the contract; the client package's types are another thing.
 */
import { z } from 'zod';

/** What a mutation of reservations answered. */
export const answerShape = z.object({
  reservation: z
    .object({
      id: z.string(),
      status: z.string(),
      lines: z.array(z.object({ sku: z.string(), held: z.number() })),
    })
    .nullable(),
  replayed: z.boolean(),
  userErrors: z.array(z.object({ code: z.string() })),
});

/** The positions of a query for them. */
export const positionsShape = z.object({
  stockPositions: z.object({
    nodes: z.array(z.object({ sku: z.string(), available: z.number(), reserved: z.number() })),
  }),
});

/** Reservations asked for by id, each under a name of its own. */
export const reservationsShape = z.record(z.string(), z.object({ id: z.string(), status: z.string() }));

/** A GraphQL response: data, errors with their codes, or both. */
export const bodyShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({ message: z.string(), extensions: z.object({ code: z.string().optional() }).optional() }),
    )
    .optional(),
});
