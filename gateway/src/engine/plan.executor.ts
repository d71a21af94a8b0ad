import { runFetch } from './fetch.unit.ts';
import { joinData } from './merge.ts';
import type { OperationPlan } from './operation.plan.ts';
import type { Step } from './plan.compiler.ts';
import type { RequestState } from './request.state.ts';

/**
 * Runs all plans of an operation; several run together, each on data of its own, and their data is joined.
 * @throws when two plans were answered from different states of the graph
 */
export async function runPlan<Call>(plan: OperationPlan<Call>, state: RequestState<Call>): Promise<void> {
  const beside = plan.more.map(({ root }) => ({ root, state: state.fork() }));
  const all = [{ root: plan.steps.root, state }, ...beside];
  await Promise.all(all.map(async (each) => each.root && runStep(each.root, each.state)));
  for (const { state: other } of beside) joinData(state.data, other.data);
}

/** Runs a step: what the plan calls parallel is started together, the rest in order. Never fails. */
export async function runStep<Call>(step: Step<Call>, state: RequestState<Call>): Promise<void> {
  switch (step.kind) {
    case 'fetch':
      return runFetch(step.unit, state);
    case 'sequence':
      for (const child of step.steps) await runStep(child, state);
      return;
    case 'parallel':
      await Promise.all(step.steps.map((child) => runStep(child, state)));
      state.markLost();
      return;
    case 'condition': {
      const branch = state.variables[step.variable] === true ? step.yes : step.no;
      if (branch) await runStep(branch, state);
    }
  }
}
