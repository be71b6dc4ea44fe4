/**
 * What a ticket keeps of a request: everything it will be decided by when its turn comes, in whatever process that is.
 *
 * Written and read here only, so that the two agree. Times are text; a field that is absent was undefined.
 */
import type { Cap, SaleRequest } from '../sales/sale.ts';

type KeptCap = Omit<Cap, 'since'> & { readonly since: string };

/** A sale request as a ticket keeps it: JSON. */
export type KeptRequest = Pick<SaleRequest, 'request'> & { readonly caps: readonly KeptCap[] };

/** Writes a request down. */
export function keepRequest({ request, caps }: SaleRequest): string {
  const { id, channels, locations } = request.reach;
  const kept: KeptRequest = {
    request: { ...request, reach: { id, channels, locations } },
    caps: caps.map((cap) => ({ ...cap, since: cap.since.toISOString() })),
  };
  return JSON.stringify(kept);
}

/** Reads it back; whose turn it is waits in no room any more. */
export function readKept({ request, caps }: KeptRequest): SaleRequest {
  return {
    request: {
      ...request,
      // JSON leaves out what is undefined; nobody waits at the other end for an answer by then.
      lines: request.lines.map(({ sku, quantity, locationId }) => ({ sku, quantity, locationId })),
      deadlineAt: undefined,
    },
    caps: caps.map((cap) => ({ ...cap, since: new Date(cap.since) })),
    room: undefined,
  };
}
