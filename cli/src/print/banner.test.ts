import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { type BannerFacts, formatBanner, formatCurl } from './banner.ts';

const facts: BannerFacts = {
  topology: 'all-in-one',
  readyInMs: 3912,
  database: 'embedded PostgreSQL 17',
  hasDemoWorld: true,
  url: 'http://localhost:4000',
  isSandboxOn: true,
  subgraphs: [
    { name: 'identity', typeCount: 11 },
    { name: 'organization', typeCount: 14 },
    { name: 'catalog', typeCount: 31 },
    { name: 'finance', typeCount: 27 },
  ],
  migrationCount: 12,
  personas: ['sarah', 'john'],
  sample: {
    persona: 'sarah',
    about: 'Sarah, one person, three organizations',
    document: 'query Hello { me { displayName } }',
  },
};

test('the banner names only pages that exist', () => {
  const withPage = formatBanner(facts);
  const withoutPage = formatBanner({ ...facts, isSandboxOn: false });

  expect(withPage).toContain('Sandbox     http://localhost:4000/ ');
  expect(withoutPage).not.toContain('Sandbox');
  expect(withPage).toContain('ready in 3.9 s');
  expect(withPage).toContain(
    'identity 11 types   organization 14   catalog 31   finance 27     4 databases, 12 migrations',
  );
  expect(withPage.split('\n').every((line) => line === line.trimEnd())).toBe(true);
});

test('the line to paste survives a shell, quotes included', () => {
  const sample = { persona: 'sarah', about: '', document: `{ node(id: "it's") { id } }` };
  const command = formatCurl('http://localhost:4000', sample)
    .replace(/^curl/, 'printf "%s\\n"')
    .replace(/\$\([^)]*\)/, 'token');

  const words = execFileSync('/bin/sh', ['-c', command], { encoding: 'utf8' }).trim().split('\n');

  expect(JSON.parse(words.at(-1) ?? '')).toEqual({ query: sample.document });
});
