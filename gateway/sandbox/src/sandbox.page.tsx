import { lazy, Suspense } from 'react';
import { GalleryPanel } from './plugins/gallery.plugin.tsx';
import { PersonaSwitch } from './plugins/persona.plugin.tsx';
import type { Theme } from './theme.switch.tsx';

// Fetched at once but apart: header, personas and gallery are drawn while the editor's megabytes arrive.
const editorModule = import('./editor.pane.tsx');
const EditorPane = lazy(async () => ({ default: (await editorModule).EditorPane }));

/** The explorer: who asks, what to ask, and the editor with its answer. */
export function SandboxPage({ theme }: { theme: Theme }) {
  return (
    <main className="explore">
      <h1 className="unseen">Explore the graph</h1>
      <PersonaSwitch />
      <div className="workbench">
        <GalleryPanel />
        <div className="editor-place">
          <Suspense fallback={<p className="editor-wait">Opening the editor…</p>}>
            <EditorPane theme={theme} />
          </Suspense>
        </div>
      </div>
    </main>
  );
}
