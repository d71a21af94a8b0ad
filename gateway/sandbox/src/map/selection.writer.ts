import type { GraphMap, MapType } from './graph.map.client.ts';
import type { PathStep } from './path.finder.ts';

/** A document for the editor with the variables it asks for. */
export interface WrittenQuestion {
  document: string;
  variables: Readonly<Record<string, unknown>>;
}

/** Values that the demo world answers, by the field and its argument. */
const EXAMPLES: Readonly<Record<string, string>> = {
  'jobProfileBySlug.slug': 'sarah-johnson',
  'org.slug': 'lumen-academy',
  'member.slug': 'lena',
  'employee.slug': 'sarah',
  'product.slug': 'fullstack-foundations',
};
/** Fields worth reading of any object, most telling first. */
const TELLING = ['displayName', 'professionalDisplayName', 'title', 'name', 'slug', 'code', 'status', 'kind', 'role'];
const SCALARS_MAX = 5;
const PAGE_SIZE = 10;

/** Writes a path as a query: connections with their pages, required arguments as variables, telling fields at each stop. */
export function writeSelection(map: GraphMap, path: readonly PathStep[]): WrittenQuestion {
  const types = new Map(map.types.map((type) => [type.name, type]));
  const variables = new Map<string, { type: string; value: string }>();
  const lines: string[] = [];
  const closers: string[] = [];
  const write = (line: string) => lines.push(`${'  '.repeat(closers.length + 1)}${line}`);
  const open = (line: string) => {
    write(`${line} {`);
    closers.push('}');
  };
  path.forEach((step, place) => {
    open(`${step.field.name}${writeArguments(step, variables)}`);
    if (step.isConnection) ['edges', 'node'].forEach(open);
    const isLast = place === path.length - 1;
    for (const line of tellingFields(types.get(step.to), types, isLast ? SCALARS_MAX : 2)) write(line);
  });
  while (closers.length > 0) {
    const closer = closers.pop();
    write(closer ?? '');
  }
  const declared = [...variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ');
  const name = `${path[0]?.to ?? ''}To${path.at(-1)?.to ?? ''}`;
  return {
    document: `query ${name}${declared === '' ? '' : `(${declared})`} {\n${lines.join('\n')}\n}\n`,
    variables: Object.fromEntries([...variables].map(([key, { value }]) => [key, value])),
  };
}

function writeArguments({ field, isConnection }: PathStep, variables: Map<string, { type: string; value: string }>) {
  const wanted = field.args.filter(({ isRequired }) => isRequired);
  // A look-up with two optional keys takes one of them; the slug is the one that people know.
  const slug = field.args.find(({ name }) => name === 'slug');
  if (wanted.length === 0 && slug) wanted.push(slug);
  const written = wanted.map(({ name, type }) => {
    const variable = variables.has(name) ? `${field.name}${name[0]?.toUpperCase() ?? ''}${name.slice(1)}` : name;
    variables.set(variable, {
      type: type.endsWith('!') ? type : `${type}!`,
      value: EXAMPLES[`${field.name}.${name}`] ?? '',
    });
    return `${name}: $${variable}`;
  });
  if (isConnection && field.args.some(({ name }) => name === 'first')) written.push(`first: ${PAGE_SIZE}`);
  return written.length === 0 ? '' : `(${written.join(', ')})`;
}

/** Scalars of an object, and its amounts; `__typename` where nothing can be read without an argument. */
function tellingFields(type: MapType | undefined, types: ReadonlyMap<string, MapType>, count: number): string[] {
  const plain = (type?.fields ?? []).filter(({ args }) => args.every(({ isRequired }) => !isRequired));
  const scalars = plain.filter(({ typeName }) => !types.has(typeName));
  const id = scalars.filter(({ name }) => name === 'id');
  const telling = TELLING.flatMap((name) => scalars.filter((field) => field.name === name));
  const others = scalars.filter((field) => !id.includes(field) && !telling.includes(field));
  const chosen = [...id, ...telling, ...others].slice(0, count).map(({ name }) => name);
  if (count < SCALARS_MAX) return chosen;
  const amounts = plain.filter(({ typeName }) => typeName === 'Money').slice(0, 3);
  const lines = [...chosen, ...amounts.map(({ name }) => `${name} { amountMinor currency decimal }`)];
  return lines.length === 0 ? ['__typename'] : lines;
}
