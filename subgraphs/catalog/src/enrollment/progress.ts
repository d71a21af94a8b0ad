import { ratioBps, WHOLE_BPS } from '@volmify/shared/percentage';

/** Where an enrolment stands by what was done (5.8). */
export interface Standing {
  readonly progressBps: number;
  readonly status: 'NOT_STARTED' | 'IN_PROGRESS' | 'COMPLETED';
}

/**
 * Progress of an enrolment: required lessons done over required lessons, basis points half to even (CAT-19). A course
 * without required lessons is never completed by learning.
 */
export function standingOf(done: number, required: number, hasStarted: boolean): Standing {
  const progressBps = Math.min(ratioBps(BigInt(done), BigInt(required)) ?? 0, WHOLE_BPS);
  // Rounding must not complete a course of which a lesson is open.
  if (required > 0 && done >= required) return { progressBps: WHOLE_BPS, status: 'COMPLETED' };
  const below = Math.min(progressBps, WHOLE_BPS - 1);
  return { progressBps: below, status: hasStarted || done > 0 ? 'IN_PROGRESS' : 'NOT_STARTED' };
}
