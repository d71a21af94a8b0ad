import { lazy, Suspense } from 'react';
import { GalleryPanel } from './plugins/gallery.plugin.tsx';
import { PersonaSwitch } from './plugins/persona.plugin.tsx';
import { SUBGRAPHS, subgraphColour } from './subgraph.palette.ts';
import { type Theme, ThemeSwitch, useTheme } from './theme.switch.tsx';

// Fetched at once but apart: header, personas and gallery are drawn while the editor's megabytes arrive.
const editorModule = import('./editor.pane.tsx');
const EditorPane = lazy(async () => ({ default: (await editorModule).EditorPane }));

/** The whole page: header, who asks, what to ask, and the editor with its answer. */
export function SandboxPage() {
  const [theme, turnTheme] = useTheme();
  return (
    <div className="page">
      <Header theme={theme} onTurnTheme={turnTheme} />
      <PersonaSwitch />
      <main className="workbench">
        <GalleryPanel />
        <div className="editor-place">
          <Suspense fallback={<p className="editor-wait">Opening the editor…</p>}>
            <EditorPane theme={theme} />
          </Suspense>
        </div>
      </main>
    </div>
  );
}

function Header({ theme, onTurnTheme }: { theme: Theme; onTurnTheme: () => void }) {
  return (
    <header className="header">
      <Mark />
      <h1 className="header-name">
        Volmify <span>Graph</span>
      </h1>
      <ul className="header-subgraphs" aria-label="Subgraphs">
        {SUBGRAPHS.map((subgraph) => (
          <li key={subgraph.name} title={`owns ${subgraph.owns}`}>
            <i className="dot" style={{ background: subgraphColour(subgraph.name) }} />
            {subgraph.name}
          </li>
        ))}
      </ul>
      <ThemeSwitch theme={theme} onTurn={onTurnTheme} />
    </header>
  );
}

/** Four subgraphs, one graph. */
function Mark() {
  return (
    <svg className="header-mark" viewBox="0 0 32 32" width="30" height="30" aria-hidden="true">
      <path d="M8 9H24V23H8ZM8 9L24 23" fill="none" stroke="var(--line-strong)" strokeWidth="1.8" />
      <circle cx="8" cy="9" r="4.6" fill="var(--subgraph-identity)" />
      <circle cx="24" cy="9" r="4.6" fill="var(--subgraph-organization)" />
      <circle cx="24" cy="23" r="4.6" fill="var(--subgraph-catalog)" />
      <circle cx="8" cy="23" r="4.6" fill="var(--subgraph-finance)" />
    </svg>
  );
}
