import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { evaluate, larger, plus, type Term, times, type Variables, where } from './cost.term.ts';
import { type CostWeights, type FieldWeight, PLAIN_LIST, readCostWeights } from './cost.weights.ts';
import type { PreparedDocument } from './operation.resolver.ts';

/** Works out what a document costs before anybody plans it. */
export interface CostModel {
  /** Cost of the operation with these variables. Fields the schema does not know cost nothing: validation refuses them. */
  estimate(prepared: PreparedDocument, variables: Variables): number;
}

/** What a mutation costs besides its selection, each; a subscription once. */
const ROOT_WEIGHT = 10;

/**
 * The cost model of one supergraph: fragments are weighed once, figures that no variable changes are worked out once per
 * document, so a document met again costs one lookup.
 */
export function createCostModel(supergraphSdl: string): CostModel {
  const weights = readCostWeights(supergraphSdl);
  const known = new WeakMap<PreparedDocument, Term>();
  return {
    estimate(prepared, variables) {
      const held = known.get(prepared) ?? new DocumentScale(prepared, weights).weigh();
      known.set(prepared, held);
      return Math.ceil(evaluate(held, variables));
    },
  };
}

/** Where a selection set stands. */
interface Place {
  readonly type: string;
  /** Size of lists right below whose length an argument above decides. */
  readonly sized?: { readonly fields: ReadonlySet<string>; readonly size: Term };
}

class DocumentScale {
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #weighed = new Map<FragmentDefinitionNode, Term>();
  readonly #variableDefaults: Variables;

  constructor(
    { document, operation }: PreparedDocument,
    private readonly weights: CostWeights,
  ) {
    this.#operation = operation;
    this.#fragments = new Map(
      document.definitions.flatMap((node) =>
        node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
      ),
    );
    this.#variableDefaults = Object.fromEntries(
      (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
        variable.name.value,
        defaultValue && valueFromASTUntyped(defaultValue),
      ]),
    );
  }

  weigh(): Term {
    const kind = this.#operation.operation;
    const selection = this.#weighSet(this.#operation.selectionSet, { type: this.weights.roots[kind] });
    return kind === 'subscription' ? plus(ROOT_WEIGHT, selection) : selection;
  }

  /** Of selections that exclude each other, because no object is of two types, the dearest counts. */
  #weighSet(set: SelectionSetNode, place: Place): Term {
    let sum: Term = 0;
    const byType = new Map<string, Term>();
    for (const selection of set.selections) {
      const term = this.#gated(selection, this.#weighSelection(selection, place));
      const type = this.#conditionOf(selection);
      if (type === undefined || type === place.type || !this.weights.isObjectType(type)) sum = plus(sum, term);
      else byType.set(type, plus(byType.get(type) ?? 0, term));
    }
    return plus(sum, [...byType.values()].reduce<Term>(larger, 0));
  }

  #conditionOf(selection: SelectionNode): string | undefined {
    if (selection.kind === Kind.FIELD) return undefined;
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection.typeCondition?.name.value;
    return this.#fragments.get(selection.name.value)?.typeCondition.name.value;
  }

  #weighSelection(selection: SelectionNode, place: Place): Term {
    if (selection.kind === Kind.FIELD) return this.#weighField(selection, place);
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const type = selection.typeCondition?.name.value ?? place.type;
      return this.#weighSet(selection.selectionSet, { ...place, type });
    }
    const fragment = this.#fragments.get(selection.name.value);
    if (!fragment) return 0;
    const inside = { ...place, type: fragment.typeCondition.name.value };
    // What an argument above decides differs from spread to spread; everything else is weighed once.
    if (place.sized) return this.#weighSet(fragment.selectionSet, inside);
    const held = this.#weighed.get(fragment) ?? this.#weighSet(fragment.selectionSet, inside);
    this.#weighed.set(fragment, held);
    return held;
  }

  #weighField(node: FieldNode, place: Place): Term {
    const name = node.name.value;
    const field = this.weights.field(place.type, name);
    if (!field) return 0;
    const size = this.#sizeOf(node, field);
    const sized = field.list && field.list.sizedFields.size > 0 ? { fields: field.list.sizedFields, size } : undefined;
    const below = node.selectionSet
      ? this.#weighSet(node.selectionSet, { type: field.type, ...(sized ? { sized } : {}) })
      : 0;
    const isMutation = place.type === this.weights.roots.mutation;
    const own = isMutation ? this.weights.ofType(field.type) : (field.own ?? this.weights.ofType(field.type));
    const one = plus(own, below);
    const all = times(this.#repeats(field, size, place, name), one);
    return plus(all, this.#extras(node, field, isMutation));
  }

  /** How many values a field brings; the length of a list may be decided by the field above it, or by those below. */
  #repeats(field: FieldWeight, own: Term, { sized }: Place, name: string): Term {
    if (sized?.fields.has(name)) return sized.size;
    return field.isList && (field.list?.sizedFields.size ?? 0) === 0 ? own : 1;
  }

  /** What is paid once, however long a list is. */
  #extras(node: FieldNode, field: FieldWeight, isMutation: boolean): number {
    const root = isMutation ? (field.own ?? ROOT_WEIGHT) : 0;
    return (node.arguments ?? []).reduce((sum, { name }) => sum + (field.arguments.get(name.value) ?? 0), root);
  }

  /** The largest of the sizes asked for, or what is assumed. */
  #sizeOf(node: FieldNode, { list = PLAIN_LIST, defaults }: FieldWeight): Term {
    const asked = list.slicingArguments.flatMap((name) => {
      const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
      const term = this.#numberIn(value, defaults.get(name) ?? list.assumedSize);
      if (term !== undefined) return [term];
      const byDefault = defaults.get(name);
      return byDefault === undefined ? [] : [byDefault];
    });
    return asked.length > 0 ? asked.reduce(larger) : list.assumedSize;
  }

  #numberIn(value: ValueNode | undefined, otherwise: number): Term | undefined {
    if (value?.kind === Kind.INT) return Math.max(0, Number(value.value));
    if (value?.kind !== Kind.VARIABLE) return undefined;
    const name = value.name.value;
    const fallback = this.#variableDefaults[name];
    return (variables) => {
      const given = Object.hasOwn(variables, name) ? variables[name] : fallback;
      return typeof given === 'number' && Number.isFinite(given) ? Math.max(0, given) : otherwise;
    };
  }

  /** Nothing for what is skipped; a condition on a variable is asked per request. */
  #gated(selection: SelectionNode, term: Term): Term {
    return (selection.directives ?? []).reduce((left, directive) => this.#gate(directive, left), term);
  }

  #gate({ name, arguments: args }: DirectiveNode, term: Term): Term {
    if (name.value !== 'skip' && name.value !== 'include') return term;
    const wanted = name.value === 'include';
    const value = args?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN) return value.value === wanted ? term : 0;
    if (value?.kind !== Kind.VARIABLE) return term;
    const variable = value.name.value;
    const fallback = this.#variableDefaults[variable];
    return where((variables) => {
      const given = Object.hasOwn(variables, variable) ? variables[variable] : fallback;
      return typeof given !== 'boolean' || given === wanted;
    }, term);
  }
}
