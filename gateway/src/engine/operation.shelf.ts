import { CodedError } from '@volmify/shared/errors';
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql';
import { deferConditions, type SettledDocument, settleDefers } from './deferral.ts';
import { type KeySetting, normalise, partsOf } from './plan.key.ts';

/** What is remembered of a document: how to find its plan, not the plan, which may leave the cache. */
export interface PreparedOperation extends SettledDocument {
  readonly key: string;
  readonly lifted: Readonly<Record<string, unknown>>;
  /** Variables that decide about deferred parts; undefined for a document without any. */
  readonly conditions: readonly string[] | undefined;
}

/** Operations in the form in which their plan is found; a document met again costs one look-up. */
export class OperationShelf {
  readonly #known = new WeakMap<DocumentNode, Map<string, PreparedOperation>>();

  constructor(private readonly setting: KeySetting) {}

  /** The operation as one answer: nothing is deferred. @throws OPERATION_RESOLUTION_FAILURE */
  whole(document: DocumentNode, operationName: string | undefined): PreparedOperation {
    return this.#shelved(document, operationName ?? '', () => {
      const operation = chooseOperation(document, operationName);
      const conditions = deferConditions(document);
      const settled: SettledDocument = conditions
        ? settleDefers(operation, partsOf(document).fragments, undefined)
        : { document, operation, labels: new Map() };
      return { settled, conditions };
    });
  }

  /** The operation in parts, as these variables have it; the whole one when nothing is deferred under them. */
  inParts(
    document: DocumentNode,
    operationName: string | undefined,
    variables: Readonly<Record<string, unknown>>,
  ): PreparedOperation {
    const whole = this.whole(document, operationName);
    const { conditions } = whole;
    if (!conditions || whole.operation.operation !== 'query') return whole;
    const isOn = (name: string | undefined): boolean => name === undefined || variables[name] !== false;
    // A line break is no part of a name.
    const form = `${operationName ?? ''}\n${conditions.map((name) => (isOn(name) ? '1' : '0')).join('')}`;
    return this.#shelved(document, form, () => ({
      settled: settleDefers(chooseOperation(document, operationName), partsOf(document).fragments, isOn),
      conditions,
    }));
  }

  #shelved(
    document: DocumentNode,
    form: string,
    settle: () => { settled: SettledDocument; conditions: readonly string[] | undefined },
  ): PreparedOperation {
    const forms = this.#known.get(document);
    const known = forms?.get(form);
    if (known) return known;
    const { settled, conditions } = settle();
    const { key, lifted } = normalise(settled.document, settled.operation, this.setting);
    const prepared = { ...settled, key, lifted, conditions };
    this.#known.set(document, (forms ?? new Map<string, PreparedOperation>()).set(form, prepared));
    return prepared;
  }
}

function chooseOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const named = name ? operations.filter((node) => node.name?.value === name) : operations;
  const [chosen] = named;
  if (!chosen || named.length > 1) throw new CodedError('OPERATION_RESOLUTION_FAILURE');
  return chosen;
}
