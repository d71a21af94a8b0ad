import { execFile } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const PACKAGES = ['subgraphs/shared', 'subgraphs/identity', 'gateway', 'cli'];
/** Command-line tools, generators' type packages and bundler plugins have nothing to import at run time. */
const NOT_IMPORTED = /^(@types\/|@volmify\/|typescript$|vitest$|tsx$)/;

/** The package's main entry expects a generated client; ours lies in each subgraph and uses this runtime. */
const ENTRY: Readonly<Record<string, string>> = { '@prisma/client': '@prisma/client/runtime/client' };

const dependenciesOf = (folder: string): string[] => {
  const manifest = JSON.parse(readFileSync(`${ROOT}${folder}/package.json`, 'utf8')) as { dependencies?: object };
  return Object.keys(manifest.dependencies ?? {})
    .filter((name) => !NOT_IMPORTED.test(name))
    .map((name) => ENTRY[name] ?? name);
};

describe('dependencies of the product', () => {
  it.each(PACKAGES)('of %s can all be imported by the oldest supported Node', async (folder) => {
    const names = dependenciesOf(folder);
    const script = `for (const name of ${JSON.stringify(names)}) await import(name); console.log('all');`;

    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
      cwd: `${ROOT}${folder}`,
    });

    expect(stdout.trim()).toBe('all');
  });

  it('bring one copy of graphql: two refuse each other and have answered null without an error', () => {
    const copies = PACKAGES.map((folder) =>
      realpathSync(createRequire(`${ROOT}${folder}/package.json`).resolve('graphql')),
    );

    expect(new Set(copies).size).toBe(1);
  });
});
