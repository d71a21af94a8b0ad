import { answersWith, type CommonRefusal, commonRefusalView, invalid, type OutcomeOf } from '@volmify/shared/refusal';

/** A write of staff that was done, or why it was not. */
export type Outcome<Done> = OutcomeOf<Done, CommonRefusal>;

/** One rule of a proposal: whether it is broken, the input field, and the sentence. */
export type Rule = readonly [isBroken: boolean, field: string, message: string];

/** The first rule that a proposal breaks by itself. */
export function brokenRule(rules: readonly Rule[]): CommonRefusal | undefined {
  const broken = rules.find(([isBroken]) => isBroken);
  return broken && invalid(broken[1], broken[2]);
}

/** What a mutation answers: its success type, or the refusal. */
export const answerOf = answersWith(commonRefusalView);
