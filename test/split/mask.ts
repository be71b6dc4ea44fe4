/**
 * Makes answers comparable: what is new in every run (times, generated ids, ages) becomes a word that says what was there.
 *
 * As text for answers that must be equal byte for byte; as values for clients that hand out objects of their own, which also
 * share one feed and one journal, so that places and numbers in those differ.
 */

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const apiKey = /sgk_[0-9a-f]{12}(_[A-Za-z0-9_-]{43})?/g;
const webhookSecret = /whsec_[A-Za-z0-9+/]{43}=/g;
const time = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;

/** How far the feed is sealed, and by what, is a follower's doing. */
const seal = /"seal":(null|\{[^}]*\}),"unsealed":\d+/g;
/** Cases are numbered in the order they are found in, and some are found by followers. */
const caseNumber = /("__typename":"ExceptionCase","id":"|case )\d+/g;

/** When a location was last heard of is noted by each process in its own time. */
const heard = /"heardAt":(?:null|"[^"]*")/g;
const watermarks = /"watermarks":\[[^\]]*\]/g;

/** Masks the text of an answer. */
export function maskText(text: string): string {
  return (
    text
      .replaceAll(uuid, '<id>')
      .replaceAll(heard, '"heardAt":"<time>"')
      .replaceAll(watermarks, '"watermarks":"<heard>"')
      .replaceAll(seal, '"seal":"<seal>"')
      .replaceAll(caseNumber, '$1<number>')
      .replaceAll(apiKey, '<key>')
      .replaceAll(webhookSecret, '<secret>')
      .replaceAll(time, '<time>')
      .replaceAll(/"(ageMs|ageSeconds)":\d+/g, '"$1":"<age>"')
      // How far the feed has come: followers write to it, too, each in its own time.
      .replaceAll(/"cursor":"djEu[^"]*"/g, '"cursor":"<place>"')
      .replaceAll(/"source":"(CACHE|LEDGER)"/g, '"source":"<source>"')
  );
}

const places = new Set(['cursor', 'startCursor', 'endCursor']);
const numbers = new Set(['id', 'version', 'movementId']);

/** Masks a value in JSON: as text, and places in feeds and pages, numbers given in order, and the run's own prefix. */
export function maskValue(value: unknown, prefix: string): unknown {
  const text = maskText(JSON.stringify(value))
    .replaceAll(prefix, '<run>')
    .replaceAll(prefix.toLowerCase(), '<run>');
  return JSON.parse(text, (key, inner: unknown) => {
    if (typeof inner !== 'string') return inner;
    if (places.has(key)) return '<place>';
    return numbers.has(key) && /^\d+$/.test(inner) ? '<number>' : inner;
  });
}
