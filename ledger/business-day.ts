/**
 * The day a moment belongs to where it happened.
 *
 * Calendar days of IANA time zones by the runtime's own tables; formatters are kept because making one is slow, and days by
 * quarter of an hour because asking one is.
 */

const formatters = new Map<string, Intl.DateTimeFormat>();
const days = new Map<string, string>();
const mostDays = 20_000;
const quarterMs = 900_000;
/** Since then every zone of the world has been apart from UTC by whole quarters of an hour, and days begin with one. */
const wholeQuartersSinceMs = Date.UTC(1973, 0, 1);

/** Gives the day (YYYY-MM-DD) of a moment in an IANA time zone; undefined when the runtime does not know the zone. */
export function businessDay(at: Date, timeZone: string): string | undefined {
  if (at.getTime() < wholeQuartersSinceMs) return dayOf(at, timeZone);
  const quarter = `${Math.floor(at.getTime() / quarterMs)} ${timeZone}`;
  const known = days.get(quarter);
  if (known !== undefined) return known;
  const day = dayOf(at, timeZone);
  if (day === undefined) return undefined;
  if (days.size >= mostDays) days.clear();
  days.set(quarter, day);
  return day;
}

function dayOf(at: Date, timeZone: string): string | undefined {
  try {
    const parts = new Map(
      formatterOf(timeZone)
        .formatToParts(at)
        .map((part) => [part.type, part.value]),
    );
    return `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}
