import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** A mail that waits, held until the transaction ends. */
export interface WaitingMail {
  readonly uuid: Uuid;
  readonly template: string;
  readonly recipient: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly attempts: number;
}

/** Mails of all organizations, under the scope of the mailer. */
export class MailRepository {
  constructor(private readonly sql: Sql) {}

  /** The oldest mail whose time it is; two mailers never get the same one. */
  async lockNext(): Promise<WaitingMail | undefined> {
    const [row] = await this.sql.query<WaitingMail>(
      `SELECT id AS uuid, template, to_email AS recipient, payload AS "values", attempts FROM email_queue
        WHERE status = 'QUEUED' AND (next_attempt_at IS NULL OR next_attempt_at <= clock_timestamp())
        ORDER BY created_at, id LIMIT 1 FOR UPDATE SKIP LOCKED`,
    );
    return row;
  }

  /** The mail was taken: its token is nowhere any more. */
  async markSent(uuid: Uuid, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE email_queue SET status = 'SENT', sent_at = $2::timestamptz, attempts = attempts + 1, payload = '{}'
        WHERE id = $1::uuid`,
      [uuid, at],
    );
  }

  /** The mail was not taken: it waits, or is given up and empty. */
  async markRefused(
    uuid: Uuid,
    why: string,
    next: { readonly pauseMs: number; readonly isLast: boolean },
  ): Promise<void> {
    await this.sql.query(
      `UPDATE email_queue
          SET attempts = attempts + 1, last_error = $2, status = CASE WHEN $4::boolean THEN 'FAILED' ELSE status END,
              payload = CASE WHEN $4::boolean THEN '{}' ELSE payload END,
              next_attempt_at = clock_timestamp() + make_interval(secs => $3::int / 1000.0)
        WHERE id = $1::uuid`,
      [uuid, why.slice(0, 512), next.pauseMs, next.isLast],
    );
  }
}
