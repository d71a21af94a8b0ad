import type { FinancePeers, SpendAuthority, SpendRefusal } from '@volmify/finance';
import { requireId } from '@volmify/shared/ids';
import type { Link } from '@volmify/shared/link/link';
import { serviceViewer } from '@volmify/shared/viewer';

const SPEND = `query Spend($employeeId: ID, $teamId: ID, $amount: MoneyInput!) {
  authorizeSpend(employeeId: $employeeId, teamId: $teamId, amount: $amount) {
    orgId employeeId version departmentIds limitsMinor periods orgLimitMinor orgPeriod delegatedMinor currency refusal
  }
}`;

interface SpendRow {
  readonly orgId: string;
  readonly employeeId: string;
  readonly version: number;
  readonly departmentIds: readonly string[];
  readonly limitsMinor: readonly (string | null)[];
  readonly periods: readonly SpendAuthority['orgPeriod'][];
  readonly orgLimitMinor: string | null;
  readonly orgPeriod: SpendAuthority['orgPeriod'];
  readonly delegatedMinor: string | null;
  readonly currency: string;
  readonly refusal: SpendRefusal | null;
}

const minorOrNull = (text: string | null | undefined): bigint | null => (text == null ? null : BigInt(text));

/** What finance asks of organization, over whichever link this topology has. */
export function createSpendAuthorityPeer(organization: () => Link): Pick<FinancePeers, 'findSpendAuthority'> {
  return {
    async findSpendAuthority(spender, amount, requestId) {
      const answer = await organization().fetch(
        { query: SPEND, variables: { ...spender, amount: { ...amount, amountMinor: String(amount.amountMinor) } } },
        { viewer: serviceViewer('finance', ['authorizeSpend'], requestId), isQuery: true },
      );
      if (answer.errors?.[0]) throw answer.errors[0];
      const row = (answer.data as { authorizeSpend: SpendRow | null } | null | undefined)?.authorizeSpend;
      return row ? toAuthority(row) : null;
    },
  };
}

const toAuthority = (row: SpendRow): SpendAuthority => ({
  orgId: requireId('Org', row.orgId),
  employeeId: requireId('OrgEmployee', row.employeeId),
  version: row.version,
  departments: row.departmentIds.map((id, index) => ({
    departmentId: requireId('Department', id),
    limitMinor: minorOrNull(row.limitsMinor[index]),
    period: row.periods[index] ?? row.orgPeriod,
  })),
  orgLimitMinor: minorOrNull(row.orgLimitMinor),
  orgPeriod: row.orgPeriod,
  delegatedMinor: minorOrNull(row.delegatedMinor),
  currency: row.currency,
  refusal: row.refusal,
});
