/**
 * Bytes to numbered lines of text, as a stream: the first step of every file format.
 *
 * A line is what stands between line feeds (a carriage return before one is dropped), so its number is the one an editor
 * shows. What is plainly no text of the expected encoding is FileUnreadable here, in one sentence, before any format
 * misreads it. Not here: what a line means.
 */
import { TextDecoder } from 'node:util';
import { type Bytes, FileUnreadable } from './contract.ts';

/** One line of text; `line` counts from 1. */
export type TextLine = { readonly line: number; readonly text: string };

/** The encodings our formats come in. A byte order mark of UTF-8 wins over `windows-1252`. */
export type FileEncoding = 'utf-8' | 'windows-1252';

/** Longer than any honest line; a file without line ends must not end in memory. */
const longestLineCharacters = 1_000_000;
const utf8Mark = Buffer.from([0xef, 0xbb, 0xbf]);
const markBytes = utf8Mark.length;

/**
 * Reads a file's lines in order, blank ones included; the piece after the last line feed is a line unless it is empty.
 * Throws FileUnreadable for an empty file, UTF-16, binary content, a byte that is not UTF-8 where UTF-8 is expected, and a
 * line of more than a million characters.
 */
export async function* readTextLines(bytes: Bytes, encoding: FileEncoding): AsyncGenerator<TextLine> {
  let line = 0;
  let rest = '';
  for await (const text of decode(bytes, encoding)) {
    if (text.includes('\0'))
      throw new FileUnreadable('the file has NUL bytes: it is a binary file, not text');
    const parts = (rest + text).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      line += 1;
      yield { line, text: checked(part, line) };
    }
    checked(rest, line + 1);
  }
  if (rest !== '') yield { line: line + 1, text: checked(rest, line + 1) };
  else if (line === 0) throw new FileUnreadable('the file is empty');
}

function checked(text: string, line: number): string {
  if (text.length > longestLineCharacters) {
    throw new FileUnreadable(
      `line ${line} is longer than ${longestLineCharacters} characters: this is no text file`,
    );
  }
  return text.endsWith('\r') ? text.slice(0, -1) : text;
}

async function* decode(bytes: Bytes, encoding: FileEncoding): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of withWholeMark(bytes)) {
    decoder ??= decoderFor(piece, encoding);
    yield decodePiece(decoder, piece);
  }
  if (decoder !== undefined) yield decodePiece(decoder, undefined);
}

function decodePiece(decoder: TextDecoder, piece: Uint8Array | undefined): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw new FileUnreadable('the file is not UTF-8 text: save it as UTF-8 and import it again');
  }
}

function decoderFor(start: Uint8Array, encoding: FileEncoding): TextDecoder {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new FileUnreadable(
      `the file is UTF-16 text: save it as ${encoding === 'utf-8' ? 'UTF-8' : 'Windows-1252 or UTF-8'} and import it again`,
    );
  }
  const isMarked = utf8Mark.equals(start.subarray(0, markBytes));
  return new TextDecoder(isMarked ? 'utf-8' : encoding, { fatal: isMarked || encoding === 'utf-8' });
}

/** The same bytes, the first piece long enough to hold a byte order mark, however small the file's pieces are. */
async function* withWholeMark(bytes: Bytes): AsyncGenerator<Uint8Array> {
  let start: Uint8Array | undefined = new Uint8Array();
  for await (const piece of bytes) {
    if (start === undefined) {
      yield piece;
      continue;
    }
    start = Buffer.concat([start, piece]);
    if (start.length < markBytes) continue;
    yield start;
    start = undefined;
  }
  if (start !== undefined && start.length > 0) yield start;
}
