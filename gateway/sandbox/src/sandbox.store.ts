import type { Fetcher } from '@graphiql/toolkit';
import type { Persona, Question, Token } from './dev.client.ts';
import { createEditorDesk, type EditorDesk } from './editor.desk.ts';
import { createGraphFetcher } from './graph.fetcher.ts';
import { askGraph } from './live/graph.asker.ts';
import { createLiveDesk } from './live/live.desk.ts';
import { type LiveRequest, openLiveSource } from './live/live.source.ts';
import { LIVE_STARTERS, renewShares, starterVariables } from './live/live.starters.ts';
import { isNobody, NOBODY } from './nobody.persona.ts';
import { pickPersona, variablesFor } from './question.picker.ts';
import { createRunTracker } from './run.tracker.ts';
import { createStateCell, type ResultView, type SandboxState, type StateCell } from './sandbox.state.ts';
import { type Permalink, printPermalink } from './share/permalink.ts';
import { createTokenKeeper } from './token.keeper.ts';

/** What the store takes from outside. */
export interface StoreParts {
  fetchPersonas(): Promise<readonly Persona[]>;
  fetchQuestions(): Promise<readonly Question[]>;
  requestToken(persona: string): Promise<Token>;
  /** Where subscriptions are listened to. */
  socketUrl: string;
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
  /** Opens what a link names: a question is also run; a document of somebody else's is only shown. */
  open(link: Permalink | undefined): void;
  /** A link to what stands in the editor, as the selected reader; undefined before the editor is there. */
  share(): string | undefined;
  /** Opens a ready-made subscription and listens to it. Throws when the demo world lacks it. */
  listen(starterId: string): Promise<void>;
  /** Makes a change that listeners hear of. Throws when the selected reader may not. */
  renewShares(): Promise<void>;
  /** Empties the list of events. */
  clearLive(): void;
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
  const live = createLiveDesk(cell, parts.nowMs);
  const tokens = createTokenKeeper(parts.requestToken, parts.nowMs);

  function become(personaKey: string) {
    if (cell.read().personaKey === personaKey) return;
    cell.change({ personaKey });
    // A partner app sees another schema than a person.
    desk.introspect();
  }

  function ask(questionId: string, personaKey: string) {
    const question = cell.read().questions.find((entry) => entry.id === questionId);
    if (!question) return;
    const pick = pickPersona(question, personaKey);
    become(pick.personaKey);
    cell.change({ questionId });
    desk.open(question.document, pick.variables, { isRun: true });
  }

  /** Nobody has no token. */
  async function selectedToken(): Promise<string | undefined> {
    const { personaKey } = cell.read();
    return isNobody(personaKey) ? undefined : tokens.tokenOf(personaKey);
  }

  function listen(request: LiveRequest) {
    return live.follow(openLiveSource({ url: parts.socketUrl, token: selectedToken }, request));
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
      listen,
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
    ask: (questionId) => ask(questionId, cell.read().personaKey),
    open(link) {
      if (!link) return;
      const { personas, personaKey } = cell.read();
      const reader = personas.find(({ key }) => key === link.personaKey)?.key ?? personaKey;
      if (link.kind === 'question') return ask(link.questionId, reader);
      become(reader);
      desk.open(link.document, link.variables, { isRun: false });
    },
    async listen(starterId) {
      const starter = LIVE_STARTERS.find(({ id }) => id === starterId);
      if (!starter) return;
      become(starter.personaKey);
      const variables = await starterVariables(askGraph(selectedToken));
      desk.open(starter.document, JSON.stringify(variables, null, 2), { isRun: true });
    },
    renewShares: () => renewShares(askGraph(selectedToken)),
    clearLive: live.clear,
    share() {
      const text = desk.text();
      const { questions, personaKey } = cell.read();
      if (!text) return undefined;
      const question = questions.find(({ document }) => document === text.document);
      const isAsGiven = question && variablesFor(question, personaKey) === text.variables;
      if (isAsGiven) return printPermalink({ kind: 'question', questionId: question.id, personaKey });
      return printPermalink({ kind: 'document', ...text, personaKey });
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
