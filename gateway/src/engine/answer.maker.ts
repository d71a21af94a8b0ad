import type { Log } from '@volmify/shared/log';
import type { GraphQLSchema } from 'graphql';
import { type LaterPart, type PartBuilder, PartQueue, type PendingPart } from './defer.executor.ts';
import type { EngineAnswer } from './engine.contract.ts';
import { ErrorCollector, type ErrorLimits, type ErrorMapper } from './error.mapper.ts';
import { introspect } from './introspection.ts';
import type { OperationPlan } from './operation.plan.ts';
import { ReadyData } from './ready.data.ts';
import type { RequestState } from './request.state.ts';
import { ResponseBuilder } from './response.builder.ts';
import type { SelectionShape } from './response.shape.ts';
import { TextSink } from './text.sink.ts';
import type { TypeFamily } from './type.family.ts';

/** What answers are made with. */
export interface AnswerSettings {
  readonly schema: GraphQLSchema;
  readonly family: TypeFamily;
  readonly mapError: ErrorMapper;
  readonly limits: ErrorLimits;
  readonly log: Log;
}

/** Makes the client's answer from what a plan fetched: as text where all is well, with care where something is missing. */
export class AnswerMaker<Call> {
  /** Answers are written without a pause: one sink serves all. */
  readonly #sink = new TextSink();

  constructor(private readonly settings: AnswerSettings) {}

  make(plan: OperationPlan<Call>, state: RequestState<Call>, form: 'object' | 'text'): EngineAnswer {
    const { selection, writer, asksSchema } = plan.shapeFor(state.variables);
    const introspection = asksSchema ? this.#introspect(plan, selection, state) : {};
    // Subgraphs may call their root type otherwise.
    state.data['__typename'] = selection.declared;
    const { fetches } = state;
    if (form === 'text' && state.strays.length === 0 && !state.deferral) {
      this.#sink.reset();
      if (writer.write(state.data, this.#sink, introspection)) {
        return { data: new ReadyData(this.#sink.take()), fetches };
      }
    }
    const { builder, errors } = this.#begin(state, introspection);
    const built = builder.build(state.data, selection);
    const data = form === 'text' ? ReadyData.of(JSON.stringify(built)) : built;
    const told = errors.finish(state.strays.splice(0));
    const answer = { data, ...(told.length > 0 ? { errors: told } : {}), fetches };
    if (!state.deferral || builder.pending.length === 0) return answer;
    const later = new PartQueue(state.deferral, this.#partBuilder(plan, state), builder.pending);
    return { ...answer, later };
  }

  #begin(state: RequestState<Call>, introspection: Readonly<Record<string, unknown>>) {
    const { family, mapError, limits, log } = this.settings;
    const errors = new ErrorCollector(mapError, limits);
    const broken = (place: readonly (string | number)[], reason: string): void =>
      log.error({ path: [...place], reason }, 'an answer breaks the schema');
    const builder = new ResponseBuilder({ errors, losses: state.losses, family, introspection, broken });
    return { builder, errors };
  }

  #partBuilder(plan: OperationPlan<Call>, state: RequestState<Call>): PartBuilder {
    return (pending) => {
      try {
        return this.#makePart(plan, state, pending);
      } catch (cause) {
        this.settings.log.error({ cause: cause instanceof Error ? cause.stack : String(cause) }, 'a part failed');
        const { path } = pending;
        const { errors } = this.#begin(state, {});
        errors.tellFault('INTERNAL_SERVER_ERROR', path);
        return { part: { ...labelOf(state, pending), path, data: null, errors: errors.finish([]) }, pending: [] };
      }
    };
  }

  #makePart(plan: OperationPlan<Call>, state: RequestState<Call>, pending: PendingPart) {
    const introspection = pending.path.length === 0 ? this.#introspect(plan, pending.selection, state) : {};
    const { builder, errors } = this.#begin(state, introspection);
    const data = builder.buildPart(pending);
    const told = errors.finish(state.strays.splice(0));
    const { path } = pending;
    const part: LaterPart = { ...labelOf(state, pending), path, data, ...(told.length > 0 ? { errors: told } : {}) };
    return { part, pending: builder.pending };
  }

  #introspect(
    plan: OperationPlan<Call>,
    selection: SelectionShape,
    { variables }: RequestState<Call>,
  ): Readonly<Record<string, unknown>> {
    const { operation, fragments } = plan.normal;
    const fields = selection.fieldsOf(selection.declared) ?? [];
    return introspect(this.settings.schema, { operation, fragments, fields, variables });
  }
}

function labelOf<Call>({ deferral }: RequestState<Call>, { label }: PendingPart): { readonly label?: string } {
  const given = deferral?.labels.get(label);
  return given === undefined ? {} : { label: given };
}
