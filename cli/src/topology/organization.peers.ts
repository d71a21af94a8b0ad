import type { OrganizationPeers } from '@volmify/organization';
import { requireId } from '@volmify/shared/ids';
import type { Link } from '@volmify/shared/link/link';
import { serviceViewer } from '@volmify/shared/viewer';

const PERSON = `query Person($userId: ID!) {
  personFacts(userId: $userId) { userId mainProfileId displayName email }
}`;
const OWNERSHIP = `query Ownership($jobProfileId: ID!, $userId: ID!) {
  assertProfileOwnership(jobProfileId: $jobProfileId, userId: $userId) { owned }
}`;

interface PersonAnswer {
  readonly personFacts: { userId: string; mainProfileId: string; displayName: string; email: string } | null;
}

interface OwnershipAnswer {
  readonly assertProfileOwnership: { readonly owned: boolean } | null;
}

/** What organization asks of identity, over whichever link this topology has. */
export function createOrganizationPeers(identity: () => Link): OrganizationPeers {
  async function ask<Answer>(operation: string, query: string, variables: object, requestId: string) {
    const answer = await identity().fetch(
      { query, variables: { ...variables } },
      { viewer: serviceViewer('organization', [operation], requestId), isQuery: true },
    );
    if (answer.errors?.[0]) throw answer.errors[0];
    return answer.data as Answer | null | undefined;
  }
  return {
    async findPerson(userId, requestId) {
      const row = (await ask<PersonAnswer>('personFacts', PERSON, { userId }, requestId))?.personFacts;
      if (!row) return null;
      return {
        userId: requireId('User', row.userId),
        profileId: requireId('UserProfile', row.mainProfileId),
        displayName: row.displayName,
        email: row.email,
      };
    },
    async ownsJobProfile(jobProfileId, userId, requestId) {
      const variables = { jobProfileId, userId };
      const answer = await ask<OwnershipAnswer>('assertProfileOwnership', OWNERSHIP, variables, requestId);
      return answer?.assertProfileOwnership?.owned === true;
    },
  };
}
