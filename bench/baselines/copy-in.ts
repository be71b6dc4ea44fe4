/**
 * COPY FROM STDIN over pg, for text that is already there: the fastest way into a table PostgreSQL has.
 *
 * The driver's own query object, answering the server's invitation to send data. Serves only the COPY baseline.
 */
import pg from 'pg';

/** The part of the driver's connection that COPY needs. */
type CopyConnection = { sendCopyFromChunk(chunk: Buffer): void; endCopyFrom(): void };

class CopyQuery extends pg.Query {
  readonly #data: Buffer;

  constructor(options: { text: string; data: Buffer; onEnd: (error?: Error | null) => void }) {
    super(options.text, undefined, options.onEnd);
    this.#data = options.data;
  }

  handleCopyInResponse(connection: CopyConnection): void {
    connection.sendCopyFromChunk(this.#data);
    connection.endCopyFrom();
  }
}

/** Copies rows of tab-separated text into a table. Takes the COPY statement; throws what PostgreSQL refused. */
export async function copyIn(client: pg.Client, text: string, rows: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const onEnd = (error?: Error | null) => (error ? reject(error) : resolve());
    client.query(new CopyQuery({ text, data: Buffer.from(rows), onEnd }));
  });
}
