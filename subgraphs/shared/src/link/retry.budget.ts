const WINDOW_MS = 10_000;
const SHARE = 0.1;
/** A subgraph that is asked seldom may still be asked twice. */
const RETRIES_MIN = 3;

/** Keeps retries from becoming a storm: at most a tenth of the calls of ten seconds. */
export class RetryBudget {
  #fromMs = 0;
  #calls = 0;
  #retries = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  called(): void {
    const now = this.now();
    if (now - this.#fromMs > WINDOW_MS) {
      this.#fromMs = now;
      this.#calls = 0;
      this.#retries = 0;
    }
    this.#calls += 1;
  }

  /** True when one more call may be repeated. */
  take(): boolean {
    if (this.#retries >= Math.max(RETRIES_MIN, this.#calls * SHARE)) return false;
    this.#retries += 1;
    return true;
  }
}
