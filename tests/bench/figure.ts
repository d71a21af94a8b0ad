/** One measured figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** Absent for figures that only inform. */
  readonly target?: number;
  readonly better: 'higher' | 'lower';
}

let missed = false;

/** Prints a figure as one JSON line; `ok` says whether it meets its target. */
export function printFigure(figure: Figure): void {
  const { target, better } = figure;
  const ok = target === undefined || (better === 'higher' ? figure.value >= target : figure.value <= target);
  if (!ok) missed = true;
  console.log(JSON.stringify({ ...figure, value: Math.round(figure.value * 1000) / 1000, target: target ?? null, ok }));
}

/** Status of the process after the figures printed so far. */
export const exitCode = (): number => (missed ? 1 : 0);

/** The middle of the values: one disturbed round does not move it. */
export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
