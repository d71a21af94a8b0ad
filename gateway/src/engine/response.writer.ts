import type { AnswerObject } from './engine.link.ts';
import type { FieldShape, SelectionShape, ValueShape } from './response.shape.ts';
import type { TypeFamily } from './type.family.ts';

/** Text of one object; undefined when something about it needs the careful way: a loss, a wrong value, an unknown type. */
type ObjectWriter = (object: AnswerObject, introspection: Readonly<Record<string, unknown>>) => string | undefined;

/**
 * Writes the JSON text of clean data straight from what was fetched: code is generated once per selection and type, from
 * names of the schema and the operation alone, never from values. Whatever is not clean is left to the response builder.
 */
export class SelectionWriter {
  readonly #byType = new Map<string, ObjectWriter | undefined>();

  constructor(
    private readonly selection: SelectionShape,
    private readonly family: TypeFamily,
  ) {}

  write(object: AnswerObject, introspection: Readonly<Record<string, unknown>> = {}): string | undefined {
    const { __typename: typename } = object as { __typename?: unknown };
    const type = typename === undefined ? this.selection.declared : typename;
    if (typeof type !== 'string') return undefined;
    const known = this.#byType.get(type);
    if (known) return known(object, introspection);
    if (this.#byType.has(type)) return undefined;
    const writer = this.#make(type);
    this.#byType.set(type, writer);
    return writer?.(object, introspection);
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
  readonly #children: SelectionWriter[] = [];
  readonly #enums: ReadonlyMap<string, string>[] = [];
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
    this.#lines.push('if (Array.isArray(o)) return undefined;', 'let t = "", v, r;');
    for (const [at, field] of this.fields.entries()) {
      this.#text(`${at === 0 ? '' : ','}${JSON.stringify(field.key)}:`);
      this.#field(field);
    }
    this.#text('}');
    this.#flush();
    const body = `return (o, x) => {\n${this.#lines.join('\n')}\nreturn t;\n};`;
    try {
      return new Function('q', 's', 'e', 'c', body)(quoted, this.#children, this.#enums, this.#checks);
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
      this.#lines.push(`t += JSON.stringify(x[${JSON.stringify(field.source)}]);`);
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
      ? 'else return undefined;'
      : 'else if (v === null) t += "null"; else return undefined;';
    this.#lines.push(`v = ${source};`);
    if (shape.kind === 'leaf') {
      this.#lines.push(`${this.#leaf(shape)} ${otherwise}`);
      return;
    }
    const child = this.#children.push(new SelectionWriter(shape.selection, this.family)) - 1;
    this.#lines.push(
      `if (typeof v === "object" && v !== null) { r = s[${child}].write(v); if (r === undefined) return undefined; t += r; } ${otherwise}`,
    );
  }

  #list(shape: Extract<ValueShape, { kind: 'list' }>, source: string): void {
    const name = this.#names;
    this.#names += 1;
    this.#lines.push(`const a${name} = ${source};`);
    if (!shape.isNonNull) this.#lines.push(`if (a${name} === null) t += "null"; else`);
    this.#lines.push('{', `if (!Array.isArray(a${name})) return undefined;`, 't += "[";');
    this.#lines.push(
      `for (let i${name} = 0; i${name} < a${name}.length; i${name} += 1) {`,
      `if (i${name} > 0) t += ",";`,
    );
    this.#value(shape.of, `a${name}[i${name}]`);
    this.#lines.push('}', 't += "]";', '}');
  }

  /** An `if` that writes `v` when it is a value of the type. */
  #leaf({ name, check, enumNames }: Extract<ValueShape, { kind: 'leaf' }>): string {
    if (enumNames) {
      const at = this.#enums.push(new Map(enumNames.map((each) => [each, JSON.stringify(each)]))) - 1;
      return `if (typeof v === "string" && (r = e[${at}].get(v)) !== undefined) t += r;`;
    }
    switch (name) {
      case 'String':
      case 'ID':
        return 'if (typeof v === "string") t += q(v);';
      case 'Int':
        return 'if ((v | 0) === v) t += v;';
      case 'Float':
        return 'if (typeof v === "number" && Number.isFinite(v)) t += v;';
      case 'Boolean':
        return 'if (v === true) t += "true"; else if (v === false) t += "false";';
      default: {
        const at = this.#checks.push(check) - 1;
        return `if (typeof v === "string") t += q(v); else if (v !== null && (r = JSON.stringify(c[${at}](v))) !== undefined) t += r;`;
      }
    }
  }

  #text(text: string): void {
    this.#pending += text;
  }

  #flush(): void {
    if (this.#pending !== '') this.#lines.push(`t += ${JSON.stringify(this.#pending)};`);
    this.#pending = '';
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what JSON text must escape
const NEEDS_ESCAPE = /["\\\u0000-\u001f\ud800-\udfff]/;

const quoted = (text: string): string => (NEEDS_ESCAPE.test(text) ? JSON.stringify(text) : `"${text}"`);
