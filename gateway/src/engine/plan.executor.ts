import { runFetch } from './fetch.unit.ts';
import type { Step } from './plan.compiler.ts';
import type { RequestState } from './request.state.ts';

/** Runs a plan: what the plan calls parallel is started together, the rest in order. Never fails. */
export async function runStep<Call>(step: Step<Call>, state: RequestState<Call>): Promise<void> {
  switch (step.kind) {
    case 'fetch':
      return runFetch(step.unit, state);
    case 'sequence':
      for (const child of step.steps) await runStep(child, state);
      return;
    case 'parallel':
      await Promise.all(step.steps.map((child) => runStep(child, state)));
      return;
    case 'condition': {
      const branch = state.variables[step.variable] === true ? step.yes : step.no;
      if (branch) await runStep(branch, state);
    }
  }
}
