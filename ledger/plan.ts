/**
 * From a well-formed event and what its codes mean to what is to be posted: pure, no database.
 *
 * Gives a plan, the reason to park (a code nobody has mapped, an event its source may not tell), or the reason to refuse. Amounts that depend on what is
 * there (a reservation's rest, a snapshot's difference) are decided later, under lock.
 */
import { dropshipNo, positionId } from './account.ts';
import { businessDay } from './business-day.ts';
import type { ParsedEvent } from './event.ts';
import { type Posting, postingOf } from './posting.ts';
import type { EventRefusal, EventRefusalCode } from './refusal.ts';
import type { KnownItem, KnownLocation, Meanings } from './resolve.ts';
import type { Awaited } from './sources/lineage.ts';
import type { Term } from './sources/model.ts';
import { toBaseUnit } from './unit.ts';

/** An event ready to be posted; quantity in thousandths of the base unit, signed as told. */
export type PlannedEvent = {
  readonly event: ParsedEvent;
  readonly itemNo: number;
  readonly quantity: number;
  readonly posting: Posting;
  /** Where the posting's real side is: for a receipt of a transfer, where it arrives. */
  readonly positionId: number;
  /** The other end of a transfer, when it is known. */
  readonly otherPositionId: number | undefined;
  readonly businessDate: string;
};

/** What is to become of one event. */
export type Plan =
  | {
      readonly kind: 'post';
      readonly index: number;
      readonly planned: PlannedEvent;
      /** What it should have followed and is recorded without, having waited long enough. */
      readonly missing?: Awaited;
    }
  | {
      readonly kind: 'park';
      readonly index: number;
      readonly event: ParsedEvent;
      readonly refusal: EventRefusal;
      /** How long it waits at most, in milliseconds; for ever when omitted. */
      readonly waitMs?: number;
    }
  | {
      readonly kind: 'refuse';
      readonly index: number;
      readonly event: ParsedEvent;
      readonly refusal: EventRefusal;
    };

/** Plans one event; `index` is its place in the call, for paths. */
export function planEvent(event: ParsedEvent, index: number, meanings: Meanings): Plan {
  const say = (code: EventRefusalCode, field: string, message: string): EventRefusal => ({
    code,
    message,
    path: ['events', index, field],
  });
  const refuse = (refusal: EventRefusal): Plan => ({ kind: 'refuse', index, event, refusal });
  const park = (refusal: EventRefusal): Plan => ({ kind: 'park', index, event, refusal });

  const posting = postingFor(event, meanings, say);
  if ('code' in posting) return posting.code === 'UnknownDisposition' ? park(posting) : refuse(posting);
  const found = findAll(event, meanings, say);
  if ('code' in found) return park(found);
  const unit = meantBy(event.unit, (code) => meanings.unit(event.source, code));
  const conversion = toBaseUnit(event.quantity, unit.meant, found.item);
  if ('fault' in conversion) {
    const field = conversion.fault === 'UnknownUnit' ? 'unit' : 'quantity';
    const refusal = say(conversion.fault, field, conversion.message);
    // Of a source that has said what its units mean, one that means nothing waits to be told.
    return conversion.fault === 'UnknownUnit' && unit.isDeclared ? park(refusal) : refuse(refusal);
  }
  const places = placesOf(event, found);
  const businessDate = event.businessDate ?? businessDay(event.occurredAt, places.here.timeZone);
  if (businessDate === undefined) {
    const message = `the time zone ${places.here.timeZone} of location ${event.locationId} is unknown: give businessDate`;
    return refuse(say('InvalidValue', 'businessDate', message));
  }
  const { itemNo } = found.item;
  const planned: PlannedEvent = {
    event: withSemantics(event, meanings),
    itemNo,
    quantity: conversion.quantity,
    posting,
    positionId: positionId({ itemNo, locationNo: places.here.locationNo }),
    otherPositionId:
      places.there === undefined ? undefined : positionId({ itemNo, locationNo: places.there.locationNo }),
    businessDate,
  };
  return { kind: 'post', index, planned };
}

type Found = {
  readonly item: KnownItem;
  readonly location: KnownLocation;
  readonly toLocation: KnownLocation | undefined;
};
/** What a supplier ships itself happens at no location of ours: its events stand at the account its units pass through. */
const atSupplier: KnownLocation = {
  locationNo: dropshipNo,
  timeZone: 'UTC',
};

type Say = (code: EventRefusalCode, field: string, message: string) => EventRefusal;

/** The posting of an event by what its source means by its disposition; else why there is none. */
function postingFor(event: ParsedEvent, meanings: Meanings, say: Say): Posting | EventRefusal {
  const { meant, isDeclared } = meantBy(event.disposition, (code) =>
    meanings.disposition(event.source, code),
  );
  const posting = postingOf({ ...event, disposition: meant });
  if (!('known' in posting)) return posting;
  const given = event.disposition === undefined ? 'missing' : JSON.stringify(event.disposition);
  const message = `disposition must be one of ${posting.known.join(', ')} for ${event.type}, not ${given}`;
  const isUnknown = isDeclared && event.disposition !== undefined;
  return say(isUnknown ? 'UnknownDisposition' : 'InvalidValue', 'disposition', message);
}

/** A code by what its source means by it: what was mapped, else the code itself. */
function meantBy(code: string | undefined, term: (code: string) => Term): Term {
  if (code === undefined) return { meant: undefined, isDeclared: false };
  const { meant, isDeclared } = term(code);
  return { meant: meant ?? code, isDeclared };
}

/** An absolute quantity that doesn't say what it counts counts what its source declared; kept, so that it can be looked up. */
function withSemantics(event: ParsedEvent, meanings: Meanings): ParsedEvent {
  if (event.type !== 'SNAPSHOT_ASSERTED' || event.semantics !== undefined) return event;
  return { ...event, semantics: meanings.semantics(event.source) };
}

const untilMapped =
  'it is recorded by itself once aliasesUpsert says what is meant, or one of that name is there';

function findAll(event: ParsedEvent, meanings: Meanings, say: Say): Found | EventRefusal {
  const { source, sku, locationId, toLocationId } = event;
  const item = meanings.item(source, sku);
  if (item === undefined)
    return say(
      'UnknownItem',
      'sku',
      `no item is known as ${JSON.stringify(sku)} to source ${source}: ${untilMapped}`,
    );
  const location = event.type.startsWith('DROPSHIP_') ? atSupplier : meanings.location(source, locationId);
  const unknown = (field: string, code: string): EventRefusal =>
    say(
      'UnknownLocation',
      field,
      `no location is known as ${JSON.stringify(code)} to source ${source}: ${untilMapped}`,
    );
  if (location === undefined) return unknown('locationId', locationId);
  if (toLocationId === undefined) return { item, location, toLocation: undefined };
  const toLocation = meanings.location(source, toLocationId);
  return toLocation === undefined ? unknown('toLocationId', toLocationId) : { item, location, toLocation };
}

/** A receipt happens where the units arrive: at `toLocationId`, or at the one location it names. */
function placesOf(
  event: ParsedEvent,
  found: Found,
): { readonly here: KnownLocation; readonly there: KnownLocation | undefined } {
  if (event.type !== 'TRANSFER_RECEIVED' || found.toLocation === undefined)
    return { here: found.location, there: found.toLocation };
  return { here: found.toLocation, there: found.location };
}
