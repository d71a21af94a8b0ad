import { LRUCache } from 'lru-cache';

/** How much may be spent at once, and how fast it comes back. */
export interface BucketSize {
  readonly bucket: number;
  readonly restoredPerSecond: number;
}

/** Buckets of many spenders. */
export interface Buckets {
  /** What a spender has left now. */
  left(key: string, size: BucketSize): number;
  /** Takes an amount; a bucket never goes below nothing. */
  take(key: string, size: BucketSize, amount: number): void;
}

interface Level {
  left: number;
  atMs: number;
}

/** Buckets in the memory of this process; one nobody asked for any longer is full again, and is forgotten. */
export function createBuckets(spendersMax: number, now: () => number = () => performance.now()): Buckets {
  const levels = new LRUCache<string, Level>({ max: spendersMax });

  function levelOf(key: string, { bucket, restoredPerSecond }: BucketSize): Level {
    const atMs = now();
    const known = levels.get(key);
    if (!known) {
      const full = { left: bucket, atMs };
      levels.set(key, full);
      return full;
    }
    known.left = Math.min(bucket, known.left + ((atMs - known.atMs) / 1_000) * restoredPerSecond);
    known.atMs = atMs;
    return known;
  }

  return {
    left: (key, size) => levelOf(key, size).left,
    take(key, size, amount) {
      const level = levelOf(key, size);
      level.left = Math.max(0, level.left - amount);
    },
  };
}
