import type { PendingPart } from './defer.executor.ts';
import type { AnswerObject, AnswerPath } from './engine.link.ts';
import type { ErrorCollector } from './error.mapper.ts';
import { ABSENT, type LossTable } from './loss.ts';
import type { FieldShape, SelectionShape, ValueShape } from './response.shape.ts';
import type { TypeFamily } from './type.family.ts';

/** Stands for a null that its parent may not hold. */
const BUBBLE = Symbol('bubble');

/** What completing an answer needs besides data and shape. */
export interface Completion {
  readonly errors: ErrorCollector;
  readonly losses: LossTable;
  readonly family: TypeFamily;
  /** Answers of introspection fields, by response key. */
  readonly introspection: Readonly<Record<string, unknown>>;
  /** Told when a value breaks the schema and no error explains it. */
  readonly broken: (place: readonly (string | number)[], reason: string) => void;
}

/** Cuts fetched data to what the client selected: order, types, nulls and errors as GraphQL says. */
export class ResponseBuilder {
  readonly #path: (string | number)[] = [];
  /** What was met that is answered later; what stood below a null that went up is left out. */
  readonly pending: PendingPart[] = [];

  constructor(private readonly completion: Completion) {}

  /** The answer's data; null when a null reached the root. */
  build(data: AnswerObject, shape: SelectionShape): AnswerObject | null {
    const built = this.#object(data, shape, false);
    return built === BUBBLE ? null : (built as AnswerObject | null);
  }

  /** A part at its place; null when a null reached its root. */
  buildPart({ object, selection, path }: PendingPart): AnswerObject | null {
    this.#path.push(...path);
    return this.build(object, selection);
  }

  #object(object: AnswerObject, selection: SelectionShape, isNonNull: boolean): AnswerObject | null | typeof BUBBLE {
    const fields = this.#fieldsOf(object, selection, isNonNull);
    if (!fields) return null;
    const since = this.completion.errors.count;
    const pendingSince = this.pending.length;
    const built: AnswerObject = {};
    const depth = this.#path.length;
    for (const field of fields) {
      this.#path[depth] = field.key;
      const value = this.#field(object, field, selection);
      if (value === BUBBLE) {
        this.#path.length = depth;
        this.completion.errors.dropCollateral(since);
        this.pending.length = pendingSince;
        return BUBBLE;
      }
      setKey(built, field.key, value);
    }
    this.#path.length = depth;
    this.#defer(object, selection);
    return built;
  }

  #defer(object: AnswerObject, selection: SelectionShape): void {
    const { __typename: typename } = object as { __typename?: unknown };
    const deferred = selection.deferredOf(typeof typename === 'string' ? typename : selection.declared);
    if (deferred.length === 0) return;
    const path: AnswerPath = [...this.#path];
    for (const part of deferred) this.pending.push({ ...part, path, object });
  }

  /** Undefined for an object that cannot be shown; why is told. */
  #fieldsOf(object: AnswerObject, selection: SelectionShape, isNonNull: boolean): readonly FieldShape[] | undefined {
    const { __typename: typename } = object as { __typename?: unknown };
    if (typename === undefined) return selection.fieldsOf(selection.declared);
    if (typeof typename !== 'string') return this.#untyped(typename, selection);
    const fields = selection.fieldsOf(typename);
    if (this.completion.family.isObjectType(typename)) {
      // A type hidden from clients is as good as absent.
      if (!fields && isNonNull) this.#breach('a hidden type where none may be absent');
      return fields;
    }
    if (fields && !selection.dependsOnType) return fields;
    this.#breach('the concrete type is unknown');
    return undefined;
  }

  /** The concrete type was lost: what does not depend on it can still be shown. */
  #untyped(typename: unknown, selection: SelectionShape): readonly FieldShape[] | undefined {
    if (!selection.dependsOnType) return selection.fieldsOf(selection.declared);
    if (typeof typename === 'symbol') this.#tellLoss(typename);
    else this.#breach('the type is no name');
    return undefined;
  }

  #field(object: AnswerObject, field: FieldShape, selection: SelectionShape): unknown {
    if (field.kind === 'value') return this.#value(object[field.source], field.value);
    if (field.kind === 'introspection') return this.completion.introspection[field.source];
    return this.#typename(object, selection);
  }

  /** The concrete type; an abstract one is never given for it. */
  #typename(object: AnswerObject, selection: SelectionShape): unknown {
    const typename = object['__typename'] ?? selection.declared;
    if (typeof typename === 'string' && this.completion.family.isObjectType(typename)) return typename;
    this.#breach('the concrete type was not fetched');
    return BUBBLE;
  }

  #value(value: unknown, shape: ValueShape): unknown {
    if (value === null || value === undefined || typeof value === 'symbol') return this.#nothing(value, shape);
    switch (shape.kind) {
      case 'leaf': {
        const checked = shape.check(value);
        return checked === undefined ? this.#wrong(`not a ${shape.name}`, shape) : checked;
      }
      case 'list':
        return Array.isArray(value) ? this.#list(value, shape) : this.#wrong('not a list', shape);
      case 'object': {
        if (typeof value !== 'object' || Array.isArray(value)) return this.#wrong('not an object', shape);
        const built = this.#object(value as AnswerObject, shape.selection, shape.isNonNull);
        return built === null || built === BUBBLE ? bubbled(shape) : built;
      }
    }
  }

  #list(values: readonly unknown[], shape: Extract<ValueShape, { kind: 'list' }>): unknown {
    const depth = this.#path.length;
    const pendingSince = this.pending.length;
    const built: unknown[] = [];
    for (let at = 0; at < values.length; at += 1) {
      this.#path[depth] = at;
      const value = this.#value(values[at], shape.of);
      if (value === BUBBLE) {
        this.#path.length = depth;
        this.pending.length = pendingSince;
        return bubbled(shape);
      }
      built.push(value);
    }
    this.#path.length = depth;
    return built;
  }

  #nothing(value: null | undefined | symbol, shape: ValueShape): null | typeof BUBBLE {
    if (value === ABSENT) return bubbled(shape);
    if (typeof value === 'symbol') {
      this.#tellLoss(value);
    } else if (value === undefined) {
      this.#breach('never fetched');
    } else if (shape.isNonNull) {
      this.#breach('null where none may be');
    }
    return bubbled(shape);
  }

  #wrong(reason: string, shape: ValueShape): null | typeof BUBBLE {
    this.#breach(reason);
    return bubbled(shape);
  }

  #tellLoss(mark: symbol): void {
    const { reports, isCollateral } = this.completion.losses.of(mark);
    for (const report of reports) this.completion.errors.tell(report, this.#path, isCollateral);
  }

  #breach(reason: string): void {
    this.completion.errors.tellFault('INTERNAL_SERVER_ERROR', this.#path);
    this.completion.broken(this.#path, reason);
  }
}

const bubbled = (shape: ValueShape): null | typeof BUBBLE => (shape.isNonNull ? BUBBLE : null);

/** Plain assignment would change the prototype instead of adding the key. */
function setKey(target: AnswerObject, key: string, value: unknown): void {
  if (key === '__proto__')
    Object.defineProperty(target, key, { value, enumerable: true, writable: true, configurable: true });
  else target[key] = value;
}
