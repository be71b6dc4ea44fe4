/**
 * Gathers rows into chunks, bounded by count and by bytes; order is kept and problems travel in their place.
 */
import type { Row } from './rows.ts';

/** Gives chunks of at most `chunkSize` rows, cut after the row that reaches `maxChunkBytes`. */
export async function* inChunks(
  rows: AsyncIterable<readonly Row[]>,
  { chunkSize, maxChunkBytes }: { chunkSize: number; maxChunkBytes: number },
): AsyncGenerator<Row[]> {
  let chunk: Row[] = [];
  let bytes = 0;
  for await (const batch of rows) {
    for (const row of batch) {
      chunk.push(row);
      bytes += row.bytes;
      if (chunk.length < chunkSize && bytes < maxChunkBytes) continue;
      yield chunk;
      chunk = [];
      bytes = 0;
    }
  }
  if (chunk.length > 0) yield chunk;
}
