/** When a subgraph counts as lost, and when it is asked again. */
export interface BreakerLimits {
  /** Failures in a row. */
  readonly failuresMax: number;
  /** Share of failures among the calls of one window, once there are enough of them. */
  readonly failedShareMax: number;
  readonly callsMin: number;
  readonly windowMs: number;
  /** How long nobody asks. */
  readonly openMs: number;
}

export const BREAKER_LIMITS: BreakerLimits = {
  failuresMax: 20,
  failedShareMax: 0.5,
  callsMin: 20,
  windowMs: 10_000,
  openMs: 5_000,
};

/** How one call came out; `left` says nothing about the subgraph. */
export type CallEnd = 'answered' | 'failed' | 'left';

/**
 * Keeps callers from waiting for a subgraph that is lost: closed it lets everybody ask, open nobody, and after a while
 * exactly one call, whose end decides (gateway.md 8).
 */
export class CircuitBreaker {
  #state: 'closed' | 'open' | 'probing' = 'closed';
  #openedAtMs = 0;
  #inRow = 0;
  #windowFromMs = 0;
  #calls = 0;
  #failed = 0;

  constructor(
    private readonly limits: BreakerLimits = BREAKER_LIMITS,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get state(): 'closed' | 'open' | 'probing' {
    return this.#state;
  }

  /** True when a call may be made; it must then be told to {@link end}. */
  begin(): boolean {
    if (this.#state === 'closed') return true;
    if (this.#state === 'probing' || this.now() - this.#openedAtMs < this.limits.openMs) return false;
    this.#state = 'probing';
    return true;
  }

  end(how: CallEnd): void {
    if (this.#state === 'probing') {
      this.#endProbe(how);
      return;
    }
    // Calls that began before the subgraph was given up say nothing new.
    if (this.#state === 'open' || how === 'left') return;
    this.#count(how === 'failed');
    if (this.#inRow >= this.limits.failuresMax || this.#isMostlyFailing()) this.#open();
  }

  #endProbe(how: CallEnd): void {
    if (how === 'answered') this.#close();
    else if (how === 'failed') this.#open();
    // Nobody knows: the next caller asks.
    else this.#state = 'open';
  }

  #count(isFailure: boolean): void {
    const now = this.now();
    if (now - this.#windowFromMs > this.limits.windowMs) {
      this.#windowFromMs = now;
      this.#calls = 0;
      this.#failed = 0;
    }
    this.#calls += 1;
    if (isFailure) this.#failed += 1;
    this.#inRow = isFailure ? this.#inRow + 1 : 0;
  }

  #isMostlyFailing(): boolean {
    const { callsMin, failedShareMax } = this.limits;
    return this.#calls >= callsMin && this.#failed / this.#calls > failedShareMax;
  }

  #open(): void {
    this.#state = 'open';
    this.#openedAtMs = this.now();
  }

  #close(): void {
    this.#state = 'closed';
    this.#inRow = 0;
    this.#calls = 0;
    this.#failed = 0;
  }
}
