import { readdirSync, readFileSync } from 'node:fs';

const QUESTIONS_FOLDER = new URL('../../../schema/questions/', import.meta.url);

/** A named question of the gallery: a document, and the people it is worth asking as (`anonymous` is nobody). */
export interface Question {
  /** File name without extension, for example `Q01-cross-org-professional`. */
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly subgraphs: readonly string[];
  readonly document: string;
  /** How the answer is drawn at first. */
  readonly chart?: ChartPreset;
  readonly personas: readonly QuestionReader[];
}

/** A first picture of an answer. Paths name fields from the top, connections folded: `org.members`. */
export interface ChartPreset {
  /** The list whose entries are drawn. */
  readonly list: string;
  readonly kind: 'bar' | 'line' | 'stack';
  /** Field below the list that names each entry. */
  readonly category: string;
  /** Fields below the list that hold amounts or numbers. */
  readonly values: readonly string[];
  /** Field below the list that tells the parts of one entry apart. */
  readonly series?: string;
}

/** Somebody a question is worth asking as, and what the demo world answers. */
export interface QuestionReader {
  readonly key: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Values found at a path, lists flattened in the order of the answer. */
  readonly figures?: Readonly<Record<string, readonly unknown[]>>;
  /** Error code at each refused path; none when left out. */
  readonly refused?: Readonly<Record<string, string>>;
}

/** Every question of `schema/questions`, in file order. */
export function readQuestions(): Question[] {
  return readdirSync(QUESTIONS_FOLDER)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => {
      const id = file.slice(0, -'.graphql'.length);
      const read = (name: string): string => readFileSync(new URL(name, QUESTIONS_FOLDER), 'utf8');
      const card = JSON.parse(read(`${id}.json`)) as Omit<Question, 'id' | 'document'>;
      return { ...card, id, document: read(file) };
    });
}

/** The question every start asks itself. @throws when the file is gone */
export function headlineQuestion(): Question {
  const [first] = readQuestions();
  if (!first) throw new Error('schema/questions holds no question');
  return first;
}
