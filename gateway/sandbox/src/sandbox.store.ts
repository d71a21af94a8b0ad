import type { Fetcher } from '@graphiql/toolkit';
import { type Refusal, readRefusals } from './answer.reader.ts';
import type { Persona, Question, Token } from './dev.client.ts';
import { createGraphFetcher } from './graph.fetcher.ts';
import { NOBODY } from './nobody.persona.ts';
import { pickPersona, variablesFor } from './question.picker.ts';
import { createTokenKeeper } from './token.keeper.ts';
import { WELCOME_DOCUMENT } from './welcome.document.ts';

/** What the last run came to. */
export type Run =
  | { phase: 'idle' }
  | { phase: 'running'; personaKey: string }
  | { phase: 'answered'; personaKey: string; durationMs: number; refusals: readonly Refusal[] }
  | { phase: 'failed'; personaKey: string; reason: string };

/** Everything the page draws. Replaced, never changed in place. */
export interface SandboxState {
  /** Nobody first, then the server's personas. */
  personas: readonly Persona[];
  questions: readonly Question[];
  /** `closed`: the server offers no personas or questions, as in production. */
  gallery: 'loading' | 'open' | 'closed';
  personaKey: string;
  /** The question whose document stands in the editor, letter for letter. */
  questionId: string | undefined;
  run: Run;
}

/** What the store needs of the editor, once it is there. */
export interface EditorPort {
  document(): string;
  variables(): string;
  /** Puts a document and variables (JSON text) into the active tab or a new one. */
  open(content: { document: string; variables: string; inNewTab: boolean }): void;
  setVariables(variables: string): void;
  run(): void;
  introspect(): void;
}

/** What the store takes from outside. */
export interface StoreParts {
  fetchPersonas(): Promise<readonly Persona[]>;
  fetchQuestions(): Promise<readonly Question[]>;
  requestToken(persona: string): Promise<Token>;
  /** Milliseconds since 1970. */
  nowMs(): number;
}

/** State of the page and the acts on it; knows neither React nor the editor's library. */
export interface SandboxStore {
  read(): SandboxState;
  /** Calls back after each change; answers the function that ends it. */
  subscribe(listener: () => void): () => void;
  /** Reads personas and questions. Never throws: without them the page still asks as nobody. */
  load(): Promise<void>;
  /** Changes who asks, and runs the current operation again when one has been run. */
  selectPersona(key: string): void;
  /** Opens a question with the variables of its reader and runs it, as soon as the editor is there. */
  ask(questionId: string): void;
  attachEditor(port: EditorPort): () => void;
  /** The editor's text has changed. */
  noteDocument(document: string): void;
  /** Another tab is shown: what was said about the last answer no longer belongs to it. */
  forgetAnswer(): void;
  fetcher: Fetcher;
}

/** Makes the store; nothing is requested until `load` or a run. */
export function createSandboxStore(parts: StoreParts): SandboxStore {
  const cell = createCell();
  const tokens = createTokenKeeper(parts.requestToken, parts.nowMs);
  let editor: EditorPort | undefined;
  let waiting: { document: string; variables: string } | undefined;
  let loadedVariables = '';
  let runCount = 0;

  const question = (id: string | undefined) => cell.read().questions.find((entry) => entry.id === id);

  function begin() {
    const run = ++runCount;
    const { personaKey } = cell.read();
    const startedAtMs = parts.nowMs();
    cell.change({ run: { phase: 'running', personaKey } });
    // A later run has the page; the answer of an overtaken one is dropped, as the editor drops it.
    const end = (outcome: Run) => run === runCount && cell.change({ run: outcome });
    return {
      answered(answer: unknown) {
        const durationMs = parts.nowMs() - startedAtMs;
        end({ phase: 'answered', personaKey, durationMs, refusals: readRefusals(answer) });
      },
      failed(reason: string) {
        end({ phase: 'failed', personaKey, reason });
      },
    };
  }

  function open(document: string, variables: string) {
    loadedVariables = variables;
    if (!editor) {
      waiting = { document, variables };
      return;
    }
    editor.open({ document, variables, inNewTab: isOwnWork(editor.document()) });
    editor.run();
  }

  /** Text that the page did not bring itself: it is left alone, a question then opens in a tab of its own. */
  function isOwnWork(document: string): boolean {
    if (document.trim() === '' || document === WELCOME_DOCUMENT) return false;
    return !cell.read().questions.some((entry) => entry.document === document);
  }

  /** Gives the new reader the variables written for them, unless the analyst has changed document or variables. */
  function fitVariables(personaKey: string) {
    const current = question(cell.read().questionId);
    const fitting = current && variablesFor(current, personaKey);
    if (!editor || fitting === undefined || editor.variables() !== loadedVariables) return;
    loadedVariables = fitting;
    editor.setVariables(fitting);
  }

  function become(personaKey: string) {
    if (cell.read().personaKey === personaKey) return;
    cell.change({ personaKey });
    // A partner app sees another schema than a person.
    editor?.introspect();
  }

  return {
    read: cell.read,
    subscribe: cell.subscribe,
    fetcher: createGraphFetcher({ url: '/graphql', tokens, personaKey: () => cell.read().personaKey, begin }),
    async load() {
      const [personas, questions] = await Promise.allSettled([parts.fetchPersonas(), parts.fetchQuestions()]);
      cell.change({
        personas: [NOBODY, ...(personas.status === 'fulfilled' ? personas.value : [])],
        questions: questions.status === 'fulfilled' ? questions.value : [],
        gallery: personas.status === 'fulfilled' && questions.status === 'fulfilled' ? 'open' : 'closed',
      });
      if (editor) this.noteDocument(editor.document());
    },
    selectPersona(key) {
      if (cell.read().personaKey === key) return;
      become(key);
      if (runCount === 0) return;
      fitVariables(key);
      editor?.run();
    },
    ask(questionId) {
      const chosen = question(questionId);
      if (!chosen) return;
      const pick = pickPersona(chosen, cell.read().personaKey);
      become(pick.personaKey);
      cell.change({ questionId });
      open(chosen.document, pick.variables);
    },
    attachEditor(port) {
      editor = port;
      if (waiting) {
        const { document, variables } = waiting;
        waiting = undefined;
        open(document, variables);
      } else {
        this.noteDocument(port.document());
      }
      return () => {
        if (editor === port) editor = undefined;
      };
    },
    noteDocument(document) {
      const questionId = cell.read().questions.find((entry) => entry.document === document)?.id;
      if (questionId !== cell.read().questionId) cell.change({ questionId });
    },
    forgetAnswer() {
      if (cell.read().run.phase !== 'running') cell.change({ run: { phase: 'idle' } });
    },
  };
}

function createCell() {
  const listeners = new Set<() => void>();
  let state: SandboxState = {
    personas: [NOBODY],
    questions: [],
    gallery: 'loading',
    personaKey: NOBODY.key,
    questionId: undefined,
    run: { phase: 'idle' },
  };
  return {
    read: () => state,
    change(part: Partial<SandboxState>) {
      state = { ...state, ...part };
      for (const listener of listeners) listener();
    },
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
