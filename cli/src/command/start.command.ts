import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { type ProductConfig, readConfig, readEnvironment, SUBGRAPH_PORTS } from '../config.ts';
import { describeTakenPort } from '../database/port.holder.ts';
import { EXIT, Problem } from '../print/problem.ts';
import { createSteps, silentSteps } from '../print/steps.ts';
import { buildSteps } from '../product/build.steps.ts';

/** Options of `volmify start` as commander hands them over. */
export interface StartOptions {
  readonly topology: 'all-in-one' | 'distributed';
  readonly port?: string;
  readonly reset?: boolean;
  readonly json?: boolean;
}

const PARTS = ['gateway', ...SUBGRAPH_NAMES] as const;
type PartName = (typeof PARTS)[number];

/**
 * Starts everything, or one part, and stays until a signal ends it.
 * @throws Problem for a taken port (1), a bad setting (78), an unknown part (2)
 */
export async function start(part: string | undefined, options: StartOptions): Promise<void> {
  const startedAtMs = performance.now();
  if (part !== undefined && !isPart(part)) {
    throw new Problem({
      what: `There is no part called "${part}".`,
      next: `One of: ${PARTS.join(' ')}`,
      exitCode: EXIT.wrongUse,
    });
  }
  const config = withPort(readConfig(readEnvironment()), part, options.port);
  const steps = options.json ? silentSteps : createSteps();
  for (const step of buildSteps()) if (await step.isStale()) await steps.run(step.name, () => step.build());
  // What was just built is imported only now.
  const { runProduct, runPart } = await import('../product/product.run.ts');
  try {
    if (part === undefined) await runProduct({ config, options, steps, startedAtMs });
    else await runPart(part, { config, options, steps, startedAtMs });
  } catch (cause) {
    throw await explainTakenPort(cause);
  }
}

const isPart = (text: string): text is PartName => (PARTS as readonly string[]).includes(text);

function withPort(config: ProductConfig, part: PartName | undefined, given: string | undefined): ProductConfig {
  if (given !== undefined) {
    const port = Number(given);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new Problem({
        what: `--port ${given} is no port.`,
        next: 'A number from 1 to 65535; below 32768 is best.',
        exitCode: EXIT.wrongUse,
      });
    }
    return { ...config, port };
  }
  const isSubgraph = part !== undefined && part !== 'gateway';
  return isSubgraph && readEnvironment()['PORT'] === undefined
    ? { ...config, port: SUBGRAPH_PORTS[part as SubgraphName] }
    : config;
}

/** A listener's EADDRINUSE as a person understands it: which port, who holds it, how to choose another. */
async function explainTakenPort(cause: unknown): Promise<unknown> {
  const fault = cause as { code?: unknown; port?: unknown } | null;
  if (fault?.code !== 'EADDRINUSE' || typeof fault.port !== 'number') return cause;
  return new Problem({
    what: await describeTakenPort(fault.port),
    next: `Free it or: npx volmify start --port ${fault.port + 10}`,
    cause,
  });
}
