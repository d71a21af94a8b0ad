import type { Uuid } from '@volmify/shared/ids';
import type { KeepingRepository, PlacedPrint, StoredBlock } from './keeping.repository.ts';
import { differing, hashOf, marksOf, rootOf } from './seal.ts';

/** Postings of one block. */
export const BLOCK_SIZE = 1_000;

/** A place in the order of commits. */
export interface Place {
  readonly xid: string;
  readonly id: Uuid;
}

/** A block that is not what it was when it was closed. */
export interface BrokenBlock {
  readonly seq: bigint;
  /** `chain`: the block itself was changed; `rows`: its postings were. */
  readonly what: 'chain' | 'rows';
  /** Postings that were changed, taken away or put in. */
  readonly transactions: readonly Uuid[];
}

/** What a verification found. */
export interface Verification {
  readonly blocks: number;
  readonly transactions: number;
  /** Postings after the last block. */
  readonly unsealed: number;
  readonly broken: readonly BrokenBlock[];
}

/** Closes the next block, if anything was posted since the last; the number of postings in it. Held by one keeper. */
export async function sealNext(books: KeepingRepository, orgUuid: Uuid, start: Place): Promise<number> {
  await books.queue();
  const head = await books.findHead();
  const place = head ? await books.findPlace(head.lastId) : start;
  if (!place) throw new Error(`the last posting of block ${head?.seq} is gone: verify before sealing on`);
  const prints = await books.findPrints(place, BLOCK_SIZE);
  const [first, last] = [prints[0], prints.at(-1)];
  if (!first || !last) return 0;
  const block = { orgUuid, seq: (head?.seq ?? 0n) + 1n, prints, previous: head?.hash ?? null };
  await books.insertBlock({
    ...block,
    count: prints.length,
    firstId: first.id,
    lastId: last.id,
    root: rootOf(prints),
    hash: hashOf(block),
    marks: marksOf(prints),
  });
  return prints.length;
}

/** Replays the chain over the postings as they are now; one statement a block. */
export async function verify(books: KeepingRepository, orgUuid: Uuid, start: Place): Promise<Verification> {
  const broken: BrokenBlock[] = [];
  let place = start;
  let previous: StoredBlock | undefined;
  let counts = { blocks: 0, transactions: 0 };
  for (
    let blocks = await books.findBlocks(0n);
    blocks.length > 0;
    blocks = await books.findBlocks(previous?.seq ?? 0n)
  ) {
    for (const block of blocks) {
      const prints = await printsOf(books, block, place);
      const fault = faultOf(block, { orgUuid, previous, prints });
      if (fault) broken.push(fault);
      place = prints.at(-1) ?? place;
      counts = { blocks: counts.blocks + 1, transactions: counts.transactions + prints.length };
      previous = block;
    }
  }
  const unsealed = await books.findPrints(place, BLOCK_SIZE);
  return { ...counts, unsealed: unsealed.length, broken };
}

/** The postings that stand where the block's stood: up to its last one, or as many as it had when that one is gone. */
async function printsOf(books: KeepingRepository, block: StoredBlock, after: Place): Promise<PlacedPrint[]> {
  const prints = await books.findPrints(after, block.count + BLOCK_SIZE);
  const end = prints.findIndex(({ id }) => id === block.lastId);
  return end >= 0 ? prints.slice(0, end + 1) : prints.slice(0, block.count);
}

function faultOf(
  block: StoredBlock,
  found: {
    readonly orgUuid: Uuid;
    readonly previous: StoredBlock | undefined;
    readonly prints: readonly PlacedPrint[];
  },
): BrokenBlock | undefined {
  const { orgUuid, previous, prints } = found;
  const isChained =
    block.seq === (previous?.seq ?? 0n) + 1n && isSame(block.previous, previous?.hash ?? null) && prints.length > 0;
  if (!isChained) return { seq: block.seq, what: 'chain', transactions: [] };
  if (!rootOf(prints).equals(block.root)) {
    return { seq: block.seq, what: 'rows', transactions: differing(block.marks, prints) };
  }
  const hash = hashOf({ orgUuid, seq: block.seq, prints, previous: block.previous });
  return hash.equals(block.hash) ? undefined : { seq: block.seq, what: 'chain', transactions: [] };
}

const isSame = (a: Buffer | null, b: Buffer | null): boolean => (a === null || b === null ? a === b : a.equals(b));
