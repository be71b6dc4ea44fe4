/**
 * Cuts a stream of text into its lines, whatever the chunks.
 *
 * The bench's own small protocol on both sides. Not for untrusted input: a line may be as long as it likes.
 */

/** Gives the function that takes chunks and calls back for every whole line, without its end. */
export function lineSplitter(onLine: (line: string) => void): (chunk: string) => void {
  let rest = '';
  return (chunk) => {
    const text = rest === '' ? chunk : rest + chunk;
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      onLine(text.slice(start, end));
      start = end + 1;
    }
    rest = text.slice(start);
  };
}
