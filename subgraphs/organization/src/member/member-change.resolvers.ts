import { type Id, requireId, toId, toUuid, type Uuid } from '@volmify/shared/ids';
import { forbidden, notFound } from '@volmify/shared/refusal';
import type { OrganizationContext } from '../subgraph.context.ts';
import { optionalText } from '../subgraph.input.ts';
import { answerOf, type Outcome } from '../subgraph.refusal.ts';
import type { WriteRoom } from '../subgraph.writing.ts';
import type { CustomerType } from './member.ts';
import {
  leaveOrganization,
  reactivateMember,
  removeMember,
  suspendMember,
  updateMember,
} from './member-lifecycle.service.ts';

type Input<Shape> = { readonly input: Shape };
type Done = Outcome<{ readonly memberUuid: Uuid }>;

interface UpdateMemberInput {
  readonly memberId: string;
  readonly displayName?: string | null;
  readonly customerType?: CustomerType | null;
  readonly expectedVersion?: number | null;
}

/** Runs a write on a member row that the viewer sees: the own one through a service, others as staff. */
async function ofMember(
  context: OrganizationContext,
  id: Id<'OrgMember'>,
  work: (room: WriteRoom, uuid: Uuid) => Promise<Done>,
): Promise<Done> {
  const member = await context.loaders.member.load(id);
  if (!member) return notFound('memberId');
  const isSelf = member.userId === context.viewer.userId;
  const write = isSelf ? context.writeForSelf : context.writeAsStaff;
  return (await write(member.orgId, (room) => work(room, toUuid(id)))) ?? forbidden('memberId');
}

const answer = (name: string, context: OrganizationContext, outcome: Done) =>
  answerOf(name, outcome, async ({ memberUuid }) => ({
    member: await context.loaders.member.load(toId('OrgMember', memberUuid)),
  }));

/** Mutations of members. */
export const memberChangeResolvers = {
  Mutation: {
    async updateMember(_root: unknown, { input }: Input<UpdateMemberInput>, context: OrganizationContext) {
      const change = {
        displayName: optionalText(input.displayName, 256),
        customerType: input.customerType ?? null,
        expectedVersion: input.expectedVersion ?? null,
      };
      const id = requireId('OrgMember', input.memberId);
      return answer(
        'updateMember',
        context,
        await ofMember(context, id, (room, uuid) => updateMember(room, uuid, change)),
      );
    },
    async suspendMember(
      _root: unknown,
      { input }: Input<{ memberId: string; reason: string }>,
      context: OrganizationContext,
    ) {
      const id = requireId('OrgMember', input.memberId);
      const outcome = await ofMember(context, id, (room, uuid) =>
        suspendMember(room, uuid, optionalText(input.reason, 512) ?? ''),
      );
      return answer('suspendMember', context, outcome);
    },
    async reactivateMember(_root: unknown, { input }: Input<{ memberId: string }>, context: OrganizationContext) {
      const id = requireId('OrgMember', input.memberId);
      return answer('reactivateMember', context, await ofMember(context, id, reactivateMember));
    },
    async removeMember(
      _root: unknown,
      { input }: Input<{ memberId: string; reason?: string | null }>,
      context: OrganizationContext,
    ) {
      const id = requireId('OrgMember', input.memberId);
      const outcome = await ofMember(context, id, (room, uuid) =>
        removeMember(room, uuid, optionalText(input.reason, 512)),
      );
      return answer('removeMember', context, outcome);
    },
    async leaveOrganization(_root: unknown, { input }: Input<{ orgId: string }>, context: OrganizationContext) {
      const outcome = await context.writeForSelf(requireId('Org', input.orgId), leaveOrganization);
      return answer('leaveOrganization', context, outcome ?? notFound('orgId'));
    },
  },
};
