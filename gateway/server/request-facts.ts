/**
 * What the gateway knows of a request before it looks into the body: who calls, under which correlation id, until when.
 *
 * Established once, at the door, and carried beside the request to everything that happens for it (an AsyncLocalStorage
 * carries it to where Apollo Server passes nothing along: the formatting of errors).
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { SubgraphRequest } from '#schema';
import type { Credential } from '../identity/identity.ts';

/** The facts of one request. */
export type RequestFacts = SubgraphRequest & {
  /** What the caller showed; what stays open is ended with it. */
  readonly credential: Credential;
  /** Milliseconds of `performance.now()` at admission. */
  readonly admittedAt: number;
  /** How many errors the answer may tell of; a hundred unless told otherwise. */
  readonly maxErrors?: number;
};

/** The facts of the request being worked on. */
export const currentRequest = new AsyncLocalStorage<RequestFacts>();

/** The header a correlation id comes in by, and always goes out by. */
export const correlationHeader = 'x-correlation-id';

const deadlineHeader = 'x-request-deadline-ms';
const sensibleCorrelationId = /^[\x21-\x7e]{1,128}$/;

/** Gives the client's correlation id if it sent a sensible one (1 to 128 visible ASCII characters), else a new one. */
export function correlationIdOf(headers: IncomingHttpHeaders): string {
  const given = headers[correlationHeader];
  return typeof given === 'string' && sensibleCorrelationId.test(given) ? given : randomUUID();
}

/** Gives the time a request may take, in milliseconds: `maxDeadlineMs`, or less if the client asks for less. */
export function deadlineMsOf(headers: IncomingHttpHeaders, maxDeadlineMs: number): number {
  const asked = Number(headers[deadlineHeader] ?? Number.NaN);
  return asked >= 1 ? Math.min(asked, maxDeadlineMs) : maxDeadlineMs;
}

/** Puts the facts together at the moment of admission. */
export function requestFacts(known: {
  credential: Credential;
  correlationId: string;
  deadlineMs: number;
}): RequestFacts {
  return {
    caller: known.credential.caller,
    credential: known.credential,
    correlationId: known.correlationId,
    deadlineAt: Date.now() + known.deadlineMs,
    admittedAt: performance.now(),
  };
}
