/**
 * The published proof of an item, as the contract has it: thousandths become units, locations references.
 */
import { type ConservationProof, positionKey } from '#ledger';
import { canonicalSku, encodeCursor, quantityToUnits, requireWhole } from '#schema';
import type { StockContext } from './context.ts';

/** Proves an item; null when nobody knows it. Its books span all locations, and so must the caller's reach. */
export async function proveItem(sku: string, { ledger, numbers, caller }: StockContext) {
  requireWhole(caller, 'locations');
  const itemNo = (await numbers.itemNos([sku])).get(canonicalSku(sku));
  if (itemNo === undefined) return null;
  const proof = await ledger.proof.conservation(itemNo);
  return encodeProof(canonicalSku(sku), proof);
}

function encodeProof(sku: string, proof: ConservationProof) {
  const place = (locationNo: number | undefined) => {
    const id = locationNo === undefined ? undefined : proof.locationIds.get(locationNo);
    return id === undefined ? null : { id };
  };
  const { chain, differences } = proof;
  return {
    sku,
    item: { sku },
    accounts: proof.balances.map(({ account, locationNo, quantity }) => ({
      account,
      location: place(locationNo),
      quantity: quantityToUnits(quantity),
    })),
    total: quantityToUnits(proof.total),
    inTransit: quantityToUnits(proof.inTransit),
    inTransitByTransfers: quantityToUnits(proof.inTransitLines),
    holds: proof.isConserved && differences.length === 0,
    differences: differences.map(({ positionId, check, stored, expected }) => ({
      location: place(positionKey(positionId).locationNo),
      check,
      stored: quantityToUnits(stored),
      expected: quantityToUnits(expected),
    })),
    movements: proof.movements,
    cursor: encodeCursor(proof.cursor),
    takenAt: proof.takenAt.toISOString(),
    seal:
      chain.sealedAt === undefined
        ? null
        : {
            shard: chain.shard,
            upTo: String(chain.sealedSeq),
            hash: chain.hash.toString('hex'),
            sealedAt: chain.sealedAt.toISOString(),
          },
    unsealed: chain.unsealed,
  };
}
