import type { Bus } from '@volmify/shared/events/bus';
import { employeeTerminated } from '@volmify/shared/events/catalogue';
import { applyOnce } from '@volmify/shared/events/inbox';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import { productRoom, type WritingParts } from '../subgraph.writing.ts';
import { claimBack } from './clawback.service.ts';

const CONSUMER = 'finance.clawback';

/** Follows the end of employments: what was paid too much is owed from then on (4.4). Returns what ends it. */
export function followTerminations(bus: Bus, writing: WritingParts): () => void {
  return bus.subscribe(CONSUMER, [employeeTerminated.type], async (event) => {
    const { orgId } = employeeTerminated.model.parse(event.payload);
    const sql = scopedSql(writing.pool, serviceScope('clawback', [orgId]));
    await applyOnce(
      { sql, consumer: CONSUMER },
      employeeTerminated,
      event,
      (held, { employeeId, userId, jobProfileId }) =>
        claimBack(productRoom(held, writing, orgId), { employeeId, userId, jobProfileId }),
    );
  });
}
