interface Flight<Answer> {
  readonly answer: Promise<Answer>;
  readonly ending: AbortController;
  /** Those who still wait. */
  waiting: number;
}

/**
 * One call for equal questions of one caller that are under way at the same moment. It ends early only when nobody waits
 * for it any more. After a change nobody joins a question that was put before it.
 */
export class FlightSharing<Answer> {
  readonly #flights = new Map<string, Flight<Answer>>();
  #epoch = 0;

  /** Something was, or is being, changed: what is under way may be older. */
  changed(): void {
    this.#epoch += 1;
  }

  /** @param key equal for equal questions of one caller, and for nobody else */
  async join(key: string, signal: AbortSignal | undefined, ask: (signal: AbortSignal) => Promise<Answer>) {
    const full = `${this.#epoch} ${key}`;
    const flight = this.#flights.get(full) ?? this.#begin(full, ask);
    flight.waiting += 1;
    try {
      return await (signal ? untilAborted(flight.answer, signal) : flight.answer);
    } finally {
      flight.waiting -= 1;
      if (flight.waiting === 0) {
        flight.ending.abort();
        if (this.#flights.get(full) === flight) this.#flights.delete(full);
      }
    }
  }

  #begin(full: string, ask: (signal: AbortSignal) => Promise<Answer>): Flight<Answer> {
    const ending = new AbortController();
    const flight = { answer: ask(ending.signal), ending, waiting: 0 };
    this.#flights.set(full, flight);
    const remove = (): void => {
      if (this.#flights.get(full) === flight) this.#flights.delete(full);
    };
    flight.answer.then(remove, remove);
    return flight;
  }
}

function untilAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  if (signal.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}
