/**
 * Wall-clock times to moments: what `01/07/2011 08:26` in London is as an RFC 3339 time with its offset.
 *
 * Files from tills and back offices carry local times without offset. An hour that summer time skips is read with the
 * offset before the change, one that it repeats as the first of the two, which is what Temporal calls "compatible".
 */

/** A wall-clock time; month and day count from 1. */
export type WallClock = {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
};

const hourMs = 3_600_000;
/** Offsets change on quarters of an hour in every zone in use, so one look-up serves a quarter. */
const quarterMs = 900_000;

/**
 * Makes a converter for one IANA time zone, such as `Europe/London`; it remembers the offsets it has looked up.
 * The converter gives `YYYY-MM-DDThh:mm:ss±hh:mm`, or undefined for a date or time that no calendar has.
 * Throws a RangeError for an unknown zone.
 */
export function wallClockIn(timeZone: string): (clock: WallClock) => string | undefined {
  const offsetAt = offsetReader(timeZone);
  const offsetByQuarter = new Map<number, number>();
  return (clock) => {
    const asUtcMs = utcMs(clock);
    if (asUtcMs === undefined) return undefined;
    const quarter = Math.floor(asUtcMs / quarterMs);
    const offsetMs = offsetByQuarter.get(quarter) ?? offsetOf(asUtcMs, offsetAt);
    offsetByQuarter.set(quarter, offsetMs);
    return `${new Date(asUtcMs).toISOString().slice(0, 19)}${formatOffset(offsetMs)}`;
  };
}

/** The clock's reading as if it were UTC, in milliseconds; undefined when a field is out of its range. */
function utcMs({ year, month, day, hour, minute, second }: WallClock): number | undefined {
  const date = new Date(0);
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second);
  const isReal =
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute &&
    date.getUTCSeconds() === second;
  return isReal ? date.getTime() : undefined;
}

function offsetOf(asUtcMs: number, offsetAt: (atMs: number) => number): number {
  const before = offsetAt(asUtcMs - 24 * hourMs);
  const after = offsetAt(asUtcMs + 24 * hourMs);
  const holds = (offsetMs: number): boolean => offsetAt(asUtcMs - offsetMs) === offsetMs;
  return !holds(before) && holds(after) ? after : before;
}

function offsetReader(timeZone: string): (atMs: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' });
  return (atMs) => {
    const name = format.formatToParts(atMs).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const match = /^GMT([+-])(\d\d):(\d\d)$/.exec(name);
    if (match === null) return 0;
    const sizeMs = (Number(match[2]) * 60 + Number(match[3])) * 60_000;
    return match[1] === '-' ? -sizeMs : sizeMs;
  };
}

function formatOffset(offsetMs: number): string {
  const minutes = Math.abs(offsetMs) / 60_000;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${offsetMs < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
