import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

const require = createRequire(new URL('./subgraphs/shared/package.json', import.meta.url));

// Vitest resolves `graphql` once as ESM and once as CommonJS; two copies refuse each other's types. One file for both.
const alias = [{ find: /^graphql$/, replacement: require.resolve('graphql') }];
const resolve = { alias };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'unit',
          include: [
            'subgraphs/*/src/**/*.test.ts',
            'gateway/src/**/*.test.ts',
            'gateway/sandbox/src/**/*.test.ts',
            'cli/src/**/*.test.ts',
          ],
        },
      },
      {
        resolve,
        test: { name: 'check', include: ['tests/*.test.ts'], testTimeout: 60_000 },
      },
      {
        resolve,
        test: {
          name: 'world',
          include: ['tests/*/**/*.test.ts'],
          exclude: ['tests/bench/**', 'tests/engine/**', 'tests/first-run/**', '**/node_modules/**'],
          globalSetup: ['tests/kit/database.setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // Groups run one after another: what needs the database first, what starts whole products alone at the end.
          sequence: { groupOrder: 1 },
        },
      },
      {
        resolve,
        test: { name: 'engine', include: ['tests/engine/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000 },
      },
      {
        resolve,
        test: {
          name: 'first-run',
          include: ['tests/first-run/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
