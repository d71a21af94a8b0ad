import { createHash } from 'node:crypto';
import { type Id, type IdKind, isId } from '@volmify/shared/ids';
import { type Link, LinkFault } from '@volmify/shared/link/link';
import { type Membership, type PartnerGrant, serviceViewer } from '@volmify/shared/viewer';
import { z } from 'zod';
import type { PersonCaller } from './token.verifier.ts';

/** What the owners of people and organizations say about one caller. */
export interface CallerFacts {
  /** False for an unknown or suspended person and for a session that was ended. */
  readonly isAlive: boolean;
  readonly platformAdmin: boolean;
  readonly jobProfileIds: readonly Id<'JobProfile'>[];
  readonly memberships: readonly Membership[];
  /** What was granted to the app; for an app only. */
  readonly partner?: PartnerGrant;
  /** Hash of all of it. */
  readonly version: string;
}

/** Facts are shared by requests, so no request's own deadline ends the question. */
const QUESTION_MS = 2_000;

const CALLER_FACTS = `query GatewayCallerFacts($userId: ID!, $sessionId: ID) {
  callerFacts(userId: $userId, sessionId: $sessionId) { status platformRole isSessionAlive jobProfileIds version }
}`;
const MEMBERSHIP_FACTS = `query GatewayMembershipFacts($userId: ID!) {
  membershipFacts(userId: $userId) {
    version
    memberships {
      orgId memberId memberStatus isOwner employeeId employeeRole employeeStatus permissions featuresOff
      headOf { departmentId path }
      primaryDepartment { departmentId path }
    }
  }
}`;

/** Ids as text of one kind. */
export const idOf = <Kind extends IdKind>(kind: Kind) => z.custom<Id<Kind>>((value) => isId(kind, value));
/** GraphQL answers null where nothing is; the viewer leaves it out. */
const maybe = <Model extends z.ZodType>(model: Model) => model.nullish().transform((value) => value ?? undefined);

const reachModel = z.object({ departmentId: idOf('Department'), path: z.string() });
const membershipModel = z.object({
  orgId: idOf('Org'),
  memberId: maybe(idOf('OrgMember')),
  memberStatus: maybe(z.enum(['INVITED', 'ACTIVE', 'SUSPENDED', 'LEFT', 'REMOVED'])),
  isOwner: z.boolean(),
  employeeId: maybe(idOf('OrgEmployee')),
  employeeRole: maybe(z.enum(['ADMIN', 'MANAGER', 'INSTRUCTOR', 'CREATOR', 'STAFF'])),
  employeeStatus: maybe(z.enum(['PENDING', 'APPROVED', 'ACTIVE', 'ON_LEAVE', 'SUSPENDED', 'TERMINATED'])),
  permissions: z.array(z.string()),
  featuresOff: z.array(z.string()),
  headOf: z.array(reachModel),
  primaryDepartment: maybe(reachModel),
});
const callerModel = z.object({
  callerFacts: z
    .object({
      status: z.string(),
      platformRole: z.string(),
      isSessionAlive: z.boolean(),
      jobProfileIds: z.array(idOf('JobProfile')),
      version: z.string(),
    })
    .nullable(),
});
const membershipsModel = z.object({
  membershipFacts: z.object({ version: z.string(), memberships: z.array(membershipModel) }).nullable(),
});

/**
 * Asks both owners at once: identity for the person and the session, organization for the ties.
 * @throws LinkFault when either cannot be asked or gives no usable answer
 */
export async function askCallerFacts(
  links: { readonly identity: Link; readonly organization: Link },
  caller: PersonCaller,
  requestId: string,
): Promise<CallerFacts> {
  const { userId, sessionId } = caller;
  const [person, ties] = await Promise.all([
    askOwner(links.identity, 'callerFacts', { query: CALLER_FACTS, variables: { userId, sessionId } }, requestId),
    askOwner(links.organization, 'membershipFacts', { query: MEMBERSHIP_FACTS, variables: { userId } }, requestId),
  ]);
  const facts = readFacts(callerModel, person, 'identity').callerFacts;
  const tied = readFacts(membershipsModel, ties, 'organization').membershipFacts;
  return {
    isAlive: facts !== null && facts.status === 'ACTIVE' && facts.isSessionAlive,
    platformAdmin: facts?.platformRole === 'ADMIN',
    jobProfileIds: facts?.jobProfileIds ?? [],
    memberships: (tied?.memberships ?? []).map(toMembership),
    version: createHash('sha256').update(`${facts?.version}\n${tied?.version}`).digest('base64url'),
  };
}

/** One question of the gateway to the owner of facts. @throws LinkFault for no answer, or one with errors */
export async function askOwner(
  link: Link,
  operation: string,
  request: { query: string; variables: Readonly<Record<string, unknown>> },
  requestId: string,
  isQuery = true,
): Promise<unknown> {
  const viewer = serviceViewer('gateway', [operation], requestId);
  const signal = AbortSignal.timeout(QUESTION_MS);
  const answer = await link.fetch(request, { viewer, isQuery, signal });
  const [error] = answer.errors ?? [];
  if (error) throw new LinkFault(link.subgraph, 'malformed', `${operation}: ${error.message}`);
  return answer.data;
}

/** Facts in the form agreed. @throws LinkFault for anything else */
export function readFacts<Facts>(model: z.ZodType<Facts>, data: unknown, subgraph: 'identity' | 'organization'): Facts {
  const facts = model.safeParse(data);
  if (!facts.success) throw new LinkFault(subgraph, 'malformed', z.prettifyError(facts.error));
  return facts.data;
}

/** Leaves absent ties out, as the viewer's type wants them. */
function toMembership(row: z.infer<typeof membershipModel>): Membership {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as unknown as Membership;
}
