import { readRefusals } from './answer.reader.ts';
import type { Answer, Run, StateCell } from './sandbox.state.ts';

/** Follows runs from their beginning to their answer and keeps what the page says about the last one. */
export interface RunTracker {
  /** Whether anything has been run since the page was opened. */
  hasRun(): boolean;
  begin(): { answered(answer: unknown): void; failed(reason: string): void };
}

/** Makes the tracker; `nowMs` is the clock, milliseconds since 1970. */
export function createRunTracker(cell: StateCell, nowMs: () => number): RunTracker {
  let runCount = 0;
  return {
    hasRun: () => runCount > 0,
    begin() {
      const run = ++runCount;
      const { personaKey } = cell.read();
      const startedAtMs = nowMs();
      cell.change({ run: { phase: 'running', personaKey } });
      // A later run has the page; the answer of an overtaken one is dropped, as the editor drops it.
      const end = (outcome: Run) => {
        if (run === runCount) cell.change({ run: outcome });
      };
      return {
        answered(answer) {
          const durationMs = nowMs() - startedAtMs;
          end({ phase: 'answered', personaKey, durationMs, refusals: readRefusals(answer), answer: partsOf(answer) });
        },
        failed(reason) {
          end({ phase: 'failed', personaKey, reason });
        },
      };
    },
  };
}

function partsOf(answer: unknown): Answer {
  if (typeof answer !== 'object' || answer === null) return { data: undefined, extensions: undefined };
  return {
    data: 'data' in answer ? answer.data : undefined,
    extensions: 'extensions' in answer ? answer.extensions : undefined,
  };
}
