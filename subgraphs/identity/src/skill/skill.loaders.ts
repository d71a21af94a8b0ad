import type { Id } from '@volmify/shared/ids';
import { groupByKey, orderByKey } from '@volmify/shared/loader';
import DataLoader from 'dataloader';
import type { HeldSkill, Skill, SkillRepository } from './skill.repository.ts';

export type { HeldSkill, Skill } from './skill.repository.ts';

/** Skills by id and by job profile. */
export function createSkillLoaders(skills: SkillRepository) {
  const skill = new DataLoader<Id<'Skill'>, Skill | null>((ids) =>
    orderByKey(ids, skills.findByIds(ids), (found) => found.id),
  );
  return {
    skill,
    skillsByJobProfile: new DataLoader<Id<'JobProfile'>, HeldSkill[]>((ids) =>
      groupByKey(ids, skills.findByJobProfiles(ids), (held) => held.jobProfileId),
    ),
  };
}
