/**
 * The minute of the week it is somewhere, Monday 00:00 is 0, as ledger.minute_of_week tells it to the guard. Pure.
 *
 * Asked for every position with opening hours, so each zone is worked out once a minute. A zone this runtime does not know
 * reads as UTC, as in the database.
 */

const minuteMs = 60_000;
const minutesADay = 1_440;
const days = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** Tells the minute of the week in a time zone (an IANA name) at a moment (ms since 1970). */
export type LocalMinute = (timeZone: string, atMs: number) => number;

/** Makes a teller with a memory of its own. */
export function createLocalMinute(): LocalMinute {
  const formats = new Map<string, Intl.DateTimeFormat>();
  const told = new Map<string, { readonly minute: number; readonly local: number }>();
  return (timeZone, atMs) => {
    const minute = Math.floor(atMs / minuteMs);
    const last = told.get(timeZone);
    if (last?.minute === minute) return last.local;
    const format = formats.get(timeZone) ?? formatOf(timeZone);
    formats.set(timeZone, format);
    const local = minuteOf(format, minute * minuteMs);
    told.set(timeZone, { minute, local });
    return local;
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const form = { weekday: 'short', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', { ...form, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en-GB', { ...form, timeZone: 'UTC' });
  }
}

function minuteOf(format: Intl.DateTimeFormat, atMs: number): number {
  const parts = new Map(format.formatToParts(atMs).map(({ type, value }) => [type, value]));
  const day = days.indexOf(parts.get('weekday') ?? '');
  return day * minutesADay + Number(parts.get('hour')) * 60 + Number(parts.get('minute'));
}
