import { Supergraph } from '@apollo/federation-internals';

/**
 * Everything that could go wrong with a text goes wrong here, before anything that serves is touched.
 * @throws when the text is no supergraph or names a subgraph without a link
 */
export function checkSupergraph(supergraphSdl: string, links: ReadonlyMap<string, unknown>): void {
  const supergraph = Supergraph.build(supergraphSdl, { validateSupergraph: true });
  supergraph.apiSchema().toGraphQLJSSchema();
  const missing = [...supergraph.subgraphsMetadata()].map(({ name }) => name).filter((name) => !links.has(name));
  if (missing.length > 0) throw new Error(`there is no link to ${missing.join(', ')}`);
}
