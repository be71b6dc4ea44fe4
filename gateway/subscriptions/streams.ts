/**
 * The streams of a gateway by what they tell: who asks for the same as others gets the stream that they have.
 *
 * A stream is here from the first who asks for it to the last who leaves, so that those who begin together share it, too: a
 * thousand clients that come back at once are one group from the start.
 */
import type { GroupStream } from './group-stream.ts';

/** A part in a stream. */
export type Part = {
  readonly stream: GroupStream;
  /** Resolves when the stream may be told; asked once for all who take part. Throws why it could never be. */
  check(): Promise<void>;
  /** Ends it; once. */
  leave(): void;
};

/** The streams in use. */
export type Streams = {
  /** Takes part in the stream of that identity; it is made where nobody has it. */
  take(identity: string, make: () => GroupStream): Part;
};

type Shared = {
  readonly stream: GroupStream;
  parts: number;
  checked: Promise<void> | undefined;
};

/** Makes streams, none yet. */
export function createStreams(): Streams {
  const all = new Map<string, Shared>();
  return {
    take(identity, make) {
      const shared = all.get(identity) ?? { stream: make(), parts: 0, checked: undefined };
      all.set(identity, shared);
      shared.parts += 1;
      return {
        stream: shared.stream,
        check: () => {
          shared.checked ??= shared.stream.check();
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
