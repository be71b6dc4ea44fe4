/**
 * The rows of count tasks as the steps write them: locked, raised.
 */
import type { Queryable } from '#database';
import type { ActContext } from '../request.ts';
import { statement } from '../statement.ts';
import { type CountRow, type CountTask, countOf, isWorkId } from './read.ts';

const lockStatement = statement('counts/lock');
const raiseStatement = statement('counts/raise');

/** A task to be raised. */
export type RaisedTask = Pick<CountTask, 'countId' | 'positionId' | 'counted' | 'origin'> & {
  readonly reason: string | null | undefined;
  readonly recountOf?: string;
};

/** Locks a task; undefined when there is none with this id. */
export async function lockTask(session: Queryable, id: string): Promise<CountTask | undefined> {
  if (!isWorkId(id)) return undefined;
  const { rows } = await session.query<CountRow>(lockStatement, [id]);
  const [row] = rows;
  return row === undefined ? undefined : countOf(row);
}

/** Raises a task, whether or not another one is open. */
export async function raiseTask(
  session: Queryable,
  task: RaisedTask,
  { caller, correlationId }: ActContext,
): Promise<void> {
  await session.query(raiseStatement, [
    [task.countId],
    [task.positionId],
    [task.counted],
    [task.origin],
    [task.reason ?? null],
    [task.recountOf ?? null],
    [correlationId],
    caller.id,
    true,
  ]);
}
