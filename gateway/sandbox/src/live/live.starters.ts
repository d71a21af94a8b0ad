/** Asks the graph as the selected reader and yields its data. */
export type Ask = (query: string, variables?: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** A ready-made subscription of the demo world. */
export interface LiveStarter {
  id: string;
  title: string;
  /** Who may listen to it. */
  personaKey: string;
  document: string;
}

const ATTRIBUTION_CHANGES = `# Every new set of shares in one organization, as it comes into force.
subscription SharesThatChange($orgId: ID!) {
  attributionChanged(orgId: $orgId) {
    eventId
    occurredAt
    product {
      title(locale: "en")
    }
    set {
      versionNo
      orgRetained {
        decimal
      }
      attributions {
        employee {
          professionalDisplayName
        }
        sharePercentage {
          decimal
        }
      }
    }
  }
}
`;
const POSTINGS = `# Every transaction that the books of one organization receive.
subscription PostingsOfAnOrganization($orgId: ID!) {
  transactionPosted(orgId: $orgId) {
    eventId
    occurredAt
    transaction {
      transactionNumber
      kind
      totalAmount {
        decimal
        currency
      }
    }
  }
}
`;

/** The streams to begin with. */
export const LIVE_STARTERS: readonly LiveStarter[] = [
  { id: 'shares', title: 'Shares that change in Lumen Academy', personaKey: 'adam', document: ATTRIBUTION_CHANGES },
  { id: 'postings', title: 'Every posting of Lumen Academy', personaKey: 'adam', document: POSTINGS },
];

const ORG = `query { org(slug: "lumen-academy") { id product(slug: "volunteer-handbook") {
  id attributions { compensationType sharePercentage { bps } employee { id } set { orgRetained { bps } } } } } }`;
const SET_SHARES = `mutation ($input: SetProductAttributionsInput!) { setProductAttributions(input: $input) {
  __typename ... on UserError { message } } }`;

interface OrgFacts {
  org?: {
    id?: string;
    product?: {
      id: string;
      attributions?: {
        compensationType: string;
        sharePercentage: { bps: number };
        employee: { id: string } | null;
        set: { orgRetained: { bps: number } };
      }[];
    };
  };
}

/** The variables of a starter. Throws when the world has no such organization. */
export async function starterVariables(ask: Ask): Promise<{ orgId: string }> {
  const { org } = (await ask(ORG)) as OrgFacts;
  if (org?.id === undefined) throw new Error('the demo organization is not there');
  return { orgId: org.id };
}

/** Makes something happen that `shares` tells of: sets the shares of one product once more as they are. */
export async function renewShares(ask: Ask): Promise<void> {
  const { org } = (await ask(ORG)) as OrgFacts;
  const attributions = org?.product?.attributions ?? [];
  if (!org?.product || attributions.length === 0) throw new Error('this reader may not see the shares');
  const input = {
    productId: org.product.id,
    orgRetainedBps: attributions[0]?.set.orgRetained.bps ?? 0,
    shares: attributions.map(({ compensationType, sharePercentage, employee }) => ({
      employeeId: employee?.id,
      compensationType,
      shareBps: sharePercentage.bps,
    })),
    idempotencyKey: crypto.randomUUID(),
  };
  const answer = (await ask(SET_SHARES, { input })) as { setProductAttributions?: { message?: string } };
  const refusal = answer.setProductAttributions?.message;
  if (refusal !== undefined) throw new Error(refusal);
}
