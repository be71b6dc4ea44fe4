/**
 * A journal entry that is to be reversed, as it is read with what its event says: sql/corrections/originals.sql gives these rows.
 *
 * In a file of its own because those who reverse entries and those who keep workflows' rows beside them both need it. Quantities in
 * thousandths.
 */

/** An entry with what its event says. */
export type OriginalRow = {
  movement_id: number;
  event_no: number;
  event_type: number;
  kind: number;
  from_position: number;
  from_state: number;
  to_position: number;
  to_state: number;
  quantity: number;
  occurred_at: Date;
  business_date: string;
  sku: string;
  location_id: string;
  to_location_id: string | null;
  event_position: number;
  event_quantity: number;
  reservation_id: string | null;
  lineage_id: string | null;
  transfer_id: string | null;
  reference_document: { readonly type: string; readonly id: string } | null;
};
