import type { AnswerObject } from './engine.link.ts';
import { type LossTable, LostKeys } from './loss.ts';
import type { TypeFamily } from './type.family.ts';

/** One call for entities, under way or done; its parts are set before `done` resolves. */
export class EntityBatch {
  readonly representations: string[] = [];
  /** In the order of the representations: the entity, null for none, a mark for a lost one. */
  entities: readonly (AnswerObject | null | symbol)[] = [];
  /** Set when the call as a whole brought nothing. */
  lost: LostKeys | undefined;
  done: Promise<void> | undefined;
  isDone = false;
  readonly #lostEntities = new Map<number, LostKeys>();

  /** The keys of one lost entity, the same for every place it is missed at. */
  lostEntity(index: number, losses: LossTable, family: TypeFamily): LostKeys {
    if (this.lost) return this.lost;
    const known = this.#lostEntities.get(index);
    if (known) return known;
    const entity = this.entities[index];
    const keys = new LostKeys(typeof entity === 'symbol' ? losses.of(entity).reports : [], losses, family.isObjectType);
    this.#lostEntities.set(index, keys);
    return keys;
  }
}

/** One representation of one kind of fetch: where its answer is, or will be. */
export interface EntitySlot {
  readonly batch: EntityBatch;
  readonly index: number;
  /** True once an object of the answer holds the entity's containers: the next one gets a copy. */
  isTaken: boolean;
}

export type SlotTable = Map<string, EntitySlot>;

const ENTRIES_MAX = 50_000;

/**
 * Entities of one query, by kind of fetch and representation: none is asked twice, also while it is under way, and a
 * failed one stays failed, so that one answer never says two things. Never used for mutations, never across requests.
 */
export class EntityMemo {
  readonly #tables = new Map<string, SlotTable>();
  #entries = 0;

  /** The slots of one kind of fetch; a table of its own once the memo is full. */
  tableOf(shape: string): SlotTable {
    if (this.#entries >= ENTRIES_MAX) return new Map();
    const known = this.#tables.get(shape);
    if (known) return known;
    const table: SlotTable = new Map();
    this.#tables.set(shape, table);
    return table;
  }

  /** Counts what was added to a table. */
  added(count: number): void {
    this.#entries += count;
  }
}
