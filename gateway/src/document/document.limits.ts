import { CodedError } from '@volmify/shared/errors';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { deferOf } from '../engine/deferral.ts';
import { TooComplexError } from '../errors/gateway.error.ts';
import type { DocumentLimits } from '../gateway.config.ts';

/** Below this many expanded fields, how much fragments multiply does not matter. */
const EXPANSION_RATIO_FROM = 300;
const EXPANSION_RATIO_MAX = 8;

interface Weight {
  /** Fields after fragments are written out. */
  readonly fields: number;
  /** Nested fields of the schema's data; introspection has its own rule in validation. */
  readonly depth: number;
  /** Fields at the level of the selection set itself. */
  readonly top: number;
  /** Fragments that may be answered later. */
  readonly deferred: number;
}

const NOTHING: Weight = { fields: 0, depth: 0, top: 0, deferred: 0 };

/** Weighs selection sets; each fragment once, so that doubling fragments cost no time here. */
function createScale(document: DocumentNode): (set: SelectionSetNode) => Weight {
  const fragments = new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );
  const known = new Map<string, Weight>();
  const open = new Set<string>();

  function weigh(set: SelectionSetNode): Weight {
    let { fields, depth, top, deferred } = NOTHING;
    for (const selection of set.selections) {
      const weight = weighSelection(selection);
      fields += weight.fields;
      depth = Math.max(depth, weight.depth);
      top += weight.top;
      deferred += weight.deferred + (deferOf(selection) ? 1 : 0);
    }
    return { fields, depth, top, deferred };
  }

  function weighSelection(selection: SelectionNode): Weight {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return weighFragment(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return weigh(selection.selectionSet);
    const inner = selection.selectionSet ? weigh(selection.selectionSet) : NOTHING;
    const depth = isIntrospection(selection.name.value) ? 0 : inner.depth + 1;
    return { fields: inner.fields + 1, depth, top: 1, deferred: inner.deferred };
  }

  /** A fragment that does not exist weighs nothing here: validation names it. */
  function weighFragment(name: string): Weight {
    const weighed = known.get(name);
    if (weighed) return weighed;
    const fragment = fragments.get(name);
    if (!fragment) return NOTHING;
    if (open.has(name)) throw new CodedError('GRAPHQL_VALIDATION_FAILED', 'A fragment spreads itself.');
    open.add(name);
    const weight = weigh(fragment.selectionSet);
    open.delete(name);
    known.set(name, weight);
    return weight;
  }

  return weigh;
}

const isIntrospection = (field: string): boolean => field === '__schema' || field === '__type';

/**
 * Holds the limits that must be known before anybody plans the document.
 * @throws DOCUMENT_TOO_COMPLEX naming the limit, the value found and the bound
 */
export function checkDocumentLimits(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  limits: DocumentLimits,
): void {
  const bounded = (limit: string, found: number, bound: number): void => {
    if (found > bound) throw new TooComplexError(limit, found, bound);
  };
  const written = countWritten(document);
  bounded('definitions', document.definitions.length, limits.definitionsMax);
  bounded('aliases', written.aliases, limits.aliasesMax);
  bounded('directives', written.directives, limits.directivesMax);
  const { fields, depth, top, deferred } = createScale(document)(operation.selectionSet);
  bounded('expanded selections', fields, limits.expandedSelectionsMax);
  if (fields > EXPANSION_RATIO_FROM) {
    bounded('expanded selections per written one', Math.ceil(fields / written.fields), EXPANSION_RATIO_MAX);
  }
  bounded('nested fields', depth, limits.depthMax);
  bounded('deferred parts', deferred, limits.deferredMax);
  bounded('root fields', top, limits.rootFieldsMax);
  if (operation.operation === 'mutation') bounded('mutations', top, limits.mutationFieldsMax);
}

function countWritten(document: DocumentNode): { fields: number; aliases: number; directives: number } {
  const count = { fields: 0, aliases: 0, directives: 0 };
  visit(document, {
    Field(node) {
      count.fields += 1;
      if (node.alias) count.aliases += 1;
    },
    Directive() {
      count.directives += 1;
    },
  });
  return count;
}
