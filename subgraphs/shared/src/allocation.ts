/**
 * Splits an amount of minor units by weights so that the parts always sum to it (largest remainder, domain 4.2):
 * each part is the exact share rounded down, leftover units go one by one to the largest remainders, ties to the
 * earlier index. Each part is less than one unit from the exact share; a negative total gives the mirrored parts.
 * O(n log n). @throws RangeError when a weight is negative, or all are 0 and there is something to split
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (total < 0n) return allocate(-total, weights).map((part) => -part);
  if (weights.some((weight) => weight < 0n)) throw new RangeError('a weight is never negative');
  const sum = sumOf(weights);
  if (sum === 0n) {
    if (total === 0n) return weights.map(() => 0n);
    throw new RangeError('nothing to split by: all weights are 0');
  }
  const parts = weights.map((weight) => (total * weight) / sum);
  const leftover = Number(total - sumOf(parts));
  weights
    .map((weight, index) => ({ index, remainder: (total * weight) % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
    .slice(0, leftover)
    .forEach(({ index }) => {
      parts[index] = (parts[index] ?? 0n) + 1n;
    });
  return parts;
}

/** {@link allocate} for weights in basis points. */
export function allocateBps(total: bigint, weightsBps: readonly number[]): bigint[] {
  return allocate(total, weightsBps.map(BigInt));
}

/** Sum of exact amounts; 0 for none. */
export function sumOf(amounts: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

/** part / whole to the nearest unit, half to even (4.12). @throws RangeError unless the whole is positive */
export function dividedHalfEven(part: bigint, whole: bigint): bigint {
  if (whole <= 0n) throw new RangeError('a whole is positive');
  if (part < 0n) return -dividedHalfEven(-part, whole);
  const floor = part / whole;
  const twice = (part % whole) * 2n;
  return twice > whole || (twice === whole && floor % 2n === 1n) ? floor + 1n : floor;
}
