/**
 * The door itself: what a request must pass before its body is looked at.
 *
 * In order: it doesn't come from another site's page behind the user's back; there is room; somebody known is calling; that
 * caller has its share of room left. What is learned on the way is the request's facts.
 */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fault } from '#schema';
import { authenticate } from '../identity/authenticate.ts';
import type { Identity } from '../identity/identity.ts';
import type { Concurrency } from '../limits/concurrency.ts';
import type { Limits } from '../limits/limits.ts';
import { deadlineMsOf, type RequestFacts, requestFacts } from './request-facts.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by admission; null on routes that are open to everybody. */
    facts: RequestFacts | null;
  }
}

/** What admission decides by. */
export type AdmissionOptions = {
  readonly identity: Identity;
  /** Absent for event streams: open for hours and idle mostly, they are counted as subscriptions instead. */
  readonly concurrency?: Concurrency;
  readonly limits: Limits;
};

/** Makes the hook that admits a request or throws the fault that says why not. */
export function admission(options: AdmissionOptions) {
  const { identity, concurrency, limits } = options;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    refuseForgery(request);
    if (concurrency !== undefined) reply.raw.once('close', concurrency.enter());
    const credential = await authenticate(identity, request.headers);
    if (concurrency !== undefined) reply.raw.once('close', concurrency.enterAs(credential.caller.id));
    const deadlineMs = deadlineMsOf(request.headers, limits.maxDeadlineMs);
    request.facts = requestFacts({ credential, correlationId: request.id, deadlineMs });
  };
}

/** Gives the facts of an admitted request. */
export function factsOf(request: FastifyRequest): RequestFacts {
  if (request.facts === null) throw new Error(`${request.routeOptions.url} is served without admission`);
  return request.facts;
}

/**
 * Another site's page can make a browser send a GET without asking; browsers mark it. (A POST must be JSON, which a
 * browser sends across sites only after a preflight, and there is no permission to be had here.)
 */
function refuseForgery(request: FastifyRequest): void {
  const { 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
  if (site === 'cross-site' && mode !== 'navigate' && mode !== 'cors') {
    throw fault('FORBIDDEN', "A page of another site may not call this API from its visitor's browser.");
  }
}
