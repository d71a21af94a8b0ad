import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isProcessAlive } from '../database/embedded.lock.ts';

/** What runs on a home folder; read by `status`. */
export interface RunRecord {
  readonly pid: number;
  readonly url: string;
  readonly topology: 'all-in-one' | 'distributed';
  readonly startedAt: string;
  /** Process ids by part. */
  readonly pids: Readonly<Record<string, number>>;
}

const pathOf = (home: string): string => join(home, 'run.json');

/** Leaves word of a started product. */
export async function writeRunRecord(home: string, record: RunRecord): Promise<void> {
  await writeFile(pathOf(home), `${JSON.stringify(record, null, 2)}\n`);
}

/** Takes the word back at a clean stop. */
export async function removeRunRecord(home: string): Promise<void> {
  await rm(pathOf(home), { force: true });
}

/** What runs, undefined when nothing does (also after a crash that left the record behind). */
export async function readRunRecord(home: string): Promise<RunRecord | undefined> {
  const text = await readFile(pathOf(home), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const record = JSON.parse(text) as RunRecord;
  return isProcessAlive(record.pid) ? record : undefined;
}
