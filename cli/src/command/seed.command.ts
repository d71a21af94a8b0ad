import { createLog } from '@volmify/shared/log';
import { readConfig, readEnvironment } from '../config.ts';
import { EXIT, Problem } from '../print/problem.ts';
import { createSteps } from '../print/steps.ts';
import { buildSteps } from '../product/build.steps.ts';
import { openIdentityKeys } from '../product/key.store.ts';

/** Seeds the demo world where rows are missing, then the scale world beside it when asked. */
export async function seed(options: { scale?: string }): Promise<void> {
  const config = readConfig(readEnvironment());
  if (config.mode === 'production') {
    throw new Problem({ what: 'Production takes no demo rows.', exitCode: EXIT.badConfiguration });
  }
  const steps = createSteps();
  for (const step of buildSteps()) if (await step.isStale()) await steps.run(step.name, () => step.build());
  const { attachDatabases, openDatabases } = await import('../product/databases.ts');
  const { seedDemoWorld } = await import('../demo/world.seed.ts');
  const log = createLog({ level: 'warn' });
  const identityKeys = await openIdentityKeys(config);
  const databases = (await attachDatabases(config)) ?? (await openDatabases(config, steps));
  try {
    await steps.run('demo world', async (report) => {
      const outcome = await seedDemoWorld({ appUrls: databases.appUrls, log, identityKeys });
      report.note(outcome.isSeeded ? `seeded, ${outcome.eventCount} events` : 'in place');
    });
    if (options.scale !== undefined) {
      const { seedScaleWorld } = await import('../demo/scale.seed.ts');
      await seedScaleWorld({ transactionCount: Number(options.scale), databases, steps });
    }
  } finally {
    await databases.close();
  }
}
