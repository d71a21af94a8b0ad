import type { Fetcher } from '@graphiql/toolkit';
import type { Persona, Question, Token } from './dev.client.ts';
import { createEditorDesk, type EditorDesk } from './editor.desk.ts';
import { createGraphFetcher } from './graph.fetcher.ts';
import { NOBODY } from './nobody.persona.ts';
import { pickPersona } from './question.picker.ts';
import { createRunTracker } from './run.tracker.ts';
import { createStateCell, type ResultView, type SandboxState, type StateCell } from './sandbox.state.ts';
import { createTokenKeeper } from './token.keeper.ts';

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
  /** Connects the editor; answers the function that disconnects it. */
  attachEditor: EditorDesk['attach'];
  /** The editor's text has changed. */
  noteDocument(document: string): void;
  /** Looks at the answer in another way. */
  show(view: ResultView): void;
  /** Another tab is shown: what was said about the last answer no longer belongs to it. */
  forgetAnswer(): void;
  /** Asks the graph as the selected reader. */
  fetcher: Fetcher;
}

/** Makes the store; nothing is requested until `load` or a run. */
export function createSandboxStore(parts: StoreParts): SandboxStore {
  const cell = createStateCell();
  const desk = createEditorDesk(cell);
  const runs = createRunTracker(cell, parts.nowMs);
  const tokens = createTokenKeeper(parts.requestToken, parts.nowMs);

  function become(personaKey: string) {
    if (cell.read().personaKey === personaKey) return;
    cell.change({ personaKey });
    // A partner app sees another schema than a person.
    desk.introspect();
  }

  return {
    read: cell.read,
    subscribe: cell.subscribe,
    attachEditor: desk.attach,
    noteDocument: desk.noteDocument,
    fetcher: createGraphFetcher({
      url: '/graphql',
      tokens,
      personaKey: () => cell.read().personaKey,
      begin: runs.begin,
    }),
    async load() {
      await load(cell, parts);
      desk.noteQuestions();
    },
    selectPersona(key) {
      if (cell.read().personaKey === key) return;
      become(key);
      if (runs.hasRun()) desk.runAs(key);
    },
    ask(questionId) {
      const question = cell.read().questions.find((entry) => entry.id === questionId);
      if (!question) return;
      const pick = pickPersona(question, cell.read().personaKey);
      become(pick.personaKey);
      cell.change({ questionId });
      desk.open(question.document, pick.variables);
    },
    show(view) {
      cell.change({ view });
    },
    forgetAnswer() {
      if (cell.read().run.phase !== 'running') cell.change({ run: { phase: 'idle' } });
    },
  };
}

async function load(cell: StateCell, parts: StoreParts): Promise<void> {
  const [personas, questions] = await Promise.allSettled([parts.fetchPersonas(), parts.fetchQuestions()]);
  const isOpen = personas.status === 'fulfilled' && questions.status === 'fulfilled';
  cell.change({
    personas: [NOBODY, ...(personas.status === 'fulfilled' ? personas.value : [])],
    questions: questions.status === 'fulfilled' ? questions.value : [],
    gallery: isOpen ? 'open' : 'closed',
  });
}
