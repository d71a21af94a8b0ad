import { ERROR_CATALOGUE } from '@volmify/shared/errors';
import { SUBGRAPH_NAMES } from '@volmify/shared/subgraph';
import { environmentExample } from '../config.ts';
import { composeContract, subgraphSubsets } from '../contract/contract.composer.ts';
import { eventDocument } from '../contract/event.document.ts';
import { composePartnerContract } from '../contract/partner.contract.ts';

/** One generated file of the repository. */
export interface Artefact {
  /** Path from the repository's root. */
  readonly path: string;
  readonly text: string;
}

/**
 * Every committed file that is made from another one; `pnpm generate` writes them and the drift test compares.
 * @throws CompositionError when the SDL does not compose
 */
export async function generatedArtefacts(): Promise<Artefact[]> {
  const contract = composeContract();
  const note = '# Made by "pnpm generate" from the files in schema/; never edited by hand.\n\n';
  return [
    { path: 'schema/supergraph.graphql', text: note + contract.supergraphSdl },
    { path: 'schema/api.graphql', text: note + contract.apiSdl },
    ...contractArtefacts(note),
    { path: 'schema/events.asyncapi.json', text: `${JSON.stringify(eventDocument(), null, 2)}\n` },
    ...(await resolverTypes()),
    { path: '.env.example', text: environmentExample() },
    { path: 'docs/errors.md', text: errorCodesDocument() },
  ];
}

async function resolverTypes(): Promise<Artefact[]> {
  // Read here alone: nothing that serves needs a generator.
  const { resolverTypesOf } = await import('../contract/resolver.types.ts');
  const note = '// Made by "pnpm generate" from the files in schema/; never edited by hand.\n';
  return Promise.all(
    SUBGRAPH_NAMES.map(async (name) => ({
      path: `subgraphs/${name}/src/generated/graphql.ts`,
      text: note + (await resolverTypesOf(name)),
    })),
  );
}

/** Two files per contract: what its apps see, and what their operations are planned with. */
function contractArtefacts(note: string): Artefact[] {
  return subgraphSubsets()
    .map((names) => composePartnerContract(names))
    .flatMap(({ name, apiSdl, supergraphSdl }) => [
      { path: `schema/contracts/${name}.graphql`, text: note + apiSdl },
      { path: `schema/contracts/${name}.supergraph.graphql`, text: `${note}${supergraphSdl}\n` },
    ]);
}

function errorCodesDocument(): string {
  const rows = Object.entries(ERROR_CATALOGUE).map(
    ([code, row]) => `| \`${code}\` | ${row.httpStatus} | ${row.retryable ? 'yes' : 'no'} | ${row.sentence} |`,
  );
  return [
    '<!-- Made by "pnpm generate" from subgraphs/shared/src/errors.ts; never edited by hand. -->',
    '# Error codes',
    '',
    'Every error carries `extensions { code requestId retryable }`. Codes outside this list never leave the graph.',
    'Refusals that a mutation expects are members of its result union and carry their own code.',
    '',
    '| Code | HTTP status before execution | Retry | Meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
