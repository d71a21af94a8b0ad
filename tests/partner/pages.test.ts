import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, it } from 'vitest';

const page = readFileSync(new URL('../../docs/partners.md', import.meta.url), 'utf8');
const contract = readFileSync(new URL('../../schema/contracts/identity-catalog.graphql', import.meta.url), 'utf8');
const commands = readFileSync(new URL('../../cli/src/main.ts', import.meta.url), 'utf8');

it('every operation on the page fits the contract it is written for, and every mutation named exists', () => {
  const documents = [...page.matchAll(/```graphql\n(.*?)```/gs)].map(([, text]) => text ?? '');
  const schema = buildSchema(contract, { assumeValidSDL: true });
  expect(documents.length).toBeGreaterThan(0);
  for (const document of documents) expect(validate(schema, parse(document))).toEqual([]);
  const api = buildSchema(readFileSync(new URL('../../schema/api.graphql', import.meta.url), 'utf8'));
  const named = [...page.matchAll(/`((?:grant|revoke|create|approve)Partner\w+)`/g)].map(([, name]) => name ?? '');
  expect(named.length).toBeGreaterThan(3);
  for (const name of named) expect([name, api.getMutationType()?.getFields()[name]?.name]).toEqual([name, name]);
});

it('every command on the page is one of the command line', () => {
  const found = [...page.matchAll(/volmify (\w+) (\w+)/g)];
  expect(found.length).toBeGreaterThan(2);
  for (const [, group, verb] of found) {
    expect(commands).toContain(`.command('${group}')`);
    expect(commands).toContain(`.command('${verb}')`);
  }
});
