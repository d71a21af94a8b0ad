import { requireId } from '@volmify/shared/ids';
import { fresh } from '@volmify/shared/loader';
import { acceptedLocales } from '@volmify/shared/localized-text';
import { toConnection } from '@volmify/shared/page';
import type { IdentityContext } from '../subgraph.context.ts';
import { parseSkills, type SkillsArguments } from './skill.input.ts';
import type { Skill } from './skill.loaders.ts';

/** Resolvers of `Skill` and `Query.skills`. */
export const skillResolvers = {
  Query: {
    async skills(_root: unknown, args: SkillsArguments, { skills }: IdentityContext) {
      const { page, ...filter } = parseSkills(args);
      return toConnection(await skills.listPage(filter, page), page, (skill) => [skill.slug]);
    },
  },
  Skill: {
    __resolveReference: async ({ id }: { id: string }, { loaders }: IdentityContext) =>
      fresh(await loaders.skill.load(requireId('Skill', id))),
    name({ names, defaultName }: Skill, { locale }: { locale?: string | null }) {
      for (const accepted of locale == null ? [] : acceptedLocales(locale)) {
        const found = names.find((name) => name.localeKey === accepted);
        if (found) return found.name;
      }
      return defaultName;
    },
    parent: ({ parentId }: Skill, _args: unknown, { loaders }: IdentityContext) =>
      parentId === null ? null : loaders.skill.load(parentId),
  },
};
