/**
 * Bytes to numbered lines of text, as a stream: the first step of every file format.
 *
 * A line is what stands between line feeds (a carriage return before one is dropped), so its number is the one an editor
 * shows. A file whose first line is plainly no text of the expected encoding is FileUnreadable here, in one sentence, before
 * any format misreads it; a later line like that says so by itself, because the lines before it are already on their way.
 * Not here: what a line means.
 */
import { TextDecoder } from 'node:util';
import { type Bytes, FileUnreadable, type LineReason } from './contract.ts';

/** One line of text, or why it is none; `line` counts from 1. */
export type TextLine =
  | { readonly line: number; readonly text: string; readonly reason?: undefined }
  | { readonly line: number; readonly text?: undefined; readonly reason: LineReason };

/** The encodings our formats come in. A byte order mark of UTF-8 wins over `windows-1252`. */
export type FileEncoding = 'utf-8' | 'windows-1252';

/** Longer than any honest line; a file without line ends must not end in memory. */
const longestLineBytes = 1_000_000;
const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);
/** Enough to hold a byte order mark and to know an image or archive by its NUL bytes. */
const startBytes = 24;
const lineFeed = 0x0a;

/** What may be wrong with a line: told of the line, or of the file when it is the first. */
type Unreadable = { readonly code: string; readonly ofLine: string; readonly ofFile: string };

const notUtf8: Unreadable = {
  code: 'NotUtf8',
  ofLine: 'the line is not UTF-8 text',
  ofFile: 'the file is not UTF-8 text: save it as UTF-8 and import it again',
};
const binary: Unreadable = {
  code: 'BinaryLine',
  ofLine: 'the line has NUL bytes: it is no text',
  ofFile: 'the file has NUL bytes: it is a binary file, not text',
};
const tooLong: Unreadable = {
  code: 'LineTooLong',
  ofLine: `the line is longer than ${longestLineBytes} bytes`,
  ofFile: `line 1 is longer than ${longestLineBytes} bytes: this is no text file`,
};

/**
 * Reads a file's lines in order, blank ones included; the piece after the last line feed is a line unless it is empty.
 * A later line that is not UTF-8 where UTF-8 is expected, has NUL bytes or more than a million bytes has the reason instead
 * of a text. Throws FileUnreadable for an empty file, UTF-16, and a first line like that.
 */
export async function* readTextLines(bytes: Bytes, encoding: FileEncoding): AsyncGenerator<TextLine> {
  let decoder: TextDecoder | undefined;
  let line = 0;
  let held: Uint8Array[] = [];
  let heldBytes = 0;

  function hold(part: Uint8Array): void {
    heldBytes += part.length;
    if (heldBytes <= longestLineBytes) held.push(part);
    else if (line === 0) throw new FileUnreadable(tooLong.ofFile);
    else held = [];
  }

  function endLine(decode: TextDecoder): TextLine {
    const whole = heldBytes > longestLineBytes ? undefined : Buffer.concat(held, heldBytes);
    held = [];
    heldBytes = 0;
    line += 1;
    return lineOf(whole, line, decode);
  }

  for await (const piece of withWholeStart(bytes)) {
    decoder ??= decoderFor(piece, encoding);
    let from = 0;
    for (let at = piece.indexOf(lineFeed); at !== -1; at = piece.indexOf(lineFeed, from)) {
      hold(piece.subarray(from, at));
      from = at + 1;
      yield endLine(decoder);
    }
    hold(piece.subarray(from));
  }
  if (decoder === undefined) throw new FileUnreadable('the file is empty');
  if (heldBytes > 0) yield endLine(decoder);
}

function lineOf(bytes: Buffer | undefined, line: number, decoder: TextDecoder): TextLine {
  const text = bytes === undefined ? tooLong : textOf(bytes, decoder);
  if (typeof text === 'string') return { line, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  if (line === 1) throw new FileUnreadable(text.ofFile);
  return { line, reason: { code: text.code, message: text.ofLine } };
}

function textOf(bytes: Buffer, decoder: TextDecoder): string | Unreadable {
  try {
    return bytes.includes(0) ? binary : decoder.decode(bytes);
  } catch {
    return notUtf8;
  }
}

function decoderFor(start: Uint8Array, encoding: FileEncoding): TextDecoder {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FileUnreadable(
      `the file is UTF-16 text: save it as ${encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252 or UTF-8'} and import it again`,
    );
  }
  if (start.subarray(0, startBytes).includes(0)) throw new FileUnreadable(binary.ofFile);
  const isMarked = utf8Mark.equals(start.subarray(0, utf8Mark.length));
  return new TextDecoder(isMarked ? 'utf-8' : encoding, { fatal: isMarked || encoding === 'utf-8' });
}

/** The same bytes, the first piece long enough to tell what they are, however small the file's pieces are. */
async function* withWholeStart(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const piece of bytes) {
    if (start === undefined) {
      yield piece;
      continue;
    }
    start = Buffer.concat([start, piece]);
    if (start.length < startBytes) continue;
    yield start;
    start = undefined;
  }
  if (start !== undefined && start.length > 0) yield start;
}
