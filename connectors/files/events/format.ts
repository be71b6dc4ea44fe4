/**
 * The format `events`: one StockEventInput a line as JSON (NDJSON, UTF-8), as POST /v1/events takes it.
 *
 * Only the shape of a line is checked here, what GraphQL would check of the same input: known fields, JSON types. What
 * the event says is judged by the ledger, per event, like any other.
 */
import {
  type Bytes,
  type EventFormat,
  type EventLine,
  FileUnreadable,
  type LineReason,
} from '../contract.ts';
import { readTextLines } from '../text-lines.ts';
import { parseEvent } from './wire.ts';

/** The format `events`: stock events of any source, one a line. */
export const events: EventFormat = {
  kind: 'events',
  name: 'events',
  describes: 'stock events, one JSON object (StockEventInput) a line (NDJSON, UTF-8)',
  selfContained: undefined,
  read: readEvents,
};

async function* readEvents(bytes: Bytes): AsyncGenerator<EventLine> {
  let lines = 0;
  for await (const { line, text, reason } of readTextLines(bytes, 'utf-8')) {
    if (text?.trim() === '') continue;
    lines += 1;
    if (text === undefined) {
      yield { line, outcome: 'refused', reason };
      continue;
    }
    if (lines === 1 && text.trimStart().startsWith('[')) {
      throw new FileUnreadable(
        'the file is a JSON array: write one event a line, without brackets and commas between',
      );
    }
    yield readEvent(line, text);
  }
  if (lines === 0) throw new FileUnreadable('the file has no line that is not blank');
}

function readEvent(line: number, text: string): EventLine {
  const value = parseJson(text);
  if ('reason' in value) return { line, outcome: 'refused', reason: value.reason };
  const parsed = parseEvent(value.json);
  if ('reason' in parsed) return { line, outcome: 'refused', reason: parsed.reason };
  return { line, outcome: 'event', event: parsed.event, item: undefined };
}

function parseJson(text: string): { readonly json: unknown } | { readonly reason: LineReason } {
  try {
    return { json: JSON.parse(text) };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { reason: { code: 'MalformedJson', message: `the line is not JSON: ${why}` } };
  }
}
