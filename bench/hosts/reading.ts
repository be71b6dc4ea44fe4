/**
 * How much of the catalogue the read path is measured over: enough that nothing stays in a processor's cache, little
 * enough to be put into Redis before the clock starts.
 */

/** Items 1 to this, with all their locations. */
export const itemsRead = 5_000;

/** Items a request: as many as a page of a shop has. */
export const itemsPerRead = 20;
