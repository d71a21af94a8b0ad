import { createHash } from 'node:crypto';
import type { Uuid } from '@volmify/shared/ids';

/** One posting as a block keeps it. */
export interface Fingerprint {
  readonly id: Uuid;
  /** sha256 of header, lines and contexts. */
  readonly digest: Buffer;
}

/** A closed block of an organization's postings, in the order of their commit. */
export interface Block {
  readonly orgUuid: Uuid;
  /** From 1, without gaps. */
  readonly seq: bigint;
  readonly prints: readonly Fingerprint[];
  /** Hash of the block before; null for the first. */
  readonly previous: Buffer | null;
}

const MARK_ID_BYTES = 16;
const MARK_BYTES = 24;
const sha256 = (...parts: readonly (string | Buffer)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};
const bytesOf = (id: Uuid): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

/** sha256 over the fingerprints in their order. */
export const rootOf = (prints: readonly Fingerprint[]): Buffer => sha256(...prints.map(({ digest }) => digest));

/** What chains a block to the one before. */
export function hashOf({ orgUuid, seq, prints, previous }: Block): Buffer {
  const [first, last] = [prints[0]?.id ?? '', prints.at(-1)?.id ?? ''];
  const head = `${orgUuid}|${seq}|${prints.length}|${first}|${last}|`;
  return sha256(head, rootOf(prints), previous ?? Buffer.alloc(0));
}

/** Id and first eight bytes of each fingerprint: names a posting that differs, secures nothing. */
export const marksOf = (prints: readonly Fingerprint[]): Buffer =>
  Buffer.concat(prints.flatMap(({ id, digest }) => [bytesOf(id), digest.subarray(0, MARK_BYTES - MARK_ID_BYTES)]));

/** The postings that are not what the marks of a block say: changed, gone, or come in between. */
export function differing(marks: Buffer, prints: readonly Fingerprint[]): Uuid[] {
  const kept = new Map<string, string>();
  for (let from = 0; from < marks.length; from += MARK_BYTES) {
    const id = marks.toString('hex', from, from + MARK_ID_BYTES);
    kept.set(id, marks.toString('hex', from + MARK_ID_BYTES, from + MARK_BYTES));
  }
  const found = new Set<string>();
  const changed = prints.flatMap(({ id, digest }) => {
    const key = bytesOf(id).toString('hex');
    found.add(key);
    return kept.get(key) === digest.toString('hex', 0, MARK_BYTES - MARK_ID_BYTES) ? [] : [id];
  });
  return [...changed, ...[...kept.keys()].filter((key) => !found.has(key)).map(uuidOf)];
}

const uuidOf = (hex: string): Uuid => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
