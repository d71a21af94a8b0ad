import type { Viewer } from '@volmify/shared/viewer';
import { type Caller, subjectOf } from '../caller/token.verifier.ts';
import { checkVariableValues } from '../document/argument.limits.ts';
import type { CostModel } from '../document/document.cost.ts';
import type { PreparedDocument } from '../document/operation.resolver.ts';
import type { GatewayConfig } from '../gateway.config.ts';
import type { CostBudget, Spender, Spending } from './cost.budget.ts';

/** One operation that asks to be executed. */
export interface Applicant {
  readonly prepared: PreparedDocument;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly viewer: Viewer;
  /** Prices of the schema that the caller sees. */
  readonly costs: CostModel;
  readonly caller: Caller | undefined;
  /** Where the request came from; absent for one made in this process. */
  readonly address: string | undefined;
}

/** The last gate before planning: values of variables, and what the document costs its caller. */
export interface Admission {
  /** @throws DOCUMENT_TOO_COMPLEX, BAD_USER_INPUT, COST_LIMIT_EXCEEDED, RATE_LIMITED */
  admit(applicant: Applicant): Spending | undefined;
}

/** Joins limits and budgets. */
export function createAdmission(
  budget: CostBudget,
  { document: limits, budget: { sandboxAudience } }: GatewayConfig,
): Admission {
  return {
    admit({ prepared, variables = {}, viewer, costs, caller, address }) {
      checkVariableValues(variables, prepared.pageVariables, limits);
      if (!budget.isOn) return undefined;
      const spender = spenderOf({ viewer, caller, address }, sandboxAudience);
      return budget.spend(spender, costs.estimate(prepared, variables));
    },
  };
}

function spenderOf(
  { viewer, caller, address }: Pick<Applicant, 'viewer' | 'caller' | 'address'>,
  sandboxAudience: string,
): Spender {
  if (!caller) return { kind: 'anonymous', key: address ?? 'in process' };
  const key = subjectOf(caller);
  const { partner } = viewer;
  if (partner) return { kind: 'partner', key, tier: partner.isLive ? partner.tier : 'STARTER' };
  return { kind: caller.audience === sandboxAudience ? 'sandbox' : 'person', key };
}
