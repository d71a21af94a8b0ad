import type { Sql } from '@volmify/shared/events/sql';
import { type Id, toUuids, type Uuid } from '@volmify/shared/ids';
import type { PageRequest } from '@volmify/shared/page';
import type { OfSubject } from '@volmify/shared/page.loader';
import type { OrganizationReader } from '../subgraph.reader.ts';
import {
  type EmployeeInvitationRow,
  type MemberInvitationRow,
  SELECT_EMPLOYEE_INVITATION,
  SELECT_MEMBER_INVITATION,
  STATUS_NOW,
  toEmployeeInvitation,
  toMemberInvitation,
} from './invitation.row.ts';
import type {
  EmployeeInvitation,
  EmployeeInvitationStatus,
  InvitationPage,
  MemberInvitation,
  MemberInvitationStatus,
} from './invitation.ts';

/** Invitations whose organization, or whose department's subtree, one reader may invite for; as of one instant. */
export class InvitationRepository {
  constructor(
    private readonly sql: Sql,
    private readonly reader: OrganizationReader,
    private readonly at: Date,
  ) {}

  /** Many member invitations by id, one statement. */
  async findOfMembers(ids: readonly Id<'MemberInvitation'>[]): Promise<readonly MemberInvitation[]> {
    const values: unknown[] = [this.at, toUuids(ids)];
    const rows = await this.sql.query<MemberInvitationRow>(
      `${SELECT_MEMBER_INVITATION} WHERE i.id = ANY ($2::uuid[]) AND ${this.#seenOfMembers(values)}`,
      values,
    );
    return rows.map(toMemberInvitation);
  }

  /** Many employee invitations by id, one statement. */
  async findOfEmployees(ids: readonly Id<'EmployeeInvitation'>[]): Promise<readonly EmployeeInvitation[]> {
    const values: unknown[] = [this.at, toUuids(ids)];
    const rows = await this.sql.query<EmployeeInvitationRow>(
      `${SELECT_EMPLOYEE_INVITATION} WHERE i.id = ANY ($2::uuid[]) AND ${this.#seenOfEmployees(values)}`,
      values,
    );
    return rows.map(toEmployeeInvitation);
  }

  /** One page of the member invitations of each organization, newest first; one statement. */
  async listOfMembers(
    orgUuids: readonly Uuid[],
    { status, page }: InvitationPage<MemberInvitationStatus>,
  ): Promise<OfSubject<MemberInvitation>[]> {
    const values: unknown[] = [this.at, orgUuids];
    const condition = `${this.#seenOfMembers(values)} AND ${inState(status, values)}`;
    const rows = await this.sql.query<MemberInvitationRow>(
      pageOfEach(SELECT_MEMBER_INVITATION, condition, page, values),
      values,
    );
    return rows.map((row) => ({ subject: row.org_id, row: toMemberInvitation(row) }));
  }

  /** One page of the employee invitations of each organization, newest first; one statement. */
  async listOfEmployees(
    orgUuids: readonly Uuid[],
    { status, page }: InvitationPage<EmployeeInvitationStatus>,
  ): Promise<OfSubject<EmployeeInvitation>[]> {
    const values: unknown[] = [this.at, orgUuids];
    const condition = `${this.#seenOfEmployees(values)} AND ${inState(status, values)}`;
    const rows = await this.sql.query<EmployeeInvitationRow>(
      pageOfEach(SELECT_EMPLOYEE_INVITATION, condition, page, values),
      values,
    );
    return rows.map((row) => ({ subject: row.org_id, row: toEmployeeInvitation(row) }));
  }

  /** Number of member invitations in a state, for each organization; one statement. */
  countOfMembers(orgUuids: readonly Uuid[], status: MemberInvitationStatus | null): Promise<OfSubject<number>[]> {
    const values: unknown[] = [this.at, orgUuids];
    return this.#count(
      'org_member_invitation i',
      `${this.#seenOfMembers(values)} AND ${inState(status, values)}`,
      values,
    );
  }

  /** Number of employee invitations in a state, for each organization; one statement. */
  countOfEmployees(orgUuids: readonly Uuid[], status: EmployeeInvitationStatus | null): Promise<OfSubject<number>[]> {
    const values: unknown[] = [this.at, orgUuids];
    const from = `org_employee_invitation i
      LEFT JOIN org_department d ON d.org_id = i.org_id AND d.id = i.department_id`;
    return this.#count(from, `${this.#seenOfEmployees(values)} AND ${inState(status, values)}`, values);
  }

  async #count(from: string, condition: string, values: unknown[]): Promise<OfSubject<number>[]> {
    const rows = await this.sql.query<{ org_id: Uuid; total: number }>(
      `SELECT i.org_id, count(*)::int AS total FROM ${from}
        WHERE i.org_id = ANY ($2::uuid[]) AND $1::timestamptz IS NOT NULL AND ${condition} GROUP BY i.org_id`,
      values,
    );
    return rows.map((row) => ({ subject: row.org_id, row: row.total }));
  }

  #seenOfMembers(values: unknown[]): string {
    return this.reader.isPlatform ? 'TRUE' : `i.org_id = ANY (${place(values, this.reader.memberInviteOrgs)}::uuid[])`;
  }

  /** A head sees the invitations for the own subtree; those for no department belong to administration. */
  #seenOfEmployees(values: unknown[]): string {
    if (this.reader.isPlatform) return 'TRUE';
    const subtrees = this.reader.employeeInviteSubtrees;
    const all = `i.org_id = ANY (${place(values, this.reader.employeeInviteOrgs)}::uuid[])`;
    if (subtrees.length === 0) return all;
    const orgs = place(
      values,
      subtrees.map((reach) => reach.orgUuid),
    );
    const paths = place(
      values,
      subtrees.map((reach) => reach.path),
    );
    return `(${all} OR EXISTS (SELECT FROM unnest(${orgs}::uuid[], ${paths}::text[]) AS reach (org_id, low)
      WHERE reach.org_id = i.org_id AND d.path >= reach.low AND d.path < reach.low || '/'))`;
  }
}

/** The place of a further value in the statement. */
function place(values: unknown[], value: unknown): string {
  values.push(value);
  return `$${values.length}`;
}

/** Open states are asked as they are stored, so that the index of states serves; lapsing is a filter on the few found. */
function inState(status: string | null, values: unknown[]): string {
  if (status === null) return 'TRUE';
  const wanted = place(values, status);
  if (status === 'EXPIRED') return `${STATUS_NOW} = ${wanted}`;
  return `i.status = ${wanted} AND ${STATUS_NOW} = ${wanted}`;
}

/** A page of the list of each organization in `$2`, newest first; cursors hold instant and id. */
function pageOfEach(select: string, condition: string, page: PageRequest, values: unknown[]): string {
  const isForward = page.direction === 'forward';
  const [at, uuid] = page.cursor ?? [];
  const beyond =
    at === undefined
      ? 'TRUE'
      : `(i.created_at, i.id) ${isForward ? '<' : '>'} (${place(values, at)}::timestamptz, ${place(values, uuid)}::uuid)`;
  const direction = isForward ? 'DESC' : 'ASC';
  return `SELECT listed.* FROM unnest($2::uuid[]) AS asked (id) CROSS JOIN LATERAL (
    ${select} WHERE i.org_id = asked.id AND ${condition} AND ${beyond}
    ORDER BY i.created_at ${direction}, i.id ${direction} LIMIT ${place(values, page.size + 1)}::int) AS listed`;
}
