import type { DeferNode, FetchNode, PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import type { Log } from '@volmify/shared/log';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import type { AnyLink } from './engine.link.ts';
import type { FetchUnit } from './fetch.unit.ts';
import { IdleRequirements } from './idle.requirements.ts';
import { type MergeTree, mergeTreeOf } from './merge.ts';
import { requireInputs, requireKeys, UnsafePlan } from './plan.guards.ts';
import { partsOf } from './plan.key.ts';
import { compileRepresentation } from './representation.writer.ts';
import { compileRewrites, readRewrite, renamedKeys } from './rewrites.ts';
import type { TypeFamily } from './type.family.ts';

/** A step of a compiled plan. */
export type Step<Call> =
  | { readonly kind: 'fetch'; readonly unit: FetchUnit<Call>; readonly id?: string }
  | { readonly kind: 'sequence' | 'parallel'; readonly steps: readonly Step<Call>[] }
  | { readonly kind: 'condition'; readonly variable: string; readonly yes?: Step<Call>; readonly no?: Step<Call> }
  | DeferStep<Call>;

/** What is answered first, and what comes later. */
export interface DeferStep<Call> {
  readonly kind: 'defer';
  readonly primary: Step<Call> | undefined;
  readonly deferred: readonly DeferredStep<Call>[];
}

/** The fetches behind one label. */
export interface DeferredStep<Call> {
  readonly label: string;
  /** Ids of fetches that must be over before. */
  readonly depends: readonly string[];
  readonly step: Step<Call> | undefined;
}

/** What compiling needs besides the plan. */
export interface CompileSetting<Call> {
  readonly links: ReadonlyMap<string, AnyLink<Call>>;
  readonly family: TypeFamily;
  readonly log: Log;
}

/** A plan that can run, and the fetches in it. */
export interface CompiledPlan<Call> {
  readonly root: Step<Call> | undefined;
  readonly units: readonly FetchUnit<Call>[];
  /** Of a subscription: what the owner of its events is asked; `root` completes one event. */
  readonly primary?: FetchUnit<Call>;
}

/**
 * Turns a plan into steps: every fetch text is parsed once, every path, representation and rewrite prepared.
 * @throws when the plan asks a subgraph without a link, or has a node this engine does not run
 */
export function compilePlan<Call>(plan: QueryPlan, setting: CompileSetting<Call>): CompiledPlan<Call> {
  const drafts: Draft<Call>[] = [];
  const { node } = plan;
  if (!node) return { root: undefined, units: [] };
  const compiling = { setting, drafts, ids: new Set<string>() };
  const compiled =
    node.kind === 'Subscription' ? compileStream(node, compiling) : { root: compileNode(node, [], compiling) };
  settleSharing(drafts);
  return { ...compiled, units: drafts };
}

type Draft<Call> = FetchUnit<Call> & { canShare: boolean; mayRepeat: boolean };
interface Compiling<Call> {
  readonly setting: CompileSetting<Call>;
  readonly drafts: Draft<Call>[];
  /** Fetches that deferred steps may wait for. */
  readonly ids: Set<string>;
}

function compileStream<Call>({ primary, rest }: SubscriptionNode, compiling: Compiling<Call>) {
  const unit = compileFetch(primary, [], compiling.setting);
  compiling.drafts.push(unit);
  return { primary: unit, root: rest && compileNode(rest, [], compiling) };
}

function compileNode<Call>(node: PlanNode, path: readonly string[], compiling: Compiling<Call>): Step<Call> {
  switch (node.kind) {
    case 'Fetch': {
      const unit = compileFetch(node, path, compiling.setting);
      compiling.drafts.push(unit);
      if (node.id !== undefined) compiling.ids.add(node.id);
      return { kind: 'fetch', unit, ...(node.id === undefined ? {} : { id: node.id }) };
    }
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path.map(String)], compiling);
    case 'Sequence':
    case 'Parallel': {
      const steps = node.nodes.map((child) => compileNode(child, path, compiling));
      return { kind: node.kind === 'Sequence' ? 'sequence' : 'parallel', steps };
    }
    case 'Condition':
      return {
        kind: 'condition',
        variable: node.condition,
        ...(node.ifClause ? { yes: compileNode(node.ifClause, path, compiling) } : {}),
        ...(node.elseClause ? { no: compileNode(node.elseClause, path, compiling) } : {}),
      };
    case 'Defer':
      return compileDefer(node, path, compiling);
  }
}

