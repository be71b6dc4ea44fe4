/**
 * Reads a JSON array as a stream, element by element, memory bounded by the longest element.
 *
 * It only finds where elements begin and end (strings and brackets); each is then parsed on its own, so a malformed element
 * answers for itself and the rest go on.
 */
import { fault } from '#schema';
import { type RawRow, type Row, rowOf } from './rows.ts';

const code = {
  newline: 0x0a,
  quote: 0x22,
  comma: 0x2c,
  openBracket: 0x5b,
  backslash: 0x5c,
  closeBracket: 0x5d,
  openBrace: 0x7b,
  closeBrace: 0x7d,
} as const;

/**
 * Gives the rows of a JSON array, chunk of input by chunk of input.
 * Throws MALFORMED_JSON when the body is no array at all; an array that ends badly ends with a row that says so.
 */
export async function* readJsonArray(
  body: AsyncIterable<Buffer>,
  maxLineBytes: number,
): AsyncGenerator<Row[]> {
  const scanner = new ArrayScanner(maxLineBytes);
  for await (const chunk of body) yield scanner.read(chunk).map((raw) => rowOf(raw, maxLineBytes));
  yield scanner.end();
}

/** Cuts elements out of the bytes of an array; keeps its place from one chunk to the next. */
class ArrayScanner {
  readonly #maxBytes: number;
  #state: 'before' | 'inside' | 'after' = 'before';
  #index = 0;
  #line = 1;
  #elementLine = 1;
  /** True once the element has a byte that isn't white space. */
  #begun = false;
  #depth = 0;
  #inString = false;
  #escaped = false;
  #held: Buffer[] = [];
  #heldBytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  read(chunk: Buffer): RawRow[] {
    const found: RawRow[] = [];
    let from = 0;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === code.newline) this.#line += 1;
      if (this.#state === 'before') {
        from = at + 1;
        this.#open(byte);
      } else if (this.#state === 'after') {
        if (!isSpace(byte)) throw fault('MALFORMED_JSON', `Line ${this.#line}: something follows the array.`);
      } else if (this.#endsElement(byte)) {
        this.#hold(chunk.subarray(from, at));
        from = at + 1;
        this.#close(byte, found);
      }
    }
    if (this.#state === 'inside') this.#hold(chunk.subarray(from));
    return found;
  }

  end(): Row[] {
    if (this.#state === 'after') return [];
    if (this.#state === 'before')
      throw fault('MALFORMED_JSON', 'The body is empty; it must be a JSON array.');
    const message = `Line ${this.#elementLine}: the array ends before this element or the array is closed.`;
    return [
      { index: this.#index, line: this.#elementLine, bytes: 0, problem: { code: 'MALFORMED_JSON', message } },
    ];
  }

  #open(byte: number): void {
    // A byte order mark is let pass.
    if (isSpace(byte) || byte === 0xef || byte === 0xbb || byte === 0xbf) return;
    if (byte !== code.openBracket) {
      const found = String.fromCharCode(byte);
      throw fault(
        'MALFORMED_JSON',
        `Line ${this.#line}: the body begins with "${found}"; it must be a JSON array, or NDJSON sent as application/x-ndjson.`,
      );
    }
    this.#state = 'inside';
    this.#elementLine = this.#line;
  }

  /** Follows one byte of an element; true when it is the comma or bracket after it. */
  #endsElement(byte: number): boolean {
    if (this.#inString) {
      this.#followString(byte);
      return false;
    }
    if (this.#depth === 0 && (byte === code.comma || byte === code.closeBracket)) return true;
    if (!this.#begun && !isSpace(byte)) {
      this.#begun = true;
      this.#elementLine = this.#line;
    }
    if (byte === code.quote) this.#inString = true;
    else if (byte === code.openBrace || byte === code.openBracket) this.#depth += 1;
    else if (byte === code.closeBrace || byte === code.closeBracket)
      this.#depth = Math.max(0, this.#depth - 1);
    return false;
  }

  #followString(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === code.backslash) this.#escaped = true;
    // JSON strings hold no line breaks: one means the quote was never closed, and what follows can still be read.
    else if (byte === code.quote || byte === code.newline) this.#inString = false;
  }

  #hold(part: Buffer): void {
    this.#heldBytes += part.length;
    if (this.#heldBytes <= this.#maxBytes) this.#held.push(part);
    else this.#held = [];
  }

  #close(byte: number, found: RawRow[]): void {
    const isEmptyArray = byte === code.closeBracket && !this.#begun && this.#index === 0;
    if (!isEmptyArray) {
      const text = this.#heldBytes > this.#maxBytes ? undefined : Buffer.concat(this.#held, this.#heldBytes);
      found.push({ index: this.#index++, line: this.#elementLine, text });
    }
    this.#held = [];
    this.#heldBytes = 0;
    this.#begun = false;
    this.#elementLine = this.#line;
    if (byte === code.closeBracket) this.#state = 'after';
  }
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === code.newline || byte === 0x0d || byte === 0x09;
}
