/**
 * The kinds of exception cases: a closed list, each with whose work it is, what it is called, what to do about it, what it
 * hinders, what can be done again, and how it ends.
 *
 * The one table of them: a kind added to the list does not compile until its row is complete. Runbook: docs/operations.md,
 * a paragraph a kind. Nothing here touches a database.
 */

/** Every kind of exception case. */
export const caseKinds = [
  'NEGATIVE_AVAILABLE',
  'PICKED_BEYOND_RESERVATION',
  'SUSPECT_STOCK',
  'IN_TRANSIT_OVERDUE',
  'TRANSFER_SHORT',
  'TRANSFER_OVER_RECEIVED',
  'SUPPLY_OVER_RECEIVED',
  'COUNT_BEYOND_TOLERANCE',
  'ADJUSTMENT_PENDING',
  'RESTOCK',
  'DROPSHIP_LATE',
  'SUPPLIER_SHORT',
  'UNMAPPED_CODE',
  'NOT_PERMITTED_SOURCE',
  'SOURCE_GAP',
  'LINEAGE_TIMEOUT',
  'ERP_REJECTED',
  'ERP_LOGIN_REFUSED',
  'WEBHOOK_SUSPENDED',
  'LOCATION_SILENT',
  'POSITION_DIFFERS_FROM_JOURNAL',
  'ITEM_NOT_CONSERVED',
  'FEED_CHAIN_BROKEN',
  'REVERSAL_REFUSED',
  'STOCK_RECALLED',
  'GRANTS_BEYOND_STOCK',
] as const;

/** A kind of exception case. */
export type CaseKind = (typeof caseKinds)[number];

/** The desks that cases belong to. */
export const caseOwners = ['stores', 'ecommerce', 'fulfilment', 'finance', 'integration'] as const;

/** Whose work a case is. */
export type CaseOwner = (typeof caseOwners)[number];

/** What a case hinders while it is open: answering what there is, promising it, handing it over, posting it to the books. */
export const caseEffects = ['INQUIRY', 'RESERVATION', 'FULFILMENT', 'POSTING'] as const;

/** What a case hinders. */
export type CaseEffect = (typeof caseEffects)[number];

/** What `exceptionReplay` does again: parked events of the case's source and code, the ERP posting it is about, or nothing. */
export type CaseReplay = 'PARKED_EVENTS' | 'ERP_POSTING' | 'NOTHING';

/** All there is to know about a kind. */
export type KindRule = {
  /** A fixed desk, or whoever runs the location: stores, or fulfilment for any other kind of location. */
  readonly owner: CaseOwner | 'LOCATION';
  readonly title: string;
  /** The suggested next action, a sentence to a person. */
  readonly action: string;
  readonly effects: readonly CaseEffect[];
  readonly replay: CaseReplay;
  /** Whether the product closes it when its cause is gone; people may close any. */
  readonly endsByItself: boolean;
};

