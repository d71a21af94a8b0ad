import { badUserInput } from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import { z } from 'zod';
import type { WritingParts } from '../subgraph.writing.ts';
import { PartnerUsageWriter, type UsageEntry } from './partner-usage.repository.ts';

const DAYS_MAX = 90;
const LAST = /^([1-9]\d?)d$/;

/** Days in a text such as `30d`. @throws BAD_USER_INPUT for anything else */
export function requireDays(last: string): number {
  const days = Number(LAST.exec(last)?.[1] ?? 0);
  if (days < 1 || days > DAYS_MAX) throw badUserInput(`Say how far back as 1d to ${DAYS_MAX}d.`);
  return days;
}

/** Figures as they are told, before they are checked. */
export type ToldUsage = Omit<UsageEntry, 'appId' | 'errorCodes'> & {
  readonly appId: string;
  readonly errorCodes: unknown;
};

const countsModel = z.record(z.string().max(64), z.number().int().nonnegative());

/** Adds a batch in one transaction, rows in one order, so that two gateways never wait for each other in a ring. */
export async function recordUsage({ pool }: Pick<WritingParts, 'pool'>, batch: readonly ToldUsage[]): Promise<number> {
  const entries = batch
    .map(
      (entry): UsageEntry => ({
        ...entry,
        appId: requireId('PartnerApp', entry.appId),
        errorCodes: countsModel.parse(entry.errorCodes),
      }),
    )
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  await scopedSql(pool, serviceScope('partners')).transaction(async (sql) => {
    const writer = new PartnerUsageWriter(sql);
    for (const entry of entries) {
      await writer.add(entry);
      if (entry.document != null) await writer.keepDocument(entry, entry.document);
    }
  });
  return entries.length;
}

const keyOf = ({ appId, day, operation }: UsageEntry): string => `${appId} ${day.toISOString()} ${operation}`;
