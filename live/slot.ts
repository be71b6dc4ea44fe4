/**
 * The packed form of an item's positions in Redis: a header and one slot a position, sorted by location.
 *
 * A slot is `length u8 · location u16 · version u48 · flags u8 · quantities`, big-endian. The quantities are variable-length
 * integers in the largest unit that divides all of them; states without units take no room (a usual position has 13 to 16
 * bytes, and every safe integer fits). Length, location and version stand at fixed places so that Lua can merge slots by
 * version without knowing what the rest means. Serves the read path: at most 32 bytes a position in Redis.
 */
import type { ItemPosition } from '#ledger';

/** One position as the reflection keeps it; location 0 to 65535, version below 2^48, only `available` may be negative. */
export type Slot = ItemPosition;

/** The length of a value's header in bytes; slots follow it to the end. */
export const headerBytes = 7;

/** Where the next byte of a value is read. */
type Place = { readonly value: Buffer; at: number };

/** What the value of an item with all its positions begins with; one that is still being put together begins with another. */
export const completeByte = 67;
/** The bytes of a slot before its quantities; the flags are the last of them. */
export const fixedSlotBytes = 10;
const longestSlotBytes = fixedSlotBytes + 6 * 8;

/** The units quantities may be in, thousandths; bits 0 and 1 of the flags say which. */
export const scales = [1, 10, 100, 1000] as const;

/** The flags: bits 0 and 1 the scale, bit 2 that available is negative, from bit 3 which of the other states follow. */
export const negativeFlag = 4;
const others = [
  { state: 'reserved', flag: 8 },
  { state: 'picked', flag: 16 },
  { state: 'damaged', flag: 32 },
  { state: 'quarantined', flag: 64 },
  { state: 'returnPending', flag: 128 },
] as const;

/**
 * Packs slots, in any order, one a location, into their sorted form without a header.
 * Throws a RangeError naming the field when a number does not fit; two slots of one location are a RangeError too.
 */
export function packSlots(slots: readonly Slot[]): Buffer {
  const sorted = [...slots].sort((a, b) => a.locationNo - b.locationNo);
  const buffer = Buffer.allocUnsafe(sorted.length * longestSlotBytes);
  let end = 0;
  for (const [index, slot] of sorted.entries()) {
    if (sorted[index - 1]?.locationNo === slot.locationNo) {
      throw new RangeError(`location ${slot.locationNo} has two slots`);
    }
    end = writeSlot(buffer, end, slot);
  }
  return buffer.subarray(0, end);
}

/**
 * Whether a stored value has every position of its item and can be read. Any other (one that is begun, or was written by another
 * version of the product) is as good as missing. Looks at each byte once and makes nothing: this runs for every item of every answer.
 */
export function isComplete(value: Buffer): boolean {
  if (value.length < headerBytes || value[0] !== completeByte) return false;
  let at = headerBytes;
  while (at < value.length) {
    const end = at + (value[at] ?? 0);
    if (end <= at + fixedSlotBytes || end > value.length) return false;
    let left = quantitiesIn(value[at + fixedSlotBytes - 1] ?? 0);
    for (let next = at + fixedSlotBytes; next < end; next += 1) if ((value[next] ?? 0) < 128) left -= 1;
    if (left !== 0 || (value[end - 1] ?? 0) >= 128) return false;
    at = end;
  }
  return true;
}

/** How many quantities a slot with these flags has: what is available, and each other state that is not nothing. */
function quantitiesIn(flags: number): number {
  let count = 1;
  for (let states = flags >> 3; states > 0; states &= states - 1) count += 1;
  return count;
}

/** Reads the slots from a place of a value to `end`, its own by default; undefined when they are not of this format. */
export function readSlots(value: Buffer, start: number, end: number = value.length): Slot[] | undefined {
  const place: Place = { value, at: start };
  const slots: Slot[] = [];
  while (place.at < end) {
    const next = place.at + (value[place.at] ?? 0);
    if (next <= place.at + fixedSlotBytes || next > end) return undefined;
    slots.push(readSlot(place));
    if (place.at !== next) return undefined;
  }
  return slots;
}

