import { createHash } from 'node:crypto';
import type { CallerRow } from './caller-facts.repository.ts';

/** Facts about a caller with the hash by which a cache notices that they changed. */
export interface CallerFacts extends CallerRow {
  readonly version: string;
}

/** The facts and their version: equal facts have equal versions on every machine. */
export function versioned(row: CallerRow): CallerFacts {
  const facts = [row.status, row.platformRole, row.isSessionAlive, row.jobProfileIds];
  return { ...row, version: createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 22) };
}
