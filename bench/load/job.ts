/**
 * What the bench tells its load generator to do and what it hears back, as messages between processes.
 *
 * The generator is a process of its own, so that its CPU time is never taken for the product's. It reads the servers' CPU
 * time itself, at the edges of exactly the window in which it counts.
 */
import { z } from 'zod';
import { latencyShape } from '../harness/latency.ts';
import { listQuestions } from '../workloads/network.ts';

const workloadShape = z.discriminatedUnion('name', [
  z.object({
    name: z.literal('baskets'),
    /** Baskets are drawn from items 1 to this, by Zipf; 1 is one hot SKU. */
    items: z.number().int(),
    locations: z.number().int(),
    mostLines: z.number().int(),
  }),
  z.object({
    name: z.literal('events'),
    items: z.number().int(),
    locations: z.number().int(),
    batchSize: z.number().int(),
    /** Share of events that were sent before, 0 to 1. */
    replayShare: z.number(),
  }),
  z.object({
    name: z.literal('checkout'),
    /** How a basket is asked for: by the product's mutation, or as the JSON of a service by hand. */
    as: z.enum(['mutation', 'json']),
    items: z.number().int(),
    locations: z.number().int(),
    mostLines: z.number().int(),
  }),
  z.object({ name: z.literal('items'), items: z.number().int(), perRead: z.number().int() }),
  z.object({
    name: z.literal('availability'),
    operation: z.enum(['Q1', 'Q2']),
    items: z.number().int(),
  }),
  z.object({ name: z.literal('lists'), question: z.enum(listQuestions) }),
]);

/** What the operations of a slice are made of. */
export type Workload = z.infer<typeof workloadShape>;

/** One slice of load: warm up, then measure. */
export const jobShape = z.object({
  target: z.discriminatedUnion('kind', [
    /** Hosts of one target; operations go to each in turn. */
    z.object({ kind: z.literal('lines'), ports: z.array(z.number().int()).min(1) }),
    /** An address (address.ts). */
    z.object({ kind: z.literal('http'), url: z.string() }),
  ]),
  workload: workloadShape,
  /** How many operations are under way at any time: each client sends its next when it has its answer. */
  clients: z.number().int().min(1),
  warmMs: z.number(),
  measureMs: z.number(),
  seed: z.number().int(),
  /** Process trees whose CPU time is counted. */
  cpuOf: z.array(z.number().int()),
});

/** A slice of load as it is ordered. */
export type Job = z.infer<typeof jobShape>;

/** What a slice gave. Counts are of the measured window; `everAnswered` also counts warm-up and the last ones under way. */
export const measureShape = z.object({
  seconds: z.number(),
  operations: z.number().int(),
  /** Things inside the operations: events of a batch; else as many as operations. */
  units: z.number().int(),
  latency: latencyShape,
  /** null where the system does not tell. */
  cpuSeconds: z.number().nullable(),
  loadCpuSeconds: z.number(),
  answers: z.record(z.string(), z.number().int()),
  everAnswered: z.record(z.string(), z.number().int()),
  meanAnswerBytes: z.number(),
});

/** What a slice gave. */
export type Measure = z.infer<typeof measureShape>;

/** Messages of the generator. */
export const loadReplyShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('measured'), measure: measureShape }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);
