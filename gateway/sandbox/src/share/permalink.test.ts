import { expect, test } from 'vitest';
import { printPermalink, readPermalink } from './permalink.ts';

const hashOf = (address: string) => address.slice(address.indexOf('#'));

test('a link opens what was shared, letter for letter', () => {
  const document = `query Ünïcode($a: String!) {\n  me { displayName } # ${'+/='.repeat(20)}\n}\n`.repeat(12);
  const link = { kind: 'document', document, variables: '{ "a": "b+c" }', personaKey: 'sarah' } as const;

  expect(readPermalink(hashOf(printPermalink(link)))).toEqual(link);
});

test('a question is named, not copied', () => {
  const link = { kind: 'question', questionId: 'Q01-cross-org', personaKey: undefined } as const;

  expect(printPermalink(link)).toBe('/explore#question=Q01-cross-org');
  expect(readPermalink('#question=Q01-cross-org')).toEqual(link);
});

test('an address that names nothing, or is damaged, opens nothing', () => {
  expect([readPermalink(''), readPermalink('#persona=sarah'), readPermalink('#q=%%%')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
