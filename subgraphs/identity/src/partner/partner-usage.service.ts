import { badUserInput } from '@volmify/shared/errors';
import { requireId } from '@volmify/shared/ids';
import { serviceScope } from '@volmify/shared/scope';
import type { Viewer } from '@volmify/shared/viewer';
import { z } from 'zod';
import { NOBODY } from '../account/account.room.ts';
import { type WritingParts, writeFor } from '../subgraph.writing.ts';
import type { UsageEntry } from './partner-usage.repository.ts';

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
export async function recordUsage(parts: WritingParts, viewer: Viewer, batch: readonly ToldUsage[]): Promise<number> {
  const entries = batch
    .map(
      (entry): UsageEntry => ({
        ...entry,
        appId: requireId('PartnerApp', entry.appId),
        errorCodes: countsModel.parse(entry.errorCodes),
      }),
    )
    .sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
  const who = { viewer, userUuid: NOBODY, settings: serviceScope('partners') };
  await writeFor(parts, who, async ({ partnerUsage: writer }) => {
    for (const entry of entries) {
      await writer.add(entry);
      if (entry.document != null) await writer.keepDocument(entry, entry.document);
    }
  });
  return entries.length;
}

const keyOf = ({ appId, day, operation }: UsageEntry): string => `${appId} ${day.toISOString()} ${operation}`;