/** The table of kinds. */
export const kindRules: Readonly<Record<CaseKind, KindRule>> = {
  NEGATIVE_AVAILABLE: {
    owner: 'LOCATION',
    title: 'More was taken than the book held',
    action:
      'Count the item there: record the missing receipt or transfer, or a count. The case ends once available is not below zero.',
    effects: ['INQUIRY', 'RESERVATION'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  PICKED_BEYOND_RESERVATION: {
    owner: 'LOCATION',
    title: 'More was picked for a reservation than it held',
    action:
      'Find out whose units were picked and put the surplus back. The case ends once what was picked has left or was put away.',
    effects: ['RESERVATION', 'FULFILMENT'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  SUSPECT_STOCK: {
    owner: 'LOCATION',
    title: 'Units were not where the book has them',
    action: 'Count the item there; the units stay quarantined until somebody has looked.',
    effects: ['INQUIRY', 'RESERVATION', 'FULFILMENT'],
    replay: 'NOTHING',
    endsByItself: false,
  },
  IN_TRANSIT_OVERDUE: {
    owner: 'fulfilment',
    title: 'A transfer has not arrived in time',
    action: 'Ask the destination and the carrier: record the receipt, or close the transfer short.',
    effects: ['INQUIRY', 'FULFILMENT'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  TRANSFER_SHORT: {
    owner: 'fulfilment',
    title: 'Less was received than was sent',
    action: 'Look for the rest at both ends: record its receipt, or close the transfer short.',
    effects: ['INQUIRY', 'FULFILMENT', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  TRANSFER_OVER_RECEIVED: {
    owner: 'LOCATION',
    title: 'More was received than was sent',
    action:
      'Record the shipment that is missing, or approve the surplus. The case ends once as much was sent as received.',
    effects: ['INQUIRY', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  SUPPLY_OVER_RECEIVED: {
    owner: 'fulfilment',
    title: 'More was received from a supplier than was ordered',
    action:
      'Accept the surplus by raising the expected quantity, or send it back and record the reversal. The case ends once what was received is tolerated.',
    effects: ['INQUIRY', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  COUNT_BEYOND_TOLERANCE: {
    owner: 'LOCATION',
    title: 'A count differs by more than is tolerated',
    action: 'Approve the count, reject it, or ask for a recount.',
    effects: ['INQUIRY', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  ADJUSTMENT_PENDING: {
    owner: 'LOCATION',
    title: 'An adjustment waits for approval',
    action: 'Somebody other than who asked for it approves or rejects it.',
    effects: ['INQUIRY', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  RESTOCK: {
    owner: 'fulfilment',
    title: 'Stock is below its reorder point',
    action: 'Approve the proposed transfer or order from the supplier.',
    effects: ['RESERVATION'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  DROPSHIP_LATE: {
    owner: 'ecommerce',
    title: 'A supplier has not shipped in time',
    action: 'Ask the supplier; tell the customer, or cancel and source the order elsewhere.',
    effects: ['FULFILMENT'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  SUPPLIER_SHORT: {
    owner: 'ecommerce',
    title: 'A supplier cannot deliver what was ordered',
    action: 'Source the rest elsewhere or cancel it; correct what the supplier is said to have.',
    effects: ['RESERVATION', 'FULFILMENT'],
    replay: 'NOTHING',
    endsByItself: false,
  },
  UNMAPPED_CODE: {
    owner: 'integration',
    title: 'Events wait for a code nobody has mapped',
    action:
      'Say what the code means with aliasesUpsert, or create the item or location; the events are then recorded by themselves. What is refused even so is told again by the source as it should be, under another eventId, and given up here with parkedEventsDiscard.',
    effects: ['INQUIRY', 'RESERVATION', 'POSTING'],
    replay: 'PARKED_EVENTS',
    endsByItself: true,
  },
  NOT_PERMITTED_SOURCE: {
    owner: 'integration',
    title: 'A source told what it may not tell',
    action:
      'Have the source stop telling it and discard what was kept (parkedEventsDiscard), or permit it with sourceRulesSet: the events are then recorded by themselves.',
    effects: ['INQUIRY'],
    replay: 'PARKED_EVENTS',
    endsByItself: true,
  },
  SOURCE_GAP: {
    owner: 'integration',
    title: 'Numbers are missing in what a source told',
    action: 'Have the source send the missing events again. The case ends once the gap is filled.',
    effects: ['INQUIRY', 'RESERVATION', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  LINEAGE_TIMEOUT: {
    owner: 'integration',
    title: 'An event waited too long for the one it follows, and was recorded without',
    action: 'Have the source send the earlier event of the chain. The case ends once it is recorded.',
    effects: ['INQUIRY', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  ERP_REJECTED: {
    // The desk of a code nobody knows better: erp-failure.ts says whose each code is.
    owner: 'finance',
    title: 'The ERP will not take a posting',
    action:
      'Put right what the ERP objects to, then replay the case, or waive the posting with a reason. The case ends once the ERP has it or it is waived.',
    effects: ['POSTING'],
    replay: 'ERP_POSTING',
    endsByItself: true,
  },
  ERP_LOGIN_REFUSED: {
    owner: 'integration',
    title: 'An ERP refuses our login: nothing is posted to it',
    action:
      'Renew the password, key or secret of the gateway in the settings of this ERP and start again. Nothing is lost: what waits is posted by itself, and the case ends with the first posting.',
    effects: ['POSTING'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  WEBHOOK_SUSPENDED: {
    owner: 'integration',
    title: 'A webhook is suspended: its receiver is told nothing more',
    action:
      'Have the receiver mended, then set the webhook to ACTIVE with webhookChange: it goes on where it stood. Or delete it. The case ends with either.',
    effects: ['INQUIRY'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  LOCATION_SILENT: {
    owner: 'integration',
    title: 'Nothing is heard of a location: what it sold meanwhile is unknown',
    action:
      'Find out why its source tells nothing: a till or its line is down, or the source stopped. The case ends when something is heard of the location, or no STALENESS policy asks for it.',
    effects: ['INQUIRY', 'RESERVATION'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  POSITION_DIFFERS_FROM_JOURNAL: {
    owner: 'integration',
    title: 'A position is not what its journal says',
    action:
      'Somebody changed the database past the ledger: run npm run verify, find out who, and put the row right. Believe the journal.',
    effects: ['INQUIRY', 'RESERVATION', 'FULFILMENT', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  ITEM_NOT_CONSERVED: {
    owner: 'integration',
    title: 'The accounts of an item do not add up to zero',
    action:
      'Somebody changed the database past the ledger: run npm run verify and compare with the last copy of it.',
    effects: ['INQUIRY', 'RESERVATION', 'FULFILMENT', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  FEED_CHAIN_BROKEN: {
    owner: 'integration',
    title: 'The sealed feed or its journal was changed',
    action:
      'Keep the database as it is, run npm run verify to see which rows, and compare with the last copy of it.',
    effects: ['INQUIRY', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: false,
  },
  REVERSAL_REFUSED: {
    owner: 'integration',
    title: 'A reversal that a source told cannot be made',
    action:
      'See what the original is and what followed it: reverse what followed first, or adjust the stock.',
    effects: ['INQUIRY', 'POSTING'],
    replay: 'NOTHING',
    endsByItself: false,
  },
  STOCK_RECALLED: {
    owner: 'ecommerce',
    title: 'An item is recalled and some of it is promised',
    action:
      'Decide on the reservations it lists: cancel or source them otherwise. The case ends when the recall is released.',
    effects: ['RESERVATION', 'FULFILMENT'],
    replay: 'NOTHING',
    endsByItself: true,
  },
  GRANTS_BEYOND_STOCK: {
    owner: 'ecommerce',
    title: 'Channels are granted more than there is',
    action:
      'Grant less there, revoke a grant, or allow it (allocationGrant with isBeyondStock). The case ends once what grants have left is there.',
    effects: ['RESERVATION'],
    replay: 'NOTHING',
    endsByItself: true,
  },
};

/** Finds the kind of this name; throws on one that is not in the list (a newer version wrote it). */
export function caseKindOf(name: string): CaseKind {
  const kind = caseKinds.find((each) => each === name);
  if (kind === undefined) throw new Error(`there is no kind of exception case ${name}`);
  return kind;
}
