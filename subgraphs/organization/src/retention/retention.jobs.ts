import type { Clock } from '@volmify/shared/clock';
import type { IdSource, Uuid } from '@volmify/shared/ids';
import type { PeriodicJob } from '@volmify/shared/periodic.job';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type pg from 'pg';
import { carryOutPolicies, type KeepingRoom, lapseInvitations } from './retention.service.ts';
import { findDueOrgs, RetentionWritingRepository } from './retention-writing.repository.ts';

/** What the keeper is made from. */
export interface KeeperParts {
  readonly pool: pg.Pool;
  readonly clock: Clock;
  readonly ids: IdSource;
}

const DAY_MS = 86_400_000;

/** One round: invitations lapse, policies of the day are carried out; each organization in a transaction of its own. */
export async function keepHouse({ pool, clock, ids }: KeeperParts): Promise<{ lapsed: number; kept: number }> {
  const at = clock.now();
  const within = (orgUuid: Uuid, work: (room: KeepingRoom) => Promise<number>): Promise<number> =>
    scopedSql(pool, serviceScope('keeper', [orgUuid])).transaction((sql) =>
      work({ sql, orgUuid, ids, at, rows: new RetentionWritingRepository(sql, orgUuid) }),
    );
  const due = await scopedSql(pool, serviceScope('keeper')).transaction((sql) =>
    findDueOrgs(sql, at, new Date(at.getTime() - DAY_MS)),
  );
  let [lapsed, kept] = [0, 0];
  for (const orgUuid of due.lapsing) lapsed += await within(orgUuid, lapseInvitations);
  for (const orgUuid of due.keeping) kept += await within(orgUuid, carryOutPolicies);
  return { lapsed, kept };
}

/** Keeps house every minute. */
export const keeperJob = (parts: KeeperParts): PeriodicJob => ({
  everyMs: 60_000,
  failure: 'invitations could not lapse, or policies could not be carried out',
  round: () => keepHouse(parts),
});
