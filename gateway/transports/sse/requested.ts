/**
 * What an event stream is asked for: the parameters of GraphQL over HTTP, from the body or the URL, and the id to resume after.
 *
 * Pure reading; what is wrong with a document is said by whoever runs it.
 */
import type { FastifyRequest } from 'fastify';
import { fault } from '#schema';
import type { SubscriptionRequest } from '../../subscriptions/prepare.ts';

/** A request for one operation; `operationId` names it on a stream that carries several. */
export type RequestedOperation = SubscriptionRequest & { readonly operationId?: string | undefined };

/** Reads it. Throws BAD_REQUEST that names the parameter at fault. */
export function requestedOperation(request: FastifyRequest): RequestedOperation {
  const given: unknown = request.method === 'GET' ? request.query : request.body;
  if (typeof given !== 'object' || given === null || !('query' in given) || typeof given.query !== 'string') {
    throw fault('BAD_REQUEST', 'The request carries no "query" text.');
  }
  const operationName = 'operationName' in given ? given.operationName : undefined;
  const variables = 'variables' in given ? given.variables : undefined;
  const extensions = objectOf('extensions', 'extensions' in given ? given.extensions : undefined);
  const { operationId } = extensions;
  const lastEventId = request.headers['last-event-id'];
  return {
    query: given.query,
    ...(typeof operationName === 'string' && operationName !== '' ? { operationName } : {}),
    variables: objectOf('variables', variables),
    operationId: typeof operationId === 'string' ? operationId : undefined,
    lastEventId: typeof lastEventId === 'string' ? lastEventId : undefined,
  };
}

function objectOf(name: string, given: unknown): Record<string, unknown> {
  if (given === undefined || given === null || given === '') return {};
  const value: unknown = typeof given === 'string' ? parsed(name, given) : given;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw fault('BAD_REQUEST', `"${name}" must be a JSON object.`);
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw fault('BAD_REQUEST', `"${name}" is not JSON.`);
  }
}
