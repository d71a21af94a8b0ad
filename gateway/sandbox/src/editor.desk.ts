import { variablesFor } from './question.picker.ts';
import type { StateCell } from './sandbox.state.ts';
import { WELCOME_DOCUMENT } from './welcome.document.ts';

/** What the page needs of the editor, once it is there. */
export interface EditorPort {
  document(): string;
  variables(): string;
  /** Puts a document and variables (JSON text) into the active tab or a new one. */
  open(content: { document: string; variables: string; inNewTab: boolean }): void;
  setVariables(variables: string): void;
  run(): void;
  introspect(): void;
}

/** The editor as the rest of the page meets it: also while it is still on its way. */
export interface EditorDesk {
  /** Connects the editor and opens what has been waiting for it; answers the function that disconnects it. */
  attach(port: EditorPort): () => void;
  /** Opens a document and, if wanted, runs it, now or when the editor arrives. */
  open(document: string, variables: string, how: { isRun: boolean }): void;
  /** What stands in the editor; undefined while there is none. */
  text(): { document: string; variables: string } | undefined;
  /** Runs what stands in the editor as another reader, with the variables its question suggests to that one. */
  runAs(personaKey: string): void;
  introspect(): void;
  /** The editor's text has changed. */
  noteDocument(document: string): void;
  /** The questions have changed: one of them may stand in the editor already. */
  noteQuestions(): void;
}

/** Makes the desk. */
export function createEditorDesk(cell: StateCell): EditorDesk {
  let editor: EditorPort | undefined;
  let waiting: { document: string; variables: string; isRun: boolean } | undefined;
  let loadedVariables = '';

  const desk: EditorDesk = {
    attach(port) {
      editor = port;
      desk.noteDocument(port.document());
      if (waiting) desk.open(waiting.document, waiting.variables, waiting);
      return () => {
        if (editor === port) editor = undefined;
      };
    },
    open(document, variables, { isRun }) {
      waiting = editor ? undefined : { document, variables, isRun };
      if (!editor) return;
      loadedVariables = variables;
      editor.open({ document, variables, inNewTab: isOwnWork(cell, editor.document()) });
      if (isRun) editor.run();
    },
    text: () => editor && { document: editor.document(), variables: editor.variables() },
    runAs(personaKey) {
      const { questions, questionId } = cell.read();
      const question = questions.find((entry) => entry.id === questionId);
      const fitting = question && variablesFor(question, personaKey);
      // Variables that the analyst has changed are kept.
      if (editor && fitting !== undefined && editor.variables() === loadedVariables) {
        loadedVariables = fitting;
        editor.setVariables(fitting);
      }
      editor?.run();
    },
    introspect: () => editor?.introspect(),
    noteDocument(document) {
      const questionId = cell.read().questions.find((entry) => entry.document === document)?.id;
      if (questionId !== cell.read().questionId) cell.change({ questionId });
    },
    noteQuestions() {
      if (editor) desk.noteDocument(editor.document());
    },
  };
  return desk;
}

/** Text that the page did not bring itself: it is left alone, a question then opens in a tab of its own. */
function isOwnWork(cell: StateCell, document: string): boolean {
  if (document.trim() === '' || document === WELCOME_DOCUMENT) return false;
  return !cell.read().questions.some((entry) => entry.document === document);
}
