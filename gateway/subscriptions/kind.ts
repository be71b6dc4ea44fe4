/**
 * Which kind of operation a document asks for, before anything is done about it.
 *
 * Only transports that serve all kinds on one connection need to know; what does not parse is treated as a query, and whoever
 * runs it says what is wrong. Pure.
 */
import { getOperationAST, type OperationTypeNode, parse } from 'graphql';
import { defaultLimits, longestDocument } from '../limits/limits.ts';

/** Gives `query`, `mutation` or `subscription`. */
export function operationKind(request: {
  readonly query: string;
  readonly operationName?: string | undefined;
}): `${OperationTypeNode}` {
  // Asked before anything was judged: what is too much to be run is not read here either.
  if (request.query.length > longestDocument) return 'query';
  try {
    const document = parse(request.query, { noLocation: true, maxTokens: defaultLimits.maxTokens });
    return getOperationAST(document, request.operationName)?.operation ?? 'query';
  } catch {
    return 'query';
  }
}
