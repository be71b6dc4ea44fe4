/**
 * Whether a client still takes away what is written to it: so many bytes gone since the last look, or nothing to take.
 *
 * A client that is slow is waited for; one that takes nothing at all for a while is gone, whatever TCP says.
 */

/** What is looked at: bytes handed to the socket ever, and those still here. */
export type Written = { readonly bytesWritten: number; readonly writableLength: number };

/** Judges one connection by how much it has taken away between two looks. */
export type Taking = {
  /** How long nothing was taken away although something waits, in milliseconds; 0 when all is well. */
  stalledMs(nowMs: number, written: Written): number;
};

/** Makes the judge of a connection that has been written nothing yet. */
export function createTaking(): Taking {
  let taken = 0;
  let sinceMs: number | undefined;
  return {
    stalledMs(nowMs, { bytesWritten, writableLength }) {
      const now = bytesWritten - writableLength;
      if (writableLength === 0 || now !== taken) sinceMs = nowMs;
      taken = now;
      sinceMs ??= nowMs;
      return nowMs - sinceMs;
    },
  };
}
