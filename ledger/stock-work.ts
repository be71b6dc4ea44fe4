/**
 * Governed work on stock, as other rooms have it: counts, adjustments, limits, returns, corrections, conversions, recalls,
 * substitutions. Each is a folder; here they are put side by side.
 *
 * docs/ledger.md, "Work". Every step is done once, in one transaction with its audit entry and its events. Whoever follows the feed is
 * told after each.
 */
import type { Database } from '#database';
import { type Adjustments, createAdjustments } from './adjustments/adjustments.ts';
import {
  type Authority,
  type AuthorityRequest,
  authorities,
  authorityChange,
  type Tolerance,
  type ToleranceRequest,
  toleranceChange,
  tolerances,
} from './approvals/limits.ts';
import { type Conversions, createConversions } from './conversions/conversions.ts';
import { type Corrections, createCorrections } from './corrections/corrections.ts';
import { type Counts, createCounts } from './counts/counts.ts';
import { followUpAll } from './follow-ups.ts';
import { createRecalls, type Recalls, type SetItemStatus } from './recalls/recalls.ts';
import type { ActContext } from './request.ts';
import { createReturns, type Returns } from './returns/returns.ts';
import type { StepResult } from './steps/step.ts';
import { createSubstitutions, type Substitutions } from './substitutions/substitutions.ts';

/** What passes without a person, and how much a caller may approve. */
export type ApprovalLimits = {
  /** Replaces a tolerance. */
  toleranceChange(
    request: ToleranceRequest,
    context: ActContext,
  ): Promise<StepResult<{ toleranceNo: number }>>;
  /** Replaces an authority. */
  authorityChange(request: AuthorityRequest, context: ActContext): Promise<StepResult<{ callerId: string }>>;
  /** The tolerances in force. */
  tolerances(): Promise<Tolerance[]>;
  /** The authorities in force. */
  authorities(): Promise<Authority[]>;
};

/** Everything other rooms may do about stock besides telling facts and promising. */
export type StockWork = {
  readonly counts: Counts;
  readonly adjustments: Adjustments;
  readonly limits: ApprovalLimits;
  readonly returns: Returns;
  readonly corrections: Corrections;
  readonly conversions: Conversions;
  readonly recalls: Recalls;
  readonly substitutions: Substitutions;
  /** Follows up recorded events that were left behind; for a chore. Gives how many were looked at. */
  followUp(): Promise<number>;
};

type Parts = {
  readonly database: Database;
  readonly reader: Database;
  readonly setItemStatus: SetItemStatus;
  readonly onCommitted: () => void;
};

/** Puts the work together over a pool that writes and one that reads. */
export function createStockWork({ database, reader, setItemStatus, onCommitted }: Parts): StockWork {
  const pools = { database, reader };
  return {
    counts: told(createCounts(pools), onCommitted),
    adjustments: told(createAdjustments(pools), onCommitted),
    limits: {
      toleranceChange: (request, context) => toleranceChange(database, request, context),
      authorityChange: (request, context) => authorityChange(database, request, context),
      tolerances: () => tolerances(reader),
      authorities: () => authorities(reader),
    },
    returns: told(createReturns(pools), onCommitted),
    corrections: told(createCorrections(pools), onCommitted),
    conversions: told(createConversions(pools), onCommitted),
    recalls: told(createRecalls({ ...pools, setItemStatus }), onCommitted),
    substitutions: told(createSubstitutions(pools), onCommitted),
    followUp: () => followUpAll(database).finally(onCommitted),
  };
}

/** The same work, with `onCommitted` called after each step; failed ones are told too: their commit may have happened. */
function told<Work extends object>(work: Work, onCommitted: () => void): Work {
  return new Proxy(work, {
    get: (target, name, receiver) => {
      const part: unknown = Reflect.get(target, name, receiver);
      if (typeof part !== 'function') return part;
      return (...args: unknown[]) => {
        const result: unknown = Reflect.apply(part, target, args);
        return result instanceof Promise ? result.finally(onCommitted) : result;
      };
    },
  });
}
