/**
 * What the bench tells the process with the subscribers, as a message.
 *
 * It publishes the events as well, one after the other: the next when every subscriber has the last, so that the CPU time of
 * an event is that event's alone.
 */
import { z } from 'zod';

/** A slice of fan-out. */
export const fanOutJobShape = z.object({
  /** Where to subscribe. */
  url: z.string(),
  transport: z.enum(['none', 'sse', 'websocket']),
  subscribers: z.number().int(),
  query: z.string(),
  variables: z.record(z.string(), z.unknown()),
  /** Gives each subscriber variables of its own: the name of a variable whose list gets one entry that nobody else has. */
  apart: z.string().optional(),
  publish: z.object({
    url: z.string(),
    /**
     * A request for each event. The first ones, so many, are sent while subscriptions may still be taken and may reach some only;
     * the next, so many, reach everybody and are not measured: what is measured has run often before, on either side.
     */
    bodies: z.array(z.string()),
    first: z.number().int(),
    warm: z.number().int(),
  }),
  cpuOf: z.array(z.number().int()),
});

/** A slice of fan-out as it is ordered. */
export type FanOutJob = z.infer<typeof fanOutJobShape>;
