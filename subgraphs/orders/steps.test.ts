/**
 * The table of order steps, checked as a whole: what is final stays final, and nothing is reached twice.
 */
import { describe, expect, test } from 'vitest';
import { orderStatuses, orderSteps, statusAfter, statusesBefore } from './steps.ts';

describe('order steps', () => {
  test('every status and step, in full', () => {
    const reached = orderStatuses.flatMap((from) =>
      orderSteps.flatMap((step) => {
        const to = statusAfter(from, step);
        return to === undefined ? [] : [`${from} ${step} ${to}`];
      }),
    );
    expect(reached).toEqual([
      'PENDING hold PENDING',
      'PENDING retry PENDING',
      'PENDING allocate ALLOCATED',
      'PENDING reject REJECTED',
      'PENDING cancel CANCELLED',
      'ALLOCATED cancel CANCELLED',
    ]);
  });

  test('a rejected or cancelled order takes no step', () => {
    for (const step of orderSteps) {
      expect(statusesBefore(step)).not.toContain('REJECTED');
      expect(statusesBefore(step)).not.toContain('CANCELLED');
    }
  });
});
