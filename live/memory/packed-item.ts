/**
 * An item as this process keeps it: the packed form of Redis (slot.ts) in a string of one byte a character.
 *
 * A string, because it is one object on the heap without anything around it; a Buffer of this size costs more for itself than
 * for what is in it. The header's number is the sequence of the item's feed shard up to which the item is true at least.
 * Reading and changing go through one scratch buffer: nothing here may be used across an await.
 */
import {
  completeByte,
  fixedSlotBytes,
  headerBytes,
  isComplete,
  negativeFlag,
  packSlots,
  readSlots,
  type Slot,
  scales,
} from '../slot.ts';

/** A packed item; only this file looks inside. */
export type PackedItem = string;

const versionAt = 3;
const versionBytes = 6;
const firstScratchBytes = 64 * 1024;

let scratch = Buffer.allocUnsafeSlow(firstScratchBytes);

/** Puts the text into the scratch buffer, with room for so many bytes more; gives its length. */
function unfold(text: PackedItem, moreBytes = 0): number {
  if (text.length + moreBytes > scratch.length)
    scratch = Buffer.allocUnsafeSlow(2 * (text.length + moreBytes));
  return scratch.write(text, 'latin1');
}

/** Packs an item that is true up to a sequence at least. Throws a RangeError when a number does not fit. */
export function packItem(seq: number, slots: readonly Slot[]): PackedItem {
  const packed = packSlots(slots);
  const value = Buffer.allocUnsafe(headerBytes + packed.length);
  packed.copy(value, headerBytes);
  stamp(value, seq);
  return value.toString('latin1');
}

/** What Redis keeps of an item, which has the same form; undefined when that has not all its positions or cannot be read. */
export function storedItem(value: Buffer): PackedItem | undefined {
  return isComplete(value) ? value.toString('latin1') : undefined;
}

/** The same positions, true up to a sequence at least. */
export function stamped(item: PackedItem, seq: number): PackedItem {
  const length = unfold(item);
  stamp(scratch, seq);
  return scratch.toString('latin1', 0, length);
}

function stamp(value: Buffer, seq: number): void {
  value.writeUInt8(completeByte, 0);
  value.writeUIntBE(seq, 1, versionBytes);
}

/** The sequence up to which it is true at least. */
export function seqOf(item: PackedItem): number {
  let seq = 0;
  for (let at = 1; at < headerBytes; at += 1) seq = seq * 256 + item.charCodeAt(at);
  return seq;
}

/** Its positions, in the order of location numbers. */
export function slotsOf(item: PackedItem): Slot[] {
  const length = unfold(item);
  const slots = readSlots(scratch, headerBytes, length);
  if (slots === undefined) throw new Error('an item kept in this process cannot be read');
  return slots;
}

/** Tells the location number of each of its positions, ascending. */
export function eachLocation(item: PackedItem, tell: (locationNo: number) => void): void {
  for (let at = headerBytes; at < item.length; at += item.charCodeAt(at))
    tell(item.charCodeAt(at + 1) * 256 + item.charCodeAt(at + 2));
}

/**
 * Tells what is available (thousandths) at each of its positions, in the order of location numbers, without an object for each.
 * While it tells, no other item may be looked at.
 */
export function eachAvailable(item: PackedItem, tell: (locationNo: number, available: number) => void): void {
  const length = unfold(item);
  const bytes = scratch;
  for (let at = headerBytes; at < length; at += bytes[at] ?? 0)
    tell((bytes[at + 1] ?? 0) * 256 + (bytes[at + 2] ?? 0), availableIn(bytes, at));
}

/**
 * Puts what is available at each of its positions (thousandths) into a row; `columnOf` has one more than the column of each location
 * number, 0 for none. Straight from the bytes, without an object a position: this is done sixty thousand times for a grid.
 */
export function spreadAvailable(item: PackedItem, columnOf: Uint16Array, row: Float64Array): void {
  const length = unfold(item);
  const bytes = scratch;
  for (let at = headerBytes; at < length; at += bytes[at] ?? 0) {
    const column = columnOf[(bytes[at + 1] ?? 0) * 256 + (bytes[at + 2] ?? 0)] ?? 0;
    if (column > 0) row[column - 1] = availableIn(bytes, at);
  }
}

/** What is available in the slot that begins at a place. A byte of a buffer costs a third of a character of a string. */
function availableIn(bytes: Buffer, at: number): number {
  const flags = bytes[at + fixedSlotBytes - 1] ?? 0;
  let next = at + fixedSlotBytes;
  let byte = bytes[next] ?? 0;
  let magnitude = byte & 127;
  for (let factor = 128; byte >= 128; factor *= 128) {
    next += 1;
    byte = bytes[next] ?? 0;
    magnitude += (byte & 127) * factor;
  }
  const available = magnitude * (scales[flags & 3] ?? 1);
  return (flags & negativeFlag) === 0 ? available : -available;
}

/** Gives the item with one position as it is in a later change; the item itself when that is older than what it has. */
export function withSlot(item: PackedItem, slot: Slot): PackedItem {
  const given = packSlots([slot]);
  const length = unfold(item, given.length);
  let at = headerBytes;
  while (at < length && scratch.readUInt16BE(at + 1) < slot.locationNo) at += scratch.readUInt8(at);
  const isThere = at < length && scratch.readUInt16BE(at + 1) === slot.locationNo;
  if (isThere && scratch.readUIntBE(at + versionAt, versionBytes) >= slot.version) return item;
  const end = isThere ? at + scratch.readUInt8(at) : at;
  scratch.copyWithin(at + given.length, end, length);
  given.copy(scratch, at);
  return scratch.toString('latin1', 0, length + given.length - (end - at));
}
