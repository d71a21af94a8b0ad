import { createRoot } from 'react-dom/client';
import './style/theme.css';
import './style/page.css';
import './style/persona.css';
import './style/gallery.css';
import './style/answer.css';
import { fetchPersonas, fetchQuestions, requestToken } from './dev.client.ts';
import { SandboxContext } from './sandbox.context.ts';
import { SandboxPage } from './sandbox.page.tsx';
import { createSandboxStore } from './sandbox.store.ts';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no place to be drawn in');

const store = createSandboxStore({ fetchPersonas, fetchQuestions, requestToken, nowMs: () => Date.now() });
void store.load();
createRoot(place).render(
  <SandboxContext value={store}>
    <SandboxPage />
  </SandboxContext>,
);
