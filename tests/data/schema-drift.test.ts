import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyDatabases, type TestDatabases } from '../kit/database.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the migrated databases', () => {
  let databases: TestDatabases;
  beforeAll(async () => {
    databases = await copyDatabases();
  });
  afterAll(() => databases?.drop());

  it.each(SUBGRAPH_NAMES)('of %s are what schema.prisma says', async (name) => {
    const { stdout } = await promisify(execFile)(
      `${ROOT}node_modules/.bin/prisma`,
      [
        'migrate',
        'diff',
        '--config',
        `prisma/${name}/prisma.config.ts`,
        '--from-config-datasource',
        '--to-schema',
        `prisma/${name}/schema.prisma`,
        '--exit-code',
      ],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          [`${name.toUpperCase()}_DATABASE_URL`]: databases.of[name].superuserUrl,
          PRISMA_SCHEMA_ENGINE_BINARY: `${ROOT}prisma/engine/schema-engine.mjs`,
        },
      },
    ).catch((cause: { stdout?: string; stderr?: string }) => ({ stdout: `${cause.stdout}${cause.stderr}` }));

    expect(stdout).toContain('No difference detected');
  });
});
