/**
 * The packed form of an item's positions in Redis: a header and one slot a position, sorted by location.
 *
 * A slot is `length u8 · location u16 · version u48 · flags u8 · available · reserved · rest`, big-endian, the three
 * quantities as variable-length integers in the largest unit that divides all of them (16 bytes for a usual position; the
 * whole safe integer range fits). Length, location and version stand at fixed places so that Lua can merge slots by
 * version without knowing what the rest means. Serves docs on reads: at most 32 bytes a position in Redis.
 */

/** One position as the reflection keeps it. Quantities are thousandths of the base unit, safe integers of any sign. */
export type Slot = {
  /** 0 to 65535. */
  readonly locationNo: number;
  /** The position's version, 0 to 2^48 - 1; a higher one is newer. */
  readonly version: number;
  readonly available: number;
  readonly reserved: number;
  readonly onHand: number;
};

/**
 * Whether a value holds every position of its item. A partial one holds only what the follower saw after `since`, the
 * sequence of the item's feed shard that was applied when the value was begun.
 */
export type PackedHeader =
  | { readonly kind: 'complete' }
  | { readonly kind: 'partial'; readonly since: number };

/** The length of a value's header in bytes; slots follow it to the end. */
export const headerBytes = 7;

/** Where the next byte of a value is read. */
type Place = { readonly value: Buffer; at: number };

const completeByte = 67;
const partialByte = 80;
const fixedSlotBytes = 10;
const longestSlotBytes = fixedSlotBytes + 3 * 8;
const scales = [1, 10, 100, 1000] as const;

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
 * Reads a stored value.
 * Gives undefined when the value is not of this format (written by another version of the product): treat it as missing.
 */
export function unpackValue(value: Buffer): { header: PackedHeader; slots: Slot[] } | undefined {
  const header = readHeader(value);
  if (header === undefined) return undefined;
  const place: Place = { value, at: headerBytes };
  const slots: Slot[] = [];
  while (place.at < value.length) {
    const end = place.at + value.readUInt8(place.at);
    if (end <= place.at + fixedSlotBytes || end > value.length) return undefined;
    slots.push(readSlot(place));
    if (place.at !== end) return undefined;
  }
  return { header, slots };
}

function readHeader(value: Buffer): PackedHeader | undefined {
  if (value.length < headerBytes) return undefined;
  const kind = value.readUInt8(0);
  if (kind === completeByte) return { kind: 'complete' };
  return kind === partialByte ? { kind: 'partial', since: value.readUIntBE(1, 6) } : undefined;
}

function writeSlot(buffer: Buffer, start: number, slot: Slot): number {
  const rest = slot.onHand - slot.available - slot.reserved;
  const quantities = [slot.available, slot.reserved, rest];
  checkSlot(slot, quantities);
  const scale = largestScale(quantities);
  const unit = scales[scale] ?? 1;
  const signs = quantities.reduce((bits, quantity, index) => (quantity < 0 ? bits | (4 << index) : bits), 0);
  buffer.writeUInt16BE(slot.locationNo, start + 1);
  buffer.writeUIntBE(slot.version, start + 3, 6);
  buffer.writeUInt8(scale | signs, start + 9);
  let at = start + fixedSlotBytes;
  for (const quantity of quantities) at = writeVariable(buffer, at, Math.abs(quantity) / unit);
  buffer.writeUInt8(at - start, start);
  return at;
}

function readSlot(place: Place): Slot {
  const { value, at } = place;
  const flags = value[at + 9] ?? 0;
  const unit = scales[flags & 3] ?? 1;
  place.at = at + fixedSlotBytes;
  const available = signed(readVariable(place) * unit, flags & 4);
  const reserved = signed(readVariable(place) * unit, flags & 8);
  const rest = signed(readVariable(place) * unit, flags & 16);
  return {
    locationNo: value.readUInt16BE(at + 1),
    version: value.readUIntBE(at + 3, 6),
    available,
    reserved,
    onHand: available + reserved + rest,
  };
}

function signed(magnitude: number, sign: number): number {
  return sign === 0 || magnitude === 0 ? magnitude : -magnitude;
}

/** Past the end of the value it reads zero; the caller then finds that the slot did not end where it said. */
function readVariable(place: Place): number {
  let magnitude = 0;
  let factor = 1;
  for (;;) {
    const byte = place.value[place.at++] ?? 0;
    if (byte < 128) return magnitude + byte * factor;
    magnitude += (byte - 128) * factor;
    factor *= 128;
  }
}

function checkSlot(slot: Slot, quantities: readonly number[]): void {
  if (!Number.isInteger(slot.locationNo) || slot.locationNo < 0 || slot.locationNo > 0xffff) {
    throw new RangeError(`location ${slot.locationNo} is not a location number`);
  }
  if (!Number.isInteger(slot.version) || slot.version < 0 || slot.version >= 2 ** 48) {
    throw new RangeError(`version ${slot.version} does not fit 48 bits`);
  }
  const odd = quantities.find((quantity) => !Number.isSafeInteger(quantity));
  if (odd !== undefined)
    throw new RangeError(`quantity ${odd} at location ${slot.locationNo} is not a safe integer`);
}

/** The index of the largest unit that divides every quantity: whole units need two digits less than thousandths. */
function largestScale(quantities: readonly number[]): number {
  for (let scale = 3; scale > 0; scale -= 1) {
    const unit = scales[scale] ?? 1;
    if (quantities.every((quantity) => quantity % unit === 0)) return scale;
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
