import { createHmac, timingSafeEqual } from 'node:crypto';
import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { AuditHead } from '@volmify/shared/audit.chain';
import type { AuditHeadKeeper, SubgraphName } from '@volmify/shared/subgraph';
import type { ProductConfig } from '../config.ts';
import { Problem } from '../print/problem.ts';
import { openAuditKey } from './key.store.ts';

/** Heads of audit chains in files of the home folder, one line each, never rewritten. */
export interface AuditHeads {
  readonly keep: AuditHeadKeeper;
  /** Every head that was kept. @throws Problem when a line was not written by this installation */
  list(subgraph: SubgraphName): Promise<AuditHead[]>;
}

interface KeptHead extends AuditHead {
  /** HMAC-SHA256 of the head, hexadecimal. */
  readonly mark: string;
}

/** Opens `audit/<subgraph>.jsonl` of the home folder; a copy elsewhere makes it proof against whoever owns the machine. */
export async function openAuditHeads(config: ProductConfig): Promise<AuditHeads> {
  const key = await openAuditKey(config);
  const fileOf = (subgraph: SubgraphName): string => join(config.home, 'audit', `${subgraph}.jsonl`);
  const markOf = (subgraph: SubgraphName, { orgUuid, seq, hash }: AuditHead): Buffer =>
    createHmac('sha256', key)
      .update(JSON.stringify([subgraph, orgUuid, seq, hash]))
      .digest();
  return {
    async keep(subgraph, heads) {
      const lines = heads.map((head) => JSON.stringify({ ...head, mark: markOf(subgraph, head).toString('hex') }));
      await mkdir(dirname(fileOf(subgraph)), { recursive: true, mode: 0o700 });
      await appendFile(fileOf(subgraph), `${lines.join('\n')}\n`, { mode: 0o600 });
    },
    async list(subgraph) {
      const text = await readFile(fileOf(subgraph), 'utf8').catch(() => '');
      const lines = text.split('\n').filter((line) => line !== '');
      return lines.map((line) => {
        const { mark, ...head } = JSON.parse(line) as KeptHead;
        const found = Buffer.from(mark, 'hex');
        const wanted = markOf(subgraph, head);
        if (found.length === wanted.length && timingSafeEqual(found, wanted)) return head;
        throw new Problem({ what: `A kept head of the audit log of ${subgraph} was changed.`, why: line });
      });
    },
  };
}
