import type { AnswerObject } from './engine.link.ts';
import { ABSENT } from './loss.ts';
import type { FieldShape, SelectionShape, ValueShape } from './response.shape.ts';
import type { TextSink } from './text.sink.ts';
import type { TypeFamily } from './type.family.ts';

/** Writes one object; false when something about it needs the careful way: a loss, a wrong value, an unknown type. */
type ObjectWriter = (object: AnswerObject, sink: TextSink, introspection: Readonly<Record<string, unknown>>) => boolean;

/**
 * Writes the JSON text of clean data straight from what was fetched: code is generated once per selection and type, from
 * names of the schema and the operation alone, never from values. Whatever is not clean is left to the response builder.
 */
export class SelectionWriter {
  readonly #byType = new Map<string, ObjectWriter | undefined>();
  #lastType: string | undefined;
  #last: ObjectWriter | undefined;

  constructor(
    private readonly selection: SelectionShape,
    private readonly family: TypeFamily,
  ) {}

  /** False when the data is not clean: what was written is of no use then. */
  write(object: AnswerObject, sink: TextSink, introspection: Readonly<Record<string, unknown>> = {}): boolean {
    const { __typename: typename } = object as { __typename?: unknown };
    const type = typename === undefined ? this.selection.declared : typename;
    if (type === this.#lastType && this.#last) return this.#last(object, sink, introspection);
    if (typeof type !== 'string') return false;
    const writer = this.#byType.has(type) ? this.#byType.get(type) : this.#make(type);
    this.#byType.set(type, writer);
    this.#lastType = type;
    this.#last = writer;
    return writer?.(object, sink, introspection) ?? false;
  }

  #make(type: string): ObjectWriter | undefined {
    const isSure = this.family.isObjectType(type) || !this.selection.dependsOnType;
    const fields = isSure ? this.selection.fieldsOf(type) : undefined;
    return fields && new WriterCode(type, fields, this.family).compile();
  }
}

/** The text of one generated function, and what it refers to. */
class WriterCode {
  readonly #lines: string[] = [];
  readonly #constants: Uint8Array[] = [];
  readonly #children: SelectionWriter[] = [];
  readonly #enums: ReadonlyMap<string, Uint8Array>[] = [];
  readonly #checks: ((value: unknown) => unknown)[] = [];
  #pending = '{';
  #names = 0;

  constructor(
    private readonly type: string,
    private readonly fields: readonly FieldShape[],
    private readonly family: TypeFamily,
  ) {}

  /** Undefined where code may not be generated; the careful way serves there. */
  compile(): ObjectWriter | undefined {
    this.#lines.push('if (Array.isArray(o)) return false;', 'let v, r;');
    for (const [at, field] of this.fields.entries()) {
      this.#text(`${at === 0 ? '' : ','}${JSON.stringify(field.key)}:`);
      this.#field(field);
    }
    this.#text('}');
    this.#flush();
    const body = `return (o, k, x) => {\n${this.#lines.join('\n')}\nreturn true;\n};`;
    try {
      const made = new Function('p', 's', 'e', 'c', 'n', body);
      return made(this.#constants, this.#children, this.#enums, this.#checks, ABSENT);
    } catch (cause) {
      if (cause instanceof EvalError) return undefined;
      throw cause;
    }
  }

  #field(field: FieldShape): void {
    if (field.kind === 'typename') {
      this.#text(JSON.stringify(this.type));
    } else if (field.kind === 'introspection') {
      this.#flush();
      this.#lines.push(`k.text(JSON.stringify(x[${JSON.stringify(field.source)}]));`);
    } else {
      this.#flush();
      this.#value(field.value, `o[${JSON.stringify(field.source)}]`);
    }
  }

  #value(shape: ValueShape, source: string): void {
    if (shape.kind === 'list') {
      this.#list(shape, source);
      return;
    }
    const otherwise = shape.isNonNull
      ? 'else return false;'
      : `else if (v === null || v === n) ${this.#constant('null')} else return false;`;
    this.#lines.push(`v = ${source};`);
    if (shape.kind === 'leaf') {
      this.#lines.push(`${this.#leaf(shape)} ${otherwise}`);
      return;
    }
    const child = this.#children.push(new SelectionWriter(shape.selection, this.family)) - 1;
    this.#lines.push(
      `if (typeof v === "object" && v !== null) { if (!s[${child}].write(v, k)) return false; } ${otherwise}`,
    );
  }

  #list(shape: Extract<ValueShape, { kind: 'list' }>, source: string): void {
    const list = `a${this.#names}`;
    const at = `i${this.#names}`;
    this.#names += 1;
    this.#lines.push(`const ${list} = ${source};`);
    if (!shape.isNonNull) this.#lines.push(`if (${list} === null || ${list} === n) ${this.#constant('null')} else`);
    this.#lines.push('{', `if (!Array.isArray(${list})) return false;`, 'k.byte(91);');
    this.#lines.push(`for (let ${at} = 0; ${at} < ${list}.length; ${at} += 1) {`, `if (${at} > 0) k.byte(44);`);
    this.#value(shape.of, `${list}[${at}]`);
    this.#lines.push('}', 'k.byte(93);', '}');
  }

  /** An `if` that writes `v` when it is a value of the type. */
  #leaf({ name, check, enumNames }: Extract<ValueShape, { kind: 'leaf' }>): string {
    if (enumNames) {
      const at = this.#enums.push(new Map(enumNames.map((each) => [each, Buffer.from(JSON.stringify(each))]))) - 1;
      return `if (typeof v === "string" && (r = e[${at}].get(v)) !== undefined) k.constant(r);`;
    }
    switch (name) {
      case 'String':
      case 'ID':
        return 'if (typeof v === "string") k.quoted(v);';
      case 'Int':
        return 'if (typeof v === "number" && (v | 0) === v) k.plain("" + v);';
      case 'Float':
        return 'if (typeof v === "number" && Number.isFinite(v)) k.plain("" + v);';
      case 'Boolean':
        return `if (v === true) ${this.#constant('true')} else if (v === false) ${this.#constant('false')}`;
      default: {
        const at = this.#checks.push(check) - 1;
        return `if (typeof v === "string") k.quoted(v); else if (v !== null && v !== n && (r = JSON.stringify(c[${at}](v))) !== undefined) k.text(r);`;
      }
    }
  }

  #text(text: string): void {
    this.#pending += text;
  }

  #flush(): void {
    if (this.#pending !== '') this.#lines.push(this.#constant(this.#pending));
    this.#pending = '';
  }

  #constant(text: string): string {
    return `k.constant(p[${this.#constants.push(Buffer.from(text)) - 1}]);`;
  }
}
