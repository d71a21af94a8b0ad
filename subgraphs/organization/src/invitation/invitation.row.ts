import { type Id, toId, toIdOrNull, type Uuid } from '@volmify/shared/ids';
import type { EmployeeRole } from '@volmify/shared/viewer';
import type { CompensationType } from '../employee/employee.ts';
import type { BudgetPeriod, Org } from '../org/org.ts';
import type { EmployeeInvitation, MemberInvitation } from './invitation.ts';

/** Columns that both kinds of invitation join; the invitation stands as `i`, its organization as `o`. */
const SHARED = `
  i.id AS uuid, i.email, i.expires_at, i.created_at, i.invited_by_employee_id, i.invited_by_owner_user_id,
  o.id AS org_id, o.slug AS org_slug, o.name AS org_name, o.description AS org_description,
  o.logo_url AS org_logo_url, o.kind AS org_kind, o.owner_user_id AS org_owner_user_id,
  o.default_currency AS org_default_currency, o.budget_authority::text AS org_budget_authority,
  o.budget_period AS org_budget_period, o.strict_budget_sum AS org_strict_budget_sum`;

/**
 * The state as of `$1`: whoever is late finds an invitation lapsed although nothing wrote so yet. What waits for review
 * does not lapse (5.4).
 */
export const STATUS_NOW = `CASE WHEN i.status IN ('PENDING', 'APPROVED') AND i.expires_at <= $1::timestamptz
  THEN 'EXPIRED' ELSE i.status END`;

/** `SELECT ... FROM` of member invitations; `$1` is the instant. */
export const SELECT_MEMBER_INVITATION = `
  SELECT ${SHARED}, i.display_name, i.invitation_type, i.member_id, ${STATUS_NOW} AS status
    FROM org_member_invitation i JOIN org o ON o.id = i.org_id AND o.deleted_at IS NULL`;

/** `SELECT ... FROM` of employee invitations; `$1` is the instant. */
export const SELECT_EMPLOYEE_INVITATION = `
  SELECT ${SHARED}, i.role, i.compensation_type, i.proposed_salary::text, i.salary_currency,
         to_char(i.start_date, 'YYYY-MM-DD') AS start_date, i.job_profile_id, i.department_id,
         d.path AS department_path, i.promoted_member_id, m.user_id AS promoted_user_id, i.approved_by_employee_id,
         i.approved_by_owner_user_id, i.approved_at, i.accepted_at, i.accepted_by_user_id, i.accepted_profile_id,
         i.accepted_name, i.rejection_reason, i.employee_id, ${STATUS_NOW} AS status
    FROM org_employee_invitation i
    JOIN org o ON o.id = i.org_id AND o.deleted_at IS NULL
    LEFT JOIN org_department d ON d.org_id = i.org_id AND d.id = i.department_id
    LEFT JOIN org_member m ON m.org_id = i.org_id AND m.id = i.promoted_member_id`;

interface SharedRow {
  readonly uuid: Uuid;
  readonly email: string;
  readonly expires_at: Date;
  readonly created_at: Date;
  readonly invited_by_employee_id: Uuid | null;
  readonly invited_by_owner_user_id: Uuid | null;
  readonly org_id: Uuid;
  readonly org_slug: string;
  readonly org_name: string;
  readonly org_description: string | null;
  readonly org_logo_url: string | null;
  readonly org_kind: Org['kind'];
  readonly org_owner_user_id: Uuid;
  readonly org_default_currency: string;
  readonly org_budget_authority: string | null;
  readonly org_budget_period: BudgetPeriod;
  readonly org_strict_budget_sum: boolean;
}

/** A row of {@link SELECT_MEMBER_INVITATION}. */
export interface MemberInvitationRow extends SharedRow {
  readonly display_name: string | null;
  readonly invitation_type: MemberInvitation['invitationType'];
  readonly member_id: Uuid | null;
  readonly status: MemberInvitation['status'];
}

/** A row of {@link SELECT_EMPLOYEE_INVITATION}. */
export interface EmployeeInvitationRow extends SharedRow {
  readonly role: EmployeeRole;
  readonly compensation_type: CompensationType;
  readonly proposed_salary: string | null;
  readonly salary_currency: string | null;
  readonly start_date: string | null;
  readonly job_profile_id: Uuid | null;
  readonly department_id: Uuid | null;
  readonly department_path: string | null;
  readonly promoted_member_id: Uuid | null;
  readonly promoted_user_id: Uuid | null;
  readonly approved_by_employee_id: Uuid | null;
  readonly approved_by_owner_user_id: Uuid | null;
  readonly approved_at: Date | null;
  readonly accepted_at: Date | null;
  readonly accepted_by_user_id: Uuid | null;
  readonly accepted_profile_id: Uuid | null;
  readonly accepted_name: string | null;
  readonly rejection_reason: string | null;
  readonly employee_id: Uuid | null;
  readonly status: EmployeeInvitation['status'];
}

const minorOrNull = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

function toShared(row: SharedRow) {
  const orgId: Id<'Org'> = toId('Org', row.org_id);
  const org: Org = {
    id: orgId,
    slug: row.org_slug,
    name: row.org_name,
    description: row.org_description,
    logoUrl: row.org_logo_url,
    kind: row.org_kind,
    ownerUserId: toId('User', row.org_owner_user_id),
    defaultCurrency: row.org_default_currency,
    limitMinor: minorOrNull(row.org_budget_authority),
    budgetPeriod: row.org_budget_period,
    strictBudgetSum: row.org_strict_budget_sum,
  };
  return {
    uuid: row.uuid,
    org,
    orgId,
    email: row.email,
    expiresAt: row.expires_at,
    createdAt: row.created_at,
    invitedById: toIdOrNull('OrgEmployee', row.invited_by_employee_id),
    invitedByOwnerUuid: row.invited_by_owner_user_id,
  };
}

/** The invitation behind a row. */
export const toMemberInvitation = (row: MemberInvitationRow): MemberInvitation => ({
  ...toShared(row),
  id: toId('MemberInvitation', row.uuid),
  displayName: row.display_name,
  invitationType: row.invitation_type,
  status: row.status,
  memberId: toIdOrNull('OrgMember', row.member_id),
});

/** The invitation behind a row. */
export const toEmployeeInvitation = (row: EmployeeInvitationRow): EmployeeInvitation => ({
  ...toShared(row),
  id: toId('EmployeeInvitation', row.uuid),
  role: row.role,
  compensationType: row.compensation_type,
  salaryMinor: minorOrNull(row.proposed_salary),
  salaryCurrency: row.salary_currency,
  startDate: row.start_date,
  jobProfileUuid: row.job_profile_id,
  departmentId: toIdOrNull('Department', row.department_id),
  departmentPath: row.department_path,
  promotedMemberId: toIdOrNull('OrgMember', row.promoted_member_id),
  promotedUserUuid: row.promoted_user_id,
  status: row.status,
  approvedById: toIdOrNull('OrgEmployee', row.approved_by_employee_id),
  approvedByOwnerUuid: row.approved_by_owner_user_id,
  approvedAt: row.approved_at,
  acceptedAt: row.accepted_at,
  acceptedByUuid: row.accepted_by_user_id,
  acceptedByUserId: toIdOrNull('User', row.accepted_by_user_id),
  acceptedProfileUuid: row.accepted_profile_id,
  acceptedName: row.accepted_name,
  rejectionReason: row.rejection_reason,
  employeeId: toIdOrNull('OrgEmployee', row.employee_id),
});
