import type { SubgraphName } from '@volmify/shared/subgraph';
import { readSubgraphSdl } from '@volmify/shared/subgraph.schema';
import {
  type ASTNode,
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type NamedTypeNode,
  parse,
  print,
  visit,
} from 'graphql';
import { type ComposedContract, composeContract } from './contract.composer.ts';

/** What apps granted some subgraphs see, and what their operations are planned with. */
export interface PartnerContract {
  readonly subgraphs: readonly SubgraphName[];
  /** `identity-catalog`: the name of its files. */
  readonly name: string;
  /** The schema as it is served, sorted by name. */
  readonly apiSdl: string;
  /** The supergraph without descriptions, which planning does not read. */
  readonly supergraphSdl: string;
  readonly hints: readonly string[];
}

/** The tag of what is for people and for the product alone. */
const INTERNAL = 'internal';
const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** The name of the contract of these subgraphs. */
export const contractName = (subgraphs: readonly SubgraphName[]): string => subgraphs.join('-');

/**
 * Composes the subgraphs granted, without anything that is tagged internal and without what nothing leads to any more. What
 * is taken away is gone before composition: the planner of a contract cannot know it either.
 * @throws CompositionError
 */
export function composePartnerContract(
  subgraphs: readonly SubgraphName[],
  sdlOf: (name: SubgraphName) => string = readSubgraphSdl,
): PartnerContract {
  const open = subgraphs.map((name) => [name, withoutInternal(parse(sdlOf(name), { noLocation: true }))] as const);
  const reached = reachedTypes(open.map(([, document]) => document));
  const texts = new Map(open.map(([name, document]) => [name, print(onlyReached(document, reached))]));
  const composed: ComposedContract = composeContract(subgraphs, (name) => texts.get(name) ?? '');
  return {
    subgraphs,
    name: contractName(subgraphs),
    apiSdl: composed.apiSdl,
    supergraphSdl: print(withoutDescriptions(parse(composed.supergraphSdl, { noLocation: true }))),
    hints: composed.hints,
  };
}

const isInternal = (node: ASTNode): boolean =>
  'directives' in node &&
  ((node.directives ?? []) as readonly ConstDirectiveNode[]).some(
    ({ name, arguments: given }) =>
      name.value === 'tag' &&
      given?.some(({ value }) => value.kind === Kind.STRING && value.value === INTERNAL) === true,
  );

/** Drops tagged definitions, fields, arguments and values, and what holds no field any more. */
function withoutInternal(document: DocumentNode): DocumentNode {
  const open: DocumentNode = visit(document, { enter: (node) => (isInternal(node) ? null : undefined) });
  return {
    ...open,
    definitions: open.definitions.filter((node) => !('fields' in node) || node.fields?.length !== 0),
  };
}

type Named = DefinitionNode & { readonly name: { readonly value: string } };
const isType = (node: DefinitionNode): node is Named =>
  (node.kind.endsWith('TypeDefinition') || node.kind.endsWith('TypeExtension')) && 'name' in node;

/** Names of all types to which a root leads over any of the subgraphs: arguments, members, interfaces and their types. */
function reachedTypes(documents: readonly DocumentNode[]): ReadonlySet<string> {
  const parts = new Map<string, Named[]>();
  const implementers = new Map<string, string[]>();
  for (const node of documents.flatMap(({ definitions }) => definitions.filter(isType))) {
    parts.set(node.name.value, [...(parts.get(node.name.value) ?? []), node]);
    for (const { name } of 'interfaces' in node ? (node.interfaces ?? []) : []) {
      implementers.set(name.value, [...(implementers.get(name.value) ?? []), node.name.value]);
    }
  }
  const answered = answeredTypes(documents);
  const reached = new Set<string>();
  const waiting = [...ROOTS];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (reached.has(name)) continue;
    reached.add(name);
    for (const node of parts.get(name) ?? []) waiting.push(...mentioned(node));
    if (answered.has(name)) waiting.push(...(implementers.get(name) ?? []));
  }
  return reached;
}

/** Every type a definition names. */
function mentioned(node: Named): string[] {
  const names: string[] = [];
  visit(node, { NamedType: ({ name }: NamedTypeNode) => void names.push(name.value) });
  return names;
}

/** Interfaces that a field answers with: their types are reached through them, not they through their types. */
function answeredTypes(documents: readonly DocumentNode[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const document of documents) {
    visit(document, {
      FieldDefinition: ({ type }) => {
        visit(type, { NamedType: ({ name }) => void names.add(name.value) });
      },
    });
  }
  return names;
}

const onlyReached = (document: DocumentNode, reached: ReadonlySet<string>): DocumentNode => ({
  ...document,
  definitions: document.definitions.filter((node) => !isType(node) || reached.has(node.name.value)),
});

const withoutDescriptions = (document: DocumentNode): DocumentNode =>
  visit(document, {
    enter: (node) => ('description' in node && node.description ? { ...node, description: undefined } : undefined),
  });
