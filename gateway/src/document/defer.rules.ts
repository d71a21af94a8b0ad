import { CodedError } from '@volmify/shared/errors';
import { type DocumentNode, Kind, type OperationDefinitionNode, type SelectionSetNode, visit } from 'graphql';
import { deferOf, writtenArgument } from '../engine/deferral.ts';

/**
 * What the specification asks of `@defer` and the library's validation does not know: labels are written out and differ,
 * events are whole, and the fields of a mutation run in their order.
 * @throws GRAPHQL_VALIDATION_FAILED
 */
export function checkDefers(document: DocumentNode, operation: OperationDefinitionNode): void {
  const labels = new Set<string>();
  let count = 0;
  visit(document, {
    Directive(node) {
      if (node.name.value !== 'defer') return;
      count += 1;
      if (!node.arguments?.some(({ name }) => name.value === 'label')) return;
      const label = writtenArgument(node, 'label');
      if (typeof label !== 'string') throw refused('The label of a deferred fragment is written out.');
      if (labels.has(label)) throw refused(`Two deferred fragments are called ${label}.`);
      labels.add(label);
    },
  });
  if (count === 0) return;
  if (operation.operation === 'subscription') throw refused('Nothing of a subscription is deferred: events are whole.');
  if (operation.operation === 'mutation' && defersHere(operation.selectionSet, document)) {
    throw refused('The fields of a mutation are not deferred; what they answer may be.');
  }
}

function defersHere(set: SelectionSetNode, document: DocumentNode): boolean {
  return set.selections.some((node) => {
    if (node.kind === Kind.FIELD) return false;
    if (deferOf(node)) return true;
    const fragment =
      node.kind === Kind.INLINE_FRAGMENT
        ? node
        : document.definitions.find(
            (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
          );
    return fragment !== undefined && 'selectionSet' in fragment && defersHere(fragment.selectionSet, document);
  });
}

const refused = (message: string): CodedError => new CodedError('GRAPHQL_VALIDATION_FAILED', message);
