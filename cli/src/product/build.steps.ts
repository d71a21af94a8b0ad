import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { SUBGRAPH_NAMES, type SubgraphName } from '@volmify/shared/subgraph';
import { REPOSITORY_ROOT, readEnvironment } from '../config.ts';
import { Problem } from '../print/problem.ts';

const run = promisify(execFile);
const BIN = join(REPOSITORY_ROOT, 'node_modules', '.bin');
const SANDBOX = join(REPOSITORY_ROOT, 'gateway', 'sandbox');

/** One thing that is made from sources and kept until they change; the stamp lies beside what was made. */
export interface BuildStep {
  readonly name: string;
  isStale(): Promise<boolean>;
  /** @throws Problem with the tool's own words */
  build(): Promise<void>;
}

/** What a start needs besides installed packages: four Prisma clients and the sandbox bundle. */
export const buildSteps = (): BuildStep[] => [...SUBGRAPH_NAMES.map(prismaClient), sandboxBundle()];

/** The Prisma clients alone: what type checks and tests without a browser need. */
export const prismaSteps = (): BuildStep[] => SUBGRAPH_NAMES.map(prismaClient);

function prismaClient(name: SubgraphName): BuildStep {
  const folder = join(REPOSITORY_ROOT, 'subgraphs', name, 'src', 'generated', 'prisma');
  const schema = join(REPOSITORY_ROOT, 'prisma', name, 'schema.prisma');
  return stamped({
    name: `${name} client`,
    stampFile: join(folder, '.stamp'),
    sources: () => [
      schema,
      join(REPOSITORY_ROOT, 'prisma', name, 'prisma.config.ts'),
      join(REPOSITORY_ROOT, 'pnpm-workspace.yaml'),
    ],
    async build() {
      await rm(folder, { recursive: true, force: true });
      await runTool(
        'prisma',
        ['generate', '--config', join(REPOSITORY_ROOT, 'prisma', name, 'prisma.config.ts')],
        REPOSITORY_ROOT,
      );
      await mkdir(folder, { recursive: true });
    },
  });
}

function sandboxBundle(): BuildStep {
  return stamped({
    name: 'sandbox bundle',
    stampFile: join(SANDBOX, 'dist', '.stamp'),
    sources: () => [
      ...filesBelow(join(SANDBOX, 'src')),
      join(SANDBOX, 'index.html'),
      join(SANDBOX, 'vite.config.ts'),
      join(SANDBOX, 'package.json'),
      join(REPOSITORY_ROOT, 'pnpm-lock.yaml'),
    ],
    async build() {
      await runTool(join(SANDBOX, 'node_modules', '.bin', 'vite'), ['build', '--logLevel', 'error'], SANDBOX);
    },
  });
}

function stamped(step: { name: string; stampFile: string; sources(): string[]; build(): Promise<void> }): BuildStep {
  const digest = (): string => {
    const hash = createHash('sha256');
    for (const file of step.sources()) hash.update(file.slice(REPOSITORY_ROOT.length)).update(readFileSync(file));
    return hash.digest('hex');
  };
  return {
    name: step.name,
    isStale: async () => (await readFile(step.stampFile, 'utf8').catch(() => '')) !== digest(),
    async build() {
      await step.build();
      await writeFile(step.stampFile, digest());
    },
  };
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function runTool(tool: string, args: readonly string[], cwd: string): Promise<void> {
  const path = tool.includes('/') ? tool : join(BIN, tool);
  const env = {
    ...readEnvironment(),
    PRISMA_SCHEMA_ENGINE_BINARY: join(REPOSITORY_ROOT, 'prisma', 'engine', 'schema-engine.mjs'),
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  };
  await run(path, args, { cwd, env, maxBuffer: 16 * 1024 * 1024 }).catch(
    (cause: { stdout?: string; stderr?: string }) => {
      const words = `${cause.stdout ?? ''}${cause.stderr ?? ''}`.trim().split('\n').slice(-20).join('\n');
      throw new Problem({ what: `${tool.split('/').at(-1)} failed.`, why: words, cause });
    },
  );
}
