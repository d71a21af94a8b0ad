/** What a session keeps for one subgraph: a context that several fetches of one request read through. */
export interface SessionContext {
  close(error?: unknown): Promise<void>;
}

/** A context in use; `leave` says that this fetch is done with it, and whether the next one may have it. */
export interface Visit<Context> {
  readonly context: Context;
  leave(isSound: boolean): void;
}

/**
 * One query's stay with the subgraphs of its process. Its fetches of one subgraph share one context: what was read once is
 * not read again, and one transaction carries its scope once. Never for mutations, never for two requests.
 */
export interface RequestSession {
  visit<Context extends SessionContext>(owner: object, create: () => Context): Visit<Context>;
  /** Ends every transaction; the answer need not wait for it. */
  end(): void;
}

/** Hands out sessions as long as there are any. */
export interface SessionDesk {
  /** Undefined when all are taken: each fetch then has a transaction of its own. */
  open(): RequestSession | undefined;
}

/** Milliseconds after which a fetch gets a new transaction: one may not stay open for as long as a slow request runs. */
const CONTEXT_USE_MS = 2_000;

/**
 * @param sessionsMax sessions at one time. A session holds a connection of each subgraph it asked while it waits for the
 *   next one's: fewer sessions than a pool has connections, or requests could wait for each other for ever.
 */
export function createSessionDesk(sessionsMax: number, tell: (cause: unknown) => void): SessionDesk {
  let open = 0;
  return {
    open() {
      if (open >= sessionsMax) return undefined;
      open += 1;
      return new Session(tell, () => {
        open -= 1;
      });
    },
  };
}

interface Stay {
  readonly context: SessionContext;
  readonly since: number;
  visitors: number;
  isOver: boolean;
}

class Session implements RequestSession {
  readonly #stays = new Map<object, Stay>();
  readonly #closing: Promise<void>[] = [];
  #isEnded = false;

  constructor(
    private readonly tell: (cause: unknown) => void,
    private readonly release: () => void,
  ) {}

  visit<Context extends SessionContext>(owner: object, create: () => Context): Visit<Context> {
    const stay = this.#current(owner) ?? this.#begin(owner, create());
    stay.visitors += 1;
    return {
      context: stay.context as Context,
      leave: (isSound) => {
        stay.visitors -= 1;
        if (!isSound) this.#retire(owner, stay);
        if (stay.isOver && stay.visitors === 0) this.#close(stay);
      },
    };
  }

  end(): void {
    this.#isEnded = true;
    for (const [owner, stay] of this.#stays) {
      this.#retire(owner, stay);
      if (stay.visitors === 0) this.#close(stay);
    }
    void Promise.all(this.#closing).then(this.release, this.release);
  }

  #current(owner: object): Stay | undefined {
    const stay = this.#stays.get(owner);
    if (!stay || performance.now() - stay.since < CONTEXT_USE_MS) return stay;
    this.#retire(owner, stay);
    if (stay.visitors === 0) this.#close(stay);
    return undefined;
  }

  #begin(owner: object, context: SessionContext): Stay {
    // A fetch that comes after the end is alone with its context.
    const stay = { context, since: performance.now(), visitors: 0, isOver: this.#isEnded };
    if (!this.#isEnded) this.#stays.set(owner, stay);
    return stay;
  }

  #retire(owner: object, stay: Stay): void {
    stay.isOver = true;
    if (this.#stays.get(owner) === stay) this.#stays.delete(owner);
  }

  #close(stay: Stay): void {
    this.#closing.push(stay.context.close().catch(this.tell));
  }
}
