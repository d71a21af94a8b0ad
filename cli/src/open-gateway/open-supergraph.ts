import { dirname, resolve } from 'node:path';
import { composeServices } from '@apollo/composition';
import { type DocumentNode, Kind, parse } from 'graphql';
import { z } from 'zod';
import { EXIT, Problem } from '../print/problem.ts';
import { readJson, readText } from './open-gateway.config.ts';

/** Where the graph comes from: a composed supergraph, or a list of subgraphs to compose. */
export type GraphSource = { readonly supergraph: string } | { readonly subgraphs: string };

const listModel = z
  .array(
    z
      .strictObject({
        name: z.string().min(1),
        url: z.url({ protocol: /^https?$/ }),
        sdl: z.string().min(1).optional(),
        /** SDL, beside the list unless absolute. */
        file: z.string().min(1).optional(),
      })
      .refine(({ sdl, file }) => (sdl === undefined) !== (file === undefined), 'give either "sdl" or "file"'),
  )
  .min(1);

/**
 * The supergraph's SDL.
 * @throws Problem with exit code 78 for a file that is not what it should be, 1 for subgraphs that do not compose
 */
export async function readSupergraph(source: GraphSource): Promise<string> {
  if ('supergraph' in source) return readText(source.supergraph, 'supergraph');
  const list = listModel.safeParse(await readJson(source.subgraphs, 'list of subgraphs'));
  if (!list.success) {
    throw new Problem({
      what: `The list of subgraphs ${source.subgraphs} is wrong.`,
      why: list.error.issues.map((issue) => `${issue.path.join('.') || 'the whole'}: ${issue.message}`).join('\n'),
      next: 'A list like [{ "name": "products", "url": "http://127.0.0.1:5001/graphql", "file": "products.graphql" }].',
      exitCode: EXIT.badConfiguration,
    });
  }
  const folder = dirname(source.subgraphs);
  const services = [];
  for (const { name, url, sdl, file } of list.data) {
    const text = sdl ?? (await readText(resolve(folder, file ?? ''), `SDL of ${name}`));
    services.push({ name, url, typeDefs: parsed(text, `The SDL of ${name}`) });
  }
  const { errors, supergraphSdl } = composeServices(services);
  if (supergraphSdl) return supergraphSdl;
  throw new Problem({
    what: 'The subgraphs do not compose.',
    why: (errors ?? []).map((error) => error.message).join('\n'),
    next: 'Correct them and start again.',
  });
}

/** Name and address of each subgraph of a supergraph. @throws Problem with exit code 78 when it is none */
export function subgraphsOf(supergraphSdl: string): ReadonlyMap<string, string> {
  const graphs = parsed(supergraphSdl, 'The supergraph').definitions.find(
    (node) => node.kind === Kind.ENUM_TYPE_DEFINITION && node.name.value === 'join__Graph',
  );
  const values = graphs?.kind === Kind.ENUM_TYPE_DEFINITION ? (graphs.values ?? []) : [];
  const found = new Map<string, string>();
  for (const { directives } of values) {
    const args = directives?.find(({ name }) => name.value === 'join__graph')?.arguments ?? [];
    const textOf = (name: string): string => {
      const value = args.find((argument) => argument.name.value === name)?.value;
      return value?.kind === Kind.STRING ? value.value : '';
    };
    found.set(textOf('name'), textOf('url'));
  }
  if (found.size > 0) return found;
  throw new Problem({
    what: 'This is no Federation 2 supergraph.',
    why: 'It names no subgraphs (join__Graph).',
    next: 'Compose the subgraphs first, or give them with --subgraphs.',
    exitCode: EXIT.badConfiguration,
  });
}

function parsed(sdl: string, what: string): DocumentNode {
  try {
    return parse(sdl, { noLocation: true });
  } catch (cause) {
    throw new Problem({
      what: `${what} is not GraphQL.`,
      why: cause instanceof Error ? cause.message : String(cause),
      exitCode: EXIT.badConfiguration,
      cause,
    });
  }
}
