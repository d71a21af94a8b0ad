import type { Log } from './log.ts';

/** Work that the product does again and again by itself. */
export interface PeriodicJob {
  /** Milliseconds from one round to the next. */
  readonly everyMs: number;
  /** Said when a round fails, for example `the mail could not be sent`. */
  readonly failure: string;
  /** One round; also right when the last one ended half done, and beside one of another process. */
  round(): Promise<unknown>;
}

/** Runs a job until it is stopped; rounds never overlap, and one that fails is logged and followed by the next. */
export function startJob(job: PeriodicJob, log: Log): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const round = async (): Promise<void> => {
    try {
      await job.round();
    } catch (cause) {
      log.error({ cause: String(cause) }, job.failure);
    }
  };
  const timer = setInterval(() => {
    running ??= round().finally(() => {
      running = undefined;
    });
  }, job.everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
