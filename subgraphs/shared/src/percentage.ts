/** A share or ratio in basis points; 10000 is the whole. */
export interface PercentageView {
  readonly bps: number;
  /** The figure in percent with two digits, for display: 7000 -> "70.00". */
  readonly decimal: string;
}

/** 100 % in basis points. */
export const WHOLE_BPS = 10_000;

/** Basis points ready for the API. @throws RangeError on a fraction, which only a bug can make. */
export function toPercentage(bps: number): PercentageView {
  if (!Number.isSafeInteger(bps)) throw new RangeError(`basis points must be an integer, got ${bps}`);
  const sign = bps < 0 ? '-' : '';
  const text = Math.abs(bps).toString().padStart(3, '0');
  return { bps, decimal: `${sign}${text.slice(0, -2)}.${text.slice(-2)}` };
}

/** part / whole in basis points, rounded half to even (domain 4.12); undefined when the whole is 0. */
export function ratioBps(part: bigint, whole: bigint): number | undefined {
  if (whole === 0n) return undefined;
  const negative = part < 0n !== whole < 0n;
  const scaled = (part < 0n ? -part : part) * BigInt(WHOLE_BPS);
  const divisor = whole < 0n ? -whole : whole;
  const floor = scaled / divisor;
  const twice = (scaled % divisor) * 2n;
  const up = twice > divisor || (twice === divisor && floor % 2n === 1n);
  const bps = Number(up ? floor + 1n : floor);
  return negative && bps !== 0 ? -bps : bps;
}
