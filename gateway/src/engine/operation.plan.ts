import type { QueryPlan } from '@apollo/query-planner';
import { type GraphQLSchema, Kind, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import { type CompiledPlan, type CompileSetting, compilePlan } from './plan.compiler.ts';
import { requireFetches, UnsafePlan } from './plan.guards.ts';
import type { NormalOperation } from './plan.key.ts';
import { rootShape, type SelectionShape } from './response.shape.ts';
import { SelectionWriter } from './response.writer.ts';

/** Shapes kept per plan: one for every combination of conditions that was asked for. */
const SHAPES_MAX = 64;
/** Bytes a plan takes for each character of its texts: syntax trees, steps and shapes; measured, rounded up. */
const BYTES_PER_CHARACTER = 40;

/** How the answer is made, with the conditions of the operation decided. */
export interface AnswerShape {
  readonly selection: SelectionShape;
  readonly writer: SelectionWriter;
  readonly asksSchema: boolean;
}

/** One operation, planned and compiled. Holds nothing of any caller. */
export class OperationPlan<Call> {
  readonly steps: CompiledPlan<Call>;
  /** Further plans, where one alone would compute fields from wrong values; their answers are joined. */
  readonly more: readonly CompiledPlan<Call>[];
  readonly isQuery: boolean;
  readonly #conditionNames: readonly string[];
  readonly #shapes = new LRUCache<string, AnswerShape>({ max: SHAPES_MAX });

  /** @throws UnsafePlan when the plan would answer wrongly */
  constructor(
    readonly normal: NormalOperation,
    plans: readonly [QueryPlan, ...QueryPlan[]],
    private readonly schema: GraphQLSchema,
    private readonly setting: CompileSetting<Call>,
  ) {
    const [plan, ...more] = plans;
    requireFetches(plan, normal);
    this.isQuery = normal.operation.operation === 'query';
    if (more.length > 0 && !this.isQuery) throw new UnsafePlan('fields that need two plans are asked of a mutation');
    this.steps = compilePlan(plan, setting);
    this.more = more.map((each) => compilePlan(each, setting));
    this.#conditionNames = conditionNamesOf(normal);
  }

  /** Estimated bytes. */
  get weight(): number {
    const units = [this.steps, ...this.more].flatMap((plan) => plan.units);
    const texts = units.reduce((sum, unit) => sum + unit.query.length, this.normal.key.length);
    return texts * BYTES_PER_CHARACTER;
  }

  /** The answer's shape under these variables: only those that decide about fields matter. */
  shapeFor(variables: Readonly<Record<string, unknown>>): AnswerShape {
    const key = this.#conditionNames.map((name) => (variables[name] === true ? '1' : '0')).join('');
    const known = this.#shapes.get(key);
    if (known) return known;
    const { fragments, clientKeys, operation } = this.normal;
    const conditions = Object.fromEntries(this.#conditionNames.map((name) => [name, variables[name] === true]));
    const selection = rootShape(operation, { schema: this.schema, fragments, clientKeys, conditions });
    const fields = selection.fieldsOf(selection.declared) ?? [];
    const asksSchema = fields.some((field) => field.kind === 'introspection');
    const shape = { selection, asksSchema, writer: new SelectionWriter(selection, this.setting.family) };
    this.#shapes.set(key, shape);
    return shape;
  }
}

function conditionNamesOf({ operation, fragments }: NormalOperation): readonly string[] {
  const names = new Set<string>();
  for (const definition of [operation, ...fragments.values()]) {
    visit(definition, {
      Directive(node) {
        if (node.name.value !== 'skip' && node.name.value !== 'include') return;
        for (const { value } of node.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
      },
    });
  }
  return [...names];
}
