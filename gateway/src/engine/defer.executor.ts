import type { GraphQLError } from 'graphql';
import type { AnswerObject, AnswerPath } from './engine.link.ts';
import type { SelectionShape } from './response.shape.ts';

/** One part of an answer that came after the first. */
export interface LaterPart {
  /** What the client called it. */
  readonly label?: string;
  /** Where it belongs. */
  readonly path: AnswerPath;
  /** Null when a null that its place may not hold reached its root. */
  readonly data: AnswerObject | null;
  readonly errors?: readonly GraphQLError[];
}

/** Parts that were ready together. */
export interface LaterParts {
  readonly incremental: readonly LaterPart[];
  /** False with the last of them. */
  readonly hasNext: boolean;
}

/** What comes after the first part of an answer. It is made whether it is read or not, and never fails. */
export interface LaterAnswer extends AsyncIterable<LaterParts> {
  /** Resolves when everything was made. */
  readonly finished: Promise<void>;
}

/** A place of the answer whose deferred selection is still to come. */
export interface PendingPart {
  readonly label: string;
  readonly path: AnswerPath;
  readonly object: AnswerObject;
  readonly selection: SelectionShape;
}

/** Fetches that deferred steps wait for, and those steps under way. */
export class Deferral {
  readonly #passed = new Set<string>();
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #steps = new Map<string, Promise<void>>();

  constructor(
    /** What the client called the parts, by the label the gateway gave. */
    readonly labels: ReadonlyMap<string, string | undefined>,
  ) {}

  /** Resolves when the fetch of this id is over, whatever came of it. */
  when(id: string): Promise<void> {
    if (this.#passed.has(id)) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.set(id, [...(this.#waiting.get(id) ?? []), resolve]));
  }

  pass(id: string): void {
    this.#passed.add(id);
    for (const go of this.#waiting.get(id) ?? []) go();
    this.#waiting.delete(id);
  }

  /** Notes that the data of a label is on its way. */
  begin(label: string, work: Promise<void>): void {
    this.#steps.set(label, Promise.all([this.#steps.get(label), work]).then());
  }

  /** Resolves when the data of a label is there; what no step brings is there already. */
  done(label: string): Promise<void> {
    return this.#steps.get(label) ?? Promise.resolve();
  }
}

/** Makes the part at one place; what is deferred within it is added to the pending ones. */
export type PartBuilder = (pending: PendingPart) => {
  readonly part: LaterPart;
  readonly pending: readonly PendingPart[];
};

/** Makes the parts of one answer as their data comes: those of one label together, those within others after them. */
export class PartQueue implements LaterAnswer {
  readonly finished: Promise<void>;
  readonly #ready: LaterPart[] = [];
  #open = 0;
  #finish: () => void = () => undefined;
  #wake: () => void = () => undefined;

  constructor(
    private readonly deferral: Deferral,
    private readonly build: PartBuilder,
    pending: readonly PendingPart[],
  ) {
    this.finished = new Promise((resolve) => {
      this.#finish = resolve;
    });
    this.#await(pending);
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<LaterParts, void> {
    for (let hasNext = true; hasNext; ) {
      while (this.#ready.length === 0 && this.#open > 0) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
      hasNext = this.#open > 0;
      yield { incremental: this.#ready.splice(0), hasNext };
    }
  }

  #await(pending: readonly PendingPart[]): void {
    const byLabel = new Map<string, PendingPart[]>();
    for (const each of pending) byLabel.set(each.label, [...(byLabel.get(each.label) ?? []), each]);
    this.#open += byLabel.size;
    for (const [label, group] of byLabel) void this.deferral.done(label).then(() => this.#make(group));
  }

  #make(group: readonly PendingPart[]): void {
    const made = group.map((pending) => this.build(pending));
    this.#ready.push(...made.map(({ part }) => part));
    this.#await(made.flatMap(({ pending }) => pending));
    this.#open -= 1;
    if (this.#open === 0) this.#finish();
    this.#wake();
  }
}
