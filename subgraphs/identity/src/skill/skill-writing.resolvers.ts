import { requireId } from '@volmify/shared/ids';
import { commonRefusalView } from '@volmify/shared/refusal';
import type { IdentityContext } from '../subgraph.context.ts';
import { approveSkill, proposeSkill, type SkillOutcome, verifyProfileSkill } from './skill-writing.service.ts';

async function answer(context: IdentityContext, typename: string, written: Promise<SkillOutcome>) {
  const outcome = await written;
  if (outcome.type !== 'done') return commonRefusalView(outcome);
  return { __typename: typename, skill: await context.loaders.skill.load(outcome.skillId) };
}

interface Input<Fields> {
  readonly input: Fields;
}

/** Resolvers of the tree of skills as it grows, and of confirmations. */
export const skillWritingResolvers = {
  Mutation: {
    proposeSkill: (
      _root: unknown,
      { input }: Input<{ name: string; parentId?: string | null }>,
      context: IdentityContext,
    ) =>
      answer(
        context,
        'ProposeSkillSuccess',
        context.write((room) => proposeSkill(room, input)),
      ),
    approveSkill: (_root: unknown, { input }: Input<{ skillId: string }>, context: IdentityContext) => {
      const skillId = requireId('Skill', input.skillId);
      return answer(
        context,
        'ApproveSkillSuccess',
        context.write((room) => approveSkill(room, skillId)),
      );
    },
    async verifyProfileSkill(
      _root: unknown,
      { input }: Input<{ jobProfileId: string; skillId: string }>,
      context: IdentityContext,
    ) {
      const outcome = await context.write((room) => verifyProfileSkill(room, input));
      if (outcome.type !== 'done') return commonRefusalView(outcome);
      const jobProfile = await context.loaders.jobProfile.load(outcome.jobProfileId);
      return { __typename: 'VerifyProfileSkillSuccess', jobProfile };
    },
  },
};
