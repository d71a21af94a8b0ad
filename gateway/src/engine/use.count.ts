import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** An operation that was executed, as its caller wrote it. */
export interface UsedOperation {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
}

interface Count extends UsedOperation {
  uses: number;
}

/** Operations whose use is counted: those of the last while. */
const COUNTED_MAX = 500;

/** How often operations were asked of late, by plan. */
export class UseCount {
  readonly #counts = new LRUCache<string, Count>({ max: COUNTED_MAX });

  add(key: string, { document, operationName }: Partial<UsedOperation> & Pick<UsedOperation, 'document'>): void {
    const known = this.#counts.get(key);
    if (known) known.uses += 1;
    else this.#counts.set(key, { document, operationName, uses: 1 });
  }

  /** The most used first. */
  most(count: number): readonly UsedOperation[] {
    return [...this.#counts.values()].sort((one, other) => other.uses - one.uses).slice(0, count);
  }
}
