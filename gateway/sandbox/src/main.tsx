import { createRoot } from 'react-dom/client';
import './style/theme.css';
import './style/page.css';
import './style/persona.css';
import './style/gallery.css';
import './style/answer.css';
import './style/landing.css';
import './style/map.css';
import './style/programme.css';
import { fetchPersonas, fetchQuestions, requestToken } from './dev.client.ts';
import { PageFrame } from './page.frame.tsx';
import { SandboxContext } from './sandbox.context.ts';
import { createSandboxStore } from './sandbox.store.ts';
import { readPermalink } from './share/permalink.ts';

const place = document.getElementById('root');
if (!place) throw new Error('the page has no place to be drawn in');

const store = createSandboxStore({
  fetchPersonas,
  fetchQuestions,
  requestToken,
  socketUrl: `${location.origin.replace(/^http/, 'ws')}/graphql`,
  nowMs: () => Date.now(),
});
void store.load().then(() => store.open(readPermalink(location.hash)));
createRoot(place).render(
  <SandboxContext value={store}>
    <PageFrame path={location.pathname} />
  </SandboxContext>,
);
