/**
 * The day a moment belongs to where it happened.
 *
 * Calendar days of IANA time zones by the runtime's own tables; formatters are kept because making one is slow.
 */

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Gives the day (YYYY-MM-DD) of a moment in an IANA time zone; undefined when the runtime does not know the zone. */
export function businessDay(at: Date, timeZone: string): string | undefined {
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
