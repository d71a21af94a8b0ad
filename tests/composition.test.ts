import { composeContract, lintContract, readQuestions, subgraphSubsets } from '@volmify/cli';
import type { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import { readSubgraphSdl } from '@volmify/shared/subgraph.schema';
import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';

/** The SDL of the house with one text replaced, to see a rule bite. */
const withChange = (subgraph: string, from: string | RegExp, to: string) => (name: string) => {
  const sdl = readSubgraphSdl(name as (typeof SUBGRAPH_NAMES)[number]);
  if (name !== subgraph) return sdl;
  const changed = sdl.replace(from, to);
  if (changed === sdl) throw new Error(`nothing matches ${String(from)} in ${subgraph}`);
  return changed;
};

describe('the contract', () => {
  it('composes the four subgraphs without errors or hints (GW-02)', () => {
    const { hints } = composeContract();

    expect(hints).toEqual([]);
  });

  it.each(subgraphSubsets().map((subset) => [subset.join(' + '), subset] as const))(
    'composes for partners granted %s',
    (_name, subset) => {
      expect(composeContract(subset).hints).toEqual([]);
    },
  );

  it('breaks none of the rules of decision', () => {
    expect(lintContract()).toEqual([]);
  });

  it.each(readQuestions().map((question) => [question.id, question] as const))(
    'answers %s: the operation fits the API schema',
    (_id, question) => {
      expect(validate(composeContract().apiSchema, parse(question.document))).toEqual([]);
    },
  );

  it('keeps internal operations out of the API schema', () => {
    const { apiSdl } = composeContract();

    expect(apiSdl).not.toMatch(/callerFacts|membershipFacts|assertActiveEmployees/);
  });
});

describe('the composition lint', () => {
  it.each([
    [
      'a second key',
      'organization',
      /type Team implements Node @key\(fields: "id"\)/,
      'type Team implements Node @key(fields: "id") @key(fields: "slug")',
      'one key',
    ],
    [
      'a compound key',
      'organization',
      /type Team implements Node @key\(fields: "id"\)/,
      'type Team implements Node @key(fields: "id slug")',
      'the key of an entity',
    ],
    ['a non-null reference across a border', 'organization', /owner: User\b/, 'owner: User!', 'across a border'],
    ['a non-null root field', 'organization', /team\(([^)]*)\): Team\b/, 'team($1): Team!', 'a root field is nullable'],
    ['@requires', 'organization', /owner: User\b/, 'owner: User @requires(fields: "slug")', '@requires is not used'],
    ['a missing description', 'organization', /"[^"]*"\n {2}owner: User\b/, 'owner: User', 'a field has a description'],
    ['a badly named field', 'organization', /owner: User\b/, 'Owner_of: User', 'camelCase'],
  ])('refuses %s', (_what, subgraph, from, to, rule) => {
    const findings = lintContract(withChange(subgraph, from, to));

    expect(findings.map((finding) => finding.rule).join('\n')).toContain(rule);
  });
});
