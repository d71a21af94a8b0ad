import type { FetchUnit } from './fetch.unit.ts';
import type { OperationPlan } from './operation.plan.ts';
import type { Step } from './plan.compiler.ts';

/** The steps of a plan as they can be shown: whom it asks, for what, in which order. */
export type PlanOutline =
  | {
      readonly kind: 'fetch';
      readonly subgraph: string;
      /** Where its objects stand in the answer; `@` stands for every entry of a list. */
      readonly path: readonly string[];
      /** What it asks. */
      readonly query: string;
      /** True when it asks about entities that others brought. */
      readonly isOfEntities: boolean;
    }
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly PlanOutline[] }
  | { readonly kind: 'condition'; readonly variable: string; readonly yes?: PlanOutline; readonly no?: PlanOutline }
  | {
      readonly kind: 'defer';
      readonly primary?: PlanOutline;
      /** Answered in parts of their own, after the first. */
      readonly deferred: readonly PlanOutline[];
    };

/** Outlines a plan; several that run beside each other are one parallel step. */
export function outlineOf<Call>({ steps, more }: OperationPlan<Call>): PlanOutline {
  const roots = [steps, ...more].flatMap(({ root }) => (root ? [outlineStep(root)] : []));
  const [only] = roots;
  return only && roots.length === 1 ? only : { kind: 'parallel', steps: roots };
}

function outlineStep<Call>(step: Step<Call>): PlanOutline {
  switch (step.kind) {
    case 'fetch':
      return outlineFetch(step.unit);
    case 'sequence':
    case 'parallel':
      return { kind: step.kind, steps: step.steps.map((child) => outlineStep(child)) };
    case 'condition':
      return {
        kind: 'condition',
        variable: step.variable,
        ...(step.yes ? { yes: outlineStep(step.yes) } : {}),
        ...(step.no ? { no: outlineStep(step.no) } : {}),
      };
    case 'defer':
      return {
        kind: 'defer',
        ...(step.primary ? { primary: outlineStep(step.primary) } : {}),
        deferred: step.deferred.flatMap(({ step: child }) => (child ? [outlineStep(child)] : [])),
      };
  }
}

const outlineFetch = <Call>({ subgraph, path, query, representation }: FetchUnit<Call>): PlanOutline => ({
  kind: 'fetch',
  subgraph,
  path,
  query,
  isOfEntities: representation !== undefined,
});
