import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './style/editor.css';
import './style/result.css';
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { GraphiQL } from 'graphiql';
import { Kind, parse } from 'graphql';
import { useEffect } from 'react';
import type { EditorPort } from './editor.desk.ts';
import { ResultPane } from './plugins/result.plugin.tsx';
import { useStore } from './sandbox.context.ts';
import type { Theme } from './theme.switch.tsx';
import { WELCOME_DOCUMENT } from './welcome.document.ts';

/** Where the page stacks its parts; the same bound as in style/page.css. */
const NARROW = '(max-width: 800px)';

/** The editor with its results; the only part of the page that knows GraphiQL. */
export function EditorPane({ theme }: { theme: Theme }) {
  const store = useStore();
  return (
    <GraphiQL
      fetcher={store.fetcher}
      defaultQuery={WELCOME_DOCUMENT}
      defaultEditorToolsVisibility="variables"
      forcedTheme={theme}
      // Tokens and other headers never reach the browser's storage.
      shouldPersistHeaders={false}
    >
      <GraphiQL.Logo>
        <span />
      </GraphiQL.Logo>
      <GraphiQL.Footer>
        <ResultPane />
      </GraphiQL.Footer>
      <EditorBridge />
    </GraphiQL>
  );
}

/** Hands the editor to the store, and the editor's changes too. Draws nothing. */
function EditorBridge() {
  const store = useStore();
  const actions = useGraphiQLActions();
  const { queryEditor, variableEditor, responseEditor, tabId } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
    tabId: state.tabs[state.activeTabIndex]?.id,
  }));

  useEffect(() => {
    if (!queryEditor || !variableEditor || !responseEditor) return;
    const port: EditorPort = {
      document: () => queryEditor.getValue(),
      variables: () => variableEditor.getValue(),
      open({ document, variables, inNewTab }) {
        if (inNewTab) actions.addTab();
        queryEditor.setValue(document);
        variableEditor.setValue(variables);
        // The editor learns these a moment later by itself; a run before that would send the last operation's name.
        actions.setOperationFacts(factsOf(document));
        showResults();
      },
      setVariables: (variables) => variableEditor.setValue(variables),
      run() {
        actions.run();
        // Another reader's answer has other lines: the place left in the last one means nothing in it.
        responseEditor.setScrollTop(0);
      },
      introspect: () => actions.introspect(),
    };
    const changes = queryEditor.onDidChangeModelContent(() => store.noteDocument(queryEditor.getValue()));
    const detach = store.attachEditor(port);
    return () => {
      changes.dispose();
      detach();
    };
  }, [queryEditor, variableEditor, responseEditor, actions, store]);

  // Once per tab shown.
  useEffect(() => store.forgetAnswer(), [tabId, store]);
  return null;
}

function factsOf(document: string) {
  try {
    const documentAST = parse(document);
    const operations = documentAST.definitions.filter((part) => part.kind === Kind.OPERATION_DEFINITION);
    const operationName = operations[0]?.name?.value;
    return { documentAST, operations, ...(operationName !== undefined && { operationName }) };
  } catch {
    // A document that does not parse has no facts; the server says what is wrong with it.
    return {};
  }
}

/** On a narrow screen the results lie below the fold. */
function showResults() {
  if (!matchMedia(NARROW).matches) return;
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  document.querySelector('.graphiql-response')?.scrollIntoView({ behavior, block: 'start' });
}
