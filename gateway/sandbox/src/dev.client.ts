/** One person (or partner app) of the demo world that the sandbox can ask as. */
export interface Persona {
  /** Name used at `/dev/token`; unique. */
  key: string;
  name: string;
  about: string;
  roles: readonly { org: string; role: string }[];
  /** Sentences that say what this reader is not shown. */
  cannotSee: readonly string[];
}

/** The first picture of an answer; paths as the result table names its columns. */
export interface ChartPreset {
  /** Path of the list to draw. */
  list: string;
  kind: 'bar' | 'line' | 'stack';
  category: string;
  values: readonly string[];
  /** Empty where the values themselves tell the parts apart. */
  series: string;
}

/** One ready-made operation of the gallery. */
export interface Question {
  id: string;
  title: string;
  about: string;
  /** Names of the subgraphs that take part in the answer. */
  subgraphs: readonly string[];
  document: string;
  /** What it costs before it is asked; undefined where the server counts none. */
  cost: number | undefined;
  /** How its answer is drawn at first. */
  chart: ChartPreset | undefined;
  /** Who the question was written for, each with the variables that suit them; the first is the best fit. */
  personas: readonly { key: string; variables: Readonly<Record<string, unknown>> }[];
}

/** A bearer token and the instant (milliseconds since 1970) after which it is refused. */
export interface Token {
  token: string;
  expiresAtMs: number;
}

type Fields = Readonly<Record<string, unknown>>;

/** Everyone the sandbox may ask as, in the order of the server. Throws when the server offers no personas. */
export async function fetchPersonas(): Promise<readonly Persona[]> {
  return list(await readJson('/dev/personas')).map(toPersona);
}

/** The gallery, in the order of the server. Throws when the server offers none. */
export async function fetchQuestions(): Promise<readonly Question[]> {
  return list(await readJson('/dev/questions')).map(toQuestion);
}

/** A fresh token of one persona. Throws when the server refuses or does not know the persona. */
export async function requestToken(persona: string): Promise<Token> {
  const body = fields(
    await readJson('/dev/token', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ persona }),
    }),
  );
  const expiresAtMs = Date.parse(text(body['expiresAt']));
  const token = text(body['token']);
  if (token === '' || Number.isNaN(expiresAtMs)) throw new Error('/dev/token answered without a token and its end');
  return { token, expiresAtMs };
}

async function readJson(path: string, request?: RequestInit): Promise<unknown> {
  const response = await fetch(path, request);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return response.json();
}

function toPersona(value: unknown): Persona {
  const source = fields(value);
  return {
    key: text(source['key']),
    name: text(source['name']),
    about: text(source['about']),
    roles: list(source['roles']).map((role) => ({ org: text(fields(role)['org']), role: text(fields(role)['role']) })),
    cannotSee: sentences(source['cannotSee']),
  };
}

function toQuestion(value: unknown): Question {
  const source = fields(value);
  return {
    id: text(source['id']),
    title: text(source['title']),
    about: text(source['about']),
    subgraphs: list(source['subgraphs']).map(text),
    document: text(source['document']),
    cost: typeof source['cost'] === 'number' ? source['cost'] : undefined,
    chart: toChart(source['chart']),
    personas: list(source['personas']).map((entry) => ({
      key: text(fields(entry)['key']),
      variables: fields(fields(entry)['variables']),
    })),
  };
}

function toChart(value: unknown): ChartPreset | undefined {
  if (!isFields(value)) return undefined;
  const kind = text(value['kind']);
  return {
    list: text(value['list']),
    kind: kind === 'line' || kind === 'stack' ? kind : 'bar',
    category: text(value['category']),
    values: list(value['values']).map(text),
    series: text(value['series']),
  };
}

/** One sentence or several: both shapes read the same. */
function sentences(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value.map(text) : [text(value)]).filter((sentence) => sentence !== '');
}

function fields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