function writeSlot(buffer: Buffer, start: number, slot: Slot): number {
  checkSlot(slot);
  const scale = largestScale(slot);
  const unit = scales[scale] ?? 1;
  let flags = slot.available < 0 ? scale | negativeFlag : scale;
  buffer.writeUInt16BE(slot.locationNo, start + 1);
  buffer.writeUIntBE(slot.version, start + 3, 6);
  let at = writeVariable(buffer, start + fixedSlotBytes, Math.abs(slot.available) / unit);
  for (const { state, flag } of others) {
    if (slot[state] === 0) continue;
    flags |= flag;
    at = writeVariable(buffer, at, slot[state] / unit);
  }
  buffer.writeUInt8(flags, start + 9);
  buffer.writeUInt8(at - start, start);
  return at;
}

/** By index and not by the methods of Buffer: this runs for every position of every answer. */
function readSlot(place: Place): Slot {
  const { value, at } = place;
  const flags = value[at + 9] ?? 0;
  const unit = scales[flags & 3] ?? 1;
  place.at = at + fixedSlotBytes;
  const magnitude = readVariable(place) * unit;
  const high = (value[at + 3] ?? 0) * 256 + (value[at + 4] ?? 0);
  const low = (value[at + 6] ?? 0) * 65_536 + (value[at + 7] ?? 0) * 256 + (value[at + 8] ?? 0);
  return {
    locationNo: (value[at + 1] ?? 0) * 256 + (value[at + 2] ?? 0),
    version:
      high === 0 && (value[at + 5] ?? 0) === 0 ? low : (high * 256 + (value[at + 5] ?? 0)) * 16_777_216 + low,
    available: (flags & negativeFlag) === 0 ? magnitude : -magnitude,
    reserved: (flags & 8) === 0 ? 0 : readVariable(place) * unit,
    picked: (flags & 16) === 0 ? 0 : readVariable(place) * unit,
    damaged: (flags & 32) === 0 ? 0 : readVariable(place) * unit,
    quarantined: (flags & 64) === 0 ? 0 : readVariable(place) * unit,
    returnPending: (flags & 128) === 0 ? 0 : readVariable(place) * unit,
  };
}

/** Past the end of the value it reads zero; the caller then finds that the slot did not end where it said. */
function readVariable(place: Place): number {
  const { value } = place;
  let byte = value[place.at++] ?? 0;
  if (byte < 128) return byte;
  let magnitude = 0;
  let factor = 1;
  while (byte >= 128) {
    magnitude += (byte - 128) * factor;
    factor *= 128;
    byte = value[place.at++] ?? 0;
  }
  return magnitude + byte * factor;
}

function checkSlot(slot: Slot): void {
  const { locationNo, version, available } = slot;
  if (!Number.isInteger(locationNo) || locationNo < 0 || locationNo > 0xffff) {
    throw new RangeError(`location ${locationNo} is not a location number`);
  }
  if (!Number.isInteger(version) || version < 0 || version >= 2 ** 48) {
    throw new RangeError(`version ${version} does not fit 48 bits`);
  }
  if (!Number.isSafeInteger(available)) {
    throw new RangeError(`available ${available} at location ${locationNo} is not a safe integer`);
  }
  const odd = others.find(({ state }) => !Number.isSafeInteger(slot[state]) || slot[state] < 0);
  if (odd !== undefined) {
    throw new RangeError(
      `${odd.state} ${slot[odd.state]} at location ${locationNo} is not a safe integer from 0`,
    );
  }
}

/** The index of the largest unit that divides every quantity: whole units need ten bits less than thousandths. */
function largestScale(slot: Slot): number {
  for (let scale = 3; scale > 0; scale -= 1) {
    const unit = scales[scale] ?? 1;
    if (slot.available % unit === 0 && others.every(({ state }) => slot[state] % unit === 0)) return scale;
  }
  return 0;
}

/** Seven bits a byte, lowest first, the high bit says that more follow. Division, because bit operators stop at 32 bits. */
function writeVariable(buffer: Buffer, start: number, magnitude: number): number {
  let at = start;
  let left = magnitude;
  while (left >= 128) {
    buffer[at++] = (left % 128) + 128;
    left = Math.floor(left / 128);
  }
  buffer[at++] = left;
  return at;
}
