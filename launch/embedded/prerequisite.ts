/**
 * The one failure an operator may meet before anything runs: something the machine lacks or forbids.
 *
 * Its message is a whole sentence that says what to do; start.ts prints it without a stack trace. A bug is never one.
 */

/** Something the machine lacks or forbids; the message tells the operator what to do about it. */
export class MissingPrerequisite extends Error {
  override readonly name = 'MissingPrerequisite';
}
