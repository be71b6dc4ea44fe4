/**
 * The streams of a gateway by what they tell: who asks for the same as others gets the stream that they have.
 *
 * A stream is here from the first who asks for it to the last who leaves, so that those who begin together share it, too: a
 * thousand clients that come back at once are one group from the start.
 */
/** What is asked of a stream here. */
type Checked = { check(): Promise<void> };

/** A part in a stream. */
export type Part<Stream extends Checked> = {
  readonly stream: Stream;
  /** Resolves when the stream may be told; asked once for all who take part, and again after it failed. Throws why it could not be. */
  check(): Promise<void>;
  /** Ends it; once. */
  leave(): void;
};

/** The streams in use. */
export type Streams<Stream extends Checked> = {
  /** Takes part in the stream of that identity; it is made where nobody has it. */
  take(identity: string, make: () => Stream): Part<Stream>;
};

type Shared<Stream> = {
  readonly stream: Stream;
  parts: number;
  checked: Promise<void> | undefined;
};

/** Makes streams, none yet. */
export function createStreams<Stream extends Checked>(): Streams<Stream> {
  const all = new Map<string, Shared<Stream>>();
  return {
    take(identity, make) {
      const shared: Shared<Stream> = all.get(identity) ?? { stream: make(), parts: 0, checked: undefined };
      all.set(identity, shared);
      shared.parts += 1;
      return {
        stream: shared.stream,
        check: () => {
          // What was away may be back for whoever comes next, though others stay.
          shared.checked ??= shared.stream.check().catch((error: unknown) => {
            shared.checked = undefined;
            throw error;
          });
          return shared.checked;
        },
        leave() {
          shared.parts -= 1;
          if (shared.parts === 0) all.delete(identity);
        },
      };
    },
  };
}
