import type { Clock } from '@volmify/shared/clock';
import type { Deliver } from '@volmify/shared/message';
import type { PeriodicJob } from '@volmify/shared/periodic.job';
import { scopedSql } from '@volmify/shared/postgres.pool';
import { serviceScope } from '@volmify/shared/scope';
import type pg from 'pg';
import { MailRepository } from './mail.repository.ts';
import { deliverNext } from './mail.service.ts';

const AT_ONCE = 50;

/** Hands over the mails that wait, oldest first, at most 50 a round, each in a transaction of its own. */
export async function deliverMails(
  parts: { readonly pool: pg.Pool; readonly clock: Clock },
  deliver: Deliver,
): Promise<{ sent: number; refused: number }> {
  const sql = scopedSql(parts.pool, serviceScope('mailer'));
  const counts = { sent: 0, refused: 0 };
  for (let count = 0; count < AT_ONCE; count++) {
    const outcome = await sql.transaction((held) => deliverNext(new MailRepository(held), deliver, parts.clock.now()));
    if (outcome === 'none') break;
    counts[outcome] += 1;
  }
  return counts;
}

/** Sends the organizations' mails every five seconds. */
export const mailJob = (parts: Parameters<typeof deliverMails>[0], deliver: Deliver): PeriodicJob => ({
  everyMs: 5_000,
  failure: 'mails could not be sent',
  round: () => deliverMails(parts, deliver),
});
