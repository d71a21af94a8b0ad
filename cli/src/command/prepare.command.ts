import { createSteps } from '../print/steps.ts';
import { buildSteps, prismaSteps } from '../product/build.steps.ts';

/** Makes what is stale, a line each; prints nothing when all is fresh. */
export async function prepare(options: { clients?: boolean }): Promise<void> {
  const steps = createSteps();
  for (const step of options.clients ? prismaSteps() : buildSteps()) {
    if (await step.isStale()) await steps.run(step.name, () => step.build());
  }
}
