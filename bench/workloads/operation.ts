/**
 * One operation of a workload, as every maker of workloads gives it.
 *
 * A file of its own because makers and the table of makers (operations.ts) both need it.
 */

/** One operation: its text, and how many things it holds. */
export type Operation = { readonly request: string; readonly units: number };
