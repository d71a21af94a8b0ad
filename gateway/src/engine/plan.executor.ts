import type { Deferral } from './defer.executor.ts';
import { runFetch } from './fetch.unit.ts';
import { joinData } from './merge.ts';
import type { OperationPlan } from './operation.plan.ts';
import type { DeferredStep, DeferStep, Step } from './plan.compiler.ts';
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
      await runFetch(step.unit, state);
      if (step.id !== undefined) state.deferral?.pass(step.id);
      return;
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
      return;
    }
    case 'defer': {
      const { deferral } = state;
      if (!deferral) throw new Error('a plan defers parts of an answer that is given whole');
      return runDefer(step, state, deferral);
    }
  }
}

/** Runs what is answered first; what is deferred goes on beside it as soon as it can. */
async function runDefer<Call>(
  { primary, deferred }: DeferStep<Call>,
  state: RequestState<Call>,
  deferral: Deferral,
): Promise<void> {
  for (const part of deferred) deferral.begin(part.label, runDeferred(part, state, deferral));
  if (!primary) return;
  await runStep(primary, state);
  // Behind a condition that does not hold there are fetches that never ran: nobody waits for them in vain.
  for (const id of idsIn(primary)) deferral.pass(id);
}

async function runDeferred<Call>(
  { depends, step }: DeferredStep<Call>,
  state: RequestState<Call>,
  deferral: Deferral,
): Promise<void> {
  await Promise.all(depends.map((id) => deferral.when(id)));
  if (!step) return;
  await runStep(step, state);
  for (const id of idsIn(step)) deferral.pass(id);
  state.markLost();
}

function idsIn<Call>(step: Step<Call>): string[] {
  switch (step.kind) {
    case 'fetch':
      return step.id === undefined ? [] : [step.id];
    case 'sequence':
    case 'parallel':
      return step.steps.flatMap(idsIn);
    case 'condition':
      return [step.yes, step.no].flatMap((branch) => (branch ? idsIn(branch) : []));
    case 'defer':
      return step.primary ? idsIn(step.primary) : [];
  }
}