function compileDefer<Call>(
  { primary, deferred }: DeferNode,
  path: readonly string[],
  compiling: Compiling<Call>,
): DeferStep<Call> {
  const first = primary.node && compileNode(primary.node, path, compiling);
  const later = deferred.map(({ label = '', depends, node }) => {
    const ids = depends.map(({ id }) => id);
    if (!ids.every((id) => compiling.ids.has(id))) throw new UnsafePlan('a deferred part waits for nobody');
    return { label, depends: ids, step: node && compileNode(node, path, compiling) };
  });
  return { kind: 'defer', primary: first, deferred: later };
}

function compileFetch<Call>(
  node: FetchNode,
  path: readonly string[],
  { links, family, log }: CompileSetting<Call>,
): Draft<Call> {
  const link = links.get(node.serviceName);
  if (!link) throw new Error(`there is no link to ${node.serviceName}`);
  if (node.contextRewrites?.length) throw new Error('values set by context are not supported');
  const document = parse(node.operation, { noLocation: true });
  const output = (node.outputRewrites ?? []).map(readRewrite);
  const input = (node.inputRewrites ?? []).map(readRewrite);
  const renamed = renamedKeys(output);
  const { operation, fragments } = partsOf(document);
  const rootType = ROOT_TYPES[node.operationKind] ?? 'Query';
  requireInputs({ subgraph: node.serviceName, operation, fragments, requires: node.requires, rootType }, family);
  const sets = node.requires ? entitySets(operation.selectionSet) : [operation.selectionSet];
  const tree = mergeTreeOf(sets, fragments, renamed);
  const idle = new IdleRequirements(sets, { subgraph: node.serviceName, fragments, family });
  return {
    subgraph: node.serviceName,
    link,
    query: node.operation,
    document,
    bodyHead: `{"query":${JSON.stringify(node.operation)},"variables":{`,
    variableNames: node.variableUsages ?? [],
    path,
    tree,
    renamed,
    rewrite: compileRewrites(output, family),
    representation:
      node.requires &&
      compileRepresentation(requireKeys(node.requires, node.serviceName, family), input, { family, idle }),
    shape: `${node.serviceName}\n${node.operation}`,
    canShare: false,
    mayRepeat: false,
    isFlat: tree.every((key) => key.below === undefined),
    family,
    log,
  };
}

const ROOT_TYPES: Readonly<Record<string, string>> = {
  query: 'Query',
  mutation: 'Mutation',
  subscription: 'Subscription',
};

const entitySets = (set: SelectionSetNode): SelectionSetNode[] =>
  set.selections.flatMap((node) => (node.kind === Kind.FIELD && node.selectionSet ? [node.selectionSet] : []));

/** Which entities may be held by several objects, and who therefore may meet one object at several places. */
function settleSharing<Call>(drafts: readonly Draft<Call>[]): void {
  for (const draft of drafts) draft.canShare = !drafts.some((other) => other !== draft && overlaps(draft, other));
  const shared = drafts
    .filter((draft) => draft.representation && draft.canShare)
    .flatMap((draft) => containersOf(draft));
  for (const draft of drafts) {
    const way = `${placeOf(draft.path)}/`;
    draft.mayRepeat = shared.some((container) => way.startsWith(`${container}/`));
  }
}

/** True when the other fetch may write into a container that this one brings, from above rather than through it. */
function overlaps<Call>(fetch: FetchUnit<Call>, other: FetchUnit<Call>): boolean {
  const brought = new Set(containersOf(fetch));
  return containersOf(other).some((container) => brought.has(container));
}

function containersOf<Call>({ path, tree }: FetchUnit<Call>): string[] {
  const found: string[] = [];
  const visit = (below: MergeTree, at: string): void => {
    for (const key of below) {
      if (!key.below) continue;
      found.push(`${at}/${key.key}`);
      visit(key.below, `${at}/${key.key}`);
    }
  };
  visit(tree, placeOf(path));
  return found;
}

const placeOf = (path: readonly string[]): string =>
  path
    .filter((step) => step !== '@')
    .map((step) => `/${step}`)
    .join('');
