import type { Uuid } from '@volmify/shared/ids';

const SEED_NAME = 'volmify-scale-v1';
const GAMMA = 0x9e3779b97f4a7c15n;
const UNIT = 2 ** 53;

/** One output of splitmix64 (Steele, Lea, Flood 2014): 64 well mixed bits of a 64-bit state. */
export function splitmix64(state: bigint): bigint {
  let mixed = BigInt.asUintN(64, state + GAMMA);
  mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 30n)) * 0xbf58476d1ce4e5b9n);
  mixed = BigInt.asUintN(64, (mixed ^ (mixed >> 27n)) * 0x94d049bb133111ebn);
  return mixed ^ (mixed >> 31n);
}

/** 64 bits of a text: two 32-bit lanes, so that long names cost no big number per character. */
function hashText(text: string): bigint {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x9e3779b1);
    low = Math.imul(low ^ code, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return (BigInt(high >>> 0) << 32n) | BigInt(low >>> 0);
}

const SEED = hashText(SEED_NAME);

/** A sequence of numbers in [0, 1) for one purpose: the same for an index whatever else is drawn, on every machine. */
export function createDraw(purpose: string): (index: number) => number {
  const start = splitmix64(SEED ^ hashText(purpose));
  return (index) => Number(splitmix64(start + BigInt(index)) >> 11n) / UNIT;
}

/** A UUIDv7 of the scale world: 48 time bits from the row's creation, all other free bits from its name. */
export function scaleUuid(name: string, createdAt: Date): Uuid {
  const first = splitmix64(SEED ^ hashText(name));
  const hex = first.toString(16).padStart(16, '0') + splitmix64(first).toString(16).padStart(16, '0');
  const time = createdAt.getTime().toString(16).padStart(12, '0');
  const variant = ((Number.parseInt(hex.charAt(3), 16) & 0x3) | 0x8).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(0, 3)}-${variant}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
