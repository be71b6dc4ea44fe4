/**
 * Events that fulfil orders (picks, shipments, pick-ups, sales of reservations), between the database and fulfil.ts.
 *
 * Reservations are read when they are locked, loose picks under their positions' locks; what was decided is written in one
 * statement, and the movements are post-movements.ts's. A pick beyond what its reservation holds is a case for people.
 */
import type { Queryable } from '#database';
import { type Reach, reaches } from '#schema';
import type { Batch } from './batch.ts';
import { type CaseDraft, openCases } from './cases/open.ts';
import { reservationKindCode } from './event-type.ts';
import { type Deed, type Drawable, type Drawn, type Fulfilment, fulfil } from './fulfil.ts';
import type { ClaimedEvent, Entry } from './movement-draft.ts';
import type { Draw } from './posting.ts';
import { statement } from './statement.ts';
import { isHolding, statusCode, statusOf } from './status.ts';

const lockReservations = statement('lock-reservations');
const readLoosePicks = statement('read-loose-picks');
const writeFulfilment = statement('write-fulfilment');

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What an event does, by how it draws; undefined for draws that are none of this file's. */
const kinds: Partial<Record<Draw, Deed['kind']>> = {
  reservation: 'sell',
  pick: 'pick',
  ship: 'ship',
  putBack: 'putBack',
  short: 'short',
};

type LockedRow = {
  reservation_id: string;
  status: number;
  purpose: number;
  channel_id: string;
  is_due: boolean;
  line_nos: number[];
  position_ids: number[];
  held: number[];
  picked: number[];
  consumed: number[];
};

const transferPurpose = 2;

/**
 * Locks the reservations that events name; gives those that can be drawn on: not ended, or ended because all has left. One of
 * a channel that whoever tells does not reach is like one that is not there.
 */
export async function lockNamed(
  session: Queryable,
  events: readonly ClaimedEvent[],
  channels: Reach,
): Promise<Drawable[]> {
  const ids = [...new Set(events.flatMap((event) => namedReservation(event) ?? []))];
  if (ids.length === 0) return [];
  const { rows } = await session.query<LockedRow>(lockReservations, [ids]);
  return rows.flatMap((row) => {
    const status = statusOf(row.status);
    if (row.purpose !== transferPurpose && !reaches(channels, row.channel_id)) return [];
    if (row.is_due || !(isHolding(status) || status === 'CONSUMED')) return [];
    const entries = row.position_ids.map((positionId, at) => ({
      lineNo: row.line_nos[at] ?? 0,
      positionId,
      held: row.held[at] ?? 0,
      picked: row.picked[at] ?? 0,
      consumed: row.consumed[at] ?? 0,
    }));
    return [{ reservationId: row.reservation_id, status, entries }];
  });
}

/** Posts events that fulfil orders to reservations and loose picks; gives the entries of each of them, none of others. */
export async function fulfilEvents(
  batch: Batch,
  events: readonly ClaimedEvent[],
  drawable: readonly Drawable[],
): Promise<ReadonlyMap<ClaimedEvent, Entry[]>> {
  const due = events.flatMap((event) => {
    const kind = kindOf(event);
    return kind === undefined ? [] : [{ event, deed: deedOf(event, kind) }];
  });
  if (due.length === 0) return new Map();
  const deeds = due.map(({ deed }) => deed);
  const result = fulfil(deeds, drawable, await readLoose(batch.session, deeds));
  if (result.reservations.length > 0 || result.loose.size > 0) await write(batch, result);
  await openBeyond(batch, deeds, result.drawn);
  return new Map(due.map(({ event, deed }, at) => [event, entriesOf(event, deed, result.drawn[at])]));
}

/** A shipment of a transfer takes what was held for it as a sale takes what was held for an order. */
function kindOf({ posting, holdId }: ClaimedEvent): Deed['kind'] | undefined {
  return posting.draw === 'shipped' && holdId !== undefined ? 'sell' : kinds[posting.draw];
}

function namedReservation(claimed: ClaimedEvent): string | undefined {
  const id = kindOf(claimed) === undefined ? undefined : (claimed.holdId ?? claimed.event.reservationId);
  return id !== undefined && uuid.test(id) ? id.toLowerCase() : undefined;
}

function deedOf(event: ClaimedEvent, kind: Deed['kind']): Deed {
  const line = event.event.reservationLine;
  return {
    kind,
    reservationId: namedReservation(event),
    lineNo: line === undefined ? undefined : line - 1,
    positionId: event.positionId,
    quantity: event.quantity,
  };
}

async function readLoose(session: Queryable, deeds: readonly Deed[]): Promise<Map<number, number>> {
  const places = [...new Set(deeds.flatMap(({ kind, positionId }) => (kind === 'sell' ? [] : [positionId])))];
  if (places.length === 0) return new Map();
  const { rows } = await session.query<{ position_id: number; quantity: number }>(readLoosePicks, [places]);
  return new Map(rows.map((row) => [row.position_id, row.quantity]));
}

async function write(batch: Batch, { reservations, happenings, loose }: Fulfilment): Promise<void> {
  const entries = reservations.flatMap((one, at) => one.entries.map((entry) => ({ ...entry, ord: at + 1 })));
  await batch.session.query(writeFulfilment, [
    batch.recordedAt,
    batch.callerId,
    batch.correlationId,
    reservations.map(({ reservationId }) => reservationId),
    reservations.map(({ status }) => statusCode(status)),
    entries.map(({ ord }) => ord),
    entries.map(({ picked }) => picked),
    entries.map(({ consumed }) => consumed),
    happenings.map(({ reservationId }) => reservationId),
    happenings.map(({ kind }) => reservationKindCode(kind)),
    happenings.map(({ positionId }) => positionId),
    happenings.map(({ quantity }) => quantity),
    [...loose.keys()],
    [...loose.values()],
    entries.map(({ held }) => held),
  ]);
}

/** The promise was smaller than the pick that names it: somebody has to look whose units were taken. */
async function openBeyond(batch: Batch, deeds: readonly Deed[], drawn: readonly Drawn[]): Promise<void> {
  const drafts = deeds.flatMap(({ kind, reservationId, positionId }, at): CaseDraft[] => {
    const units = drawn[at]?.available ?? 0;
    if (kind !== 'pick' || reservationId === undefined || units === 0) return [];
    const subject = `${reservationId}/${positionId}`;
    return [{ kind: 'PICKED_BEYOND_RESERVATION', subject, positionId, reservationId, units }];
  });
  const { session, callerId, correlationId } = batch;
  await openCases(session, drafts, { caller: { id: callerId }, correlationId });
}

function entriesOf({ posting }: ClaimedEvent, { kind }: Deed, drawn: Drawn | undefined): Entry[] {
  const { reserved = 0, picked = 0, available = 0 } = drawn ?? {};
  if (kind === 'putBack') return [{ from: 'PICKED', to: 'AVAILABLE', quantity: picked }];
  const { to } = posting;
  return [
    { from: 'PICKED', to, quantity: picked },
    { from: 'RESERVED', to, quantity: reserved },
    { from: 'AVAILABLE', to, quantity: available },
  ];
}
