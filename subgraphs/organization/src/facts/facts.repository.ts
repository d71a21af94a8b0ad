import type { Sql } from '@volmify/shared/events/sql';
import type { Uuid } from '@volmify/shared/ids';

/** What one posting moved for one member or employee; minor units, signed from their side. */
export interface MovedMoney {
  readonly id: Uuid;
  readonly amountMinor: string;
}

/** A posting as far as members are concerned. */
export interface MemberPosting {
  readonly parties: readonly MovedMoney[];
  readonly at: Date;
  readonly currency: string;
  readonly isPurchase: boolean;
  readonly hasGiftCard: boolean;
}

/** A posting as far as employees are concerned. */
export interface EmployeePosting {
  readonly parties: readonly MovedMoney[];
  readonly at: Date;
  readonly currency: string;
  /** True for shares of sales and their refunds. */
  readonly isAttribution: boolean;
}

/** The latest word on an enrolment. */
export interface EnrollmentWord {
  readonly enrollmentId: Uuid;
  readonly memberId: Uuid;
  readonly status: string;
  readonly sequence: bigint;
  readonly at: Date;
  /** True when the member learned; being enrolled or revoked is not learning. */
  readonly isLearning: boolean;
}

/** Facts of others about the people of one organization; money in its default currency alone. */
export class FactsRepository {
  constructor(
    private readonly sql: Sql,
    private readonly orgUuid: Uuid,
  ) {}

  /** Adds what members bought. */
  async addMemberPosting({ parties, at, currency, isPurchase, hasGiftCard }: MemberPosting): Promise<void> {
    await this.sql.query(
      `UPDATE member_facts f
          SET purchased = f.purchased - CASE WHEN $5::boolean AND o.default_currency = $4 THEN moved.amount ELSE 0 END,
              last_purchase_at = CASE WHEN $5 THEN greatest(f.last_purchase_at, $6::timestamptz)
                                      ELSE f.last_purchase_at END,
              last_gift_card_at = CASE WHEN $7::boolean THEN greatest(f.last_gift_card_at, $6)
                                       ELSE f.last_gift_card_at END
         FROM org o, unnest($2::uuid[], $3::bigint[]) AS moved (id, amount)
        WHERE o.id = $1::uuid AND f.org_id = o.id AND f.member_id = moved.id`,
      [this.orgUuid, ...columnsOf(parties), currency, isPurchase, at, hasGiftCard],
    );
  }

  /** Adds what employees earned, and with it what their teams did. */
  async addEmployeePosting({ parties, at, currency, isAttribution }: EmployeePosting): Promise<void> {
    await this.sql.query(
      `UPDATE employee_facts f
          SET earned = f.earned + CASE WHEN o.default_currency = $4 THEN moved.amount ELSE 0 END,
              attributed = f.attributed + CASE WHEN $5::boolean AND o.default_currency = $4 THEN moved.amount ELSE 0 END,
              last_attribution_at = CASE WHEN $5 THEN greatest(f.last_attribution_at, $6::timestamptz)
                                         ELSE f.last_attribution_at END
         FROM org o, unnest($2::uuid[], $3::bigint[]) AS moved (id, amount)
        WHERE o.id = $1::uuid AND f.org_id = o.id AND f.employee_id = moved.id`,
      [this.orgUuid, ...columnsOf(parties), currency, isAttribution, at],
    );
    if (isAttribution) await this.#refreshTeamsOf(parties.map(({ id }) => id));
  }

  /** Notes that shares of these employees were agreed. */
  async noteShares(employeeUuids: readonly Uuid[], at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE employee_facts SET last_attribution_at = greatest(last_attribution_at, $3::timestamptz)
        WHERE org_id = $1::uuid AND employee_id = ANY ($2::uuid[])`,
      [this.orgUuid, employeeUuids, at],
    );
    await this.#refreshTeamsOf(employeeUuids);
  }

  /** Takes the word on an enrolment unless a later one is known, and counts the member's enrolments anew. */
  async noteEnrollment(word: EnrollmentWord): Promise<void> {
    const taken = await this.sql.query(
      `INSERT INTO member_enrollment_fact AS f (enrollment_id, org_id, member_id, status, sequence)
       SELECT $2::uuid, m.org_id, m.id, $4, $5::bigint FROM org_member m WHERE m.org_id = $1::uuid AND m.id = $3::uuid
       ON CONFLICT (enrollment_id) DO UPDATE SET status = excluded.status, sequence = excluded.sequence
        WHERE f.sequence < excluded.sequence
       RETURNING f.member_id`,
      [this.orgUuid, word.enrollmentId, word.memberId, word.status, word.sequence.toString()],
    );
    if (taken.length > 0) {
      await this.sql.query(
        `UPDATE member_facts f SET active_enrollments = e.active, completed_enrollments = e.completed
           FROM (SELECT count(*) FILTER (WHERE status IN ('NOT_STARTED', 'IN_PROGRESS'))::int AS active,
                        count(*) FILTER (WHERE status = 'COMPLETED')::int AS completed
                   FROM member_enrollment_fact WHERE org_id = $1::uuid AND member_id = $2::uuid) e
          WHERE f.org_id = $1::uuid AND f.member_id = $2::uuid`,
        [this.orgUuid, word.memberId],
      );
    }
    if (word.isLearning) await this.noteLearning(word.memberId, word.at);
  }

  /** Notes that a member learned. */
  async noteLearning(memberUuid: Uuid, at: Date): Promise<void> {
    await this.sql.query(
      `UPDATE member_facts SET last_learning_at = greatest(last_learning_at, $3::timestamptz)
        WHERE org_id = $1::uuid AND member_id = $2::uuid`,
      [this.orgUuid, memberUuid, at],
    );
  }

  /** Notes how far the events of others have been followed. */
  async noteProgress(at: Date): Promise<void> {
    await this.sql.query(
      `INSERT INTO facts_progress AS p (org_id, as_of) SELECT o.id, $2::timestamptz FROM org o WHERE o.id = $1::uuid
       ON CONFLICT (org_id) DO UPDATE SET as_of = excluded.as_of WHERE p.as_of < excluded.as_of`,
      [this.orgUuid, at],
    );
  }

  async #refreshTeamsOf(employeeUuids: readonly Uuid[]): Promise<void> {
    await this.sql.query(
      `SELECT team_facts_refresh(ARRAY(SELECT DISTINCT m.team_id FROM org_employee_team_membership m
                WHERE m.org_id = $1::uuid AND m.employee_id = ANY ($2::uuid[]) AND m.left_at IS NULL))`,
      [this.orgUuid, employeeUuids],
    );
  }
}

const columnsOf = (parties: readonly MovedMoney[]): [ids: readonly Uuid[], amounts: readonly string[]] => [
  parties.map(({ id }) => id),
  parties.map(({ amountMinor }) => amountMinor),
];
