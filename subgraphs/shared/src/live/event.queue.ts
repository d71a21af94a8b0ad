/** Values on their way from whoever makes them to one reader, at most so many at a time. */
export class EventQueue<Value> {
  readonly #waiting: Value[] = [];
  #wake: (() => void) | undefined;
  #isClosed = false;
  #isOverflown = false;

  constructor(private readonly valuesMax: number) {}

  /** True once a value came that found no room; the queue is closed then. */
  get isOverflown(): boolean {
    return this.#isOverflown;
  }

  get size(): number {
    return this.#waiting.length;
  }

  push(value: Value): void {
    if (this.#isClosed) return;
    if (this.#waiting.length >= this.valuesMax) {
      this.#isOverflown = true;
      this.#waiting.length = 0;
      this.close();
      return;
    }
    this.#waiting.push(value);
    this.#wake?.();
  }

  /** No value is taken from now on; what waits is still read. */
  close(): void {
    this.#isClosed = true;
    this.#wake?.();
  }

  /** The next value, as soon as there is one; undefined when the queue is closed and empty. For one reader. */
  async next(): Promise<Value | undefined> {
    while (this.#waiting.length === 0 && !this.#isClosed) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
    return this.#waiting.shift();
  }
}
