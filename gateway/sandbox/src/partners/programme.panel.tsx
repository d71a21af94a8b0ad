import { type FormEvent, useCallback, useEffect, useState } from 'react';
import { SUBGRAPHS } from '../subgraph.palette.ts';
import { EndpointPanel } from './endpoint.panel.tsx';
import { type AppName, type AppRow, acts, fetchApp, fetchApps, fetchHome } from './programme.desk.ts';

/** How often the application in view is looked at: what a look costs is restored by then. */
const LOOK_MS = 3_000;

/** Runs an act of the page; tells the secret that it made, or the sentence of its refusal. */
export type Act = (work: () => Promise<string>) => void;

/** The applications of one organization: keys, endpoints, deliveries and usage. */
export function ProgrammePanel() {
  const [home, setHome] = useState<{ id: string; name: string }>();
  const [apps, setApps] = useState<readonly AppName[]>([]);
  const [chosen, setChosen] = useState<string>();
  const [app, setApp] = useState<AppRow>();
  const [secret, setSecret] = useState('');
  const [problem, setProblem] = useState('');
  const list = useCallback(async () => home && setApps(await fetchApps(home.id)), [home]);
  const appId = apps.find(({ id }) => id === chosen)?.id ?? apps[0]?.id;
  const look = useCallback(async () => appId !== undefined && setApp(await fetchApp(appId)), [appId]);
  useEffect(() => {
    fetchHome().then(setHome, (cause: Error) => setProblem(cause.message));
  }, []);
  useEffect(() => {
    void list().catch((cause: Error) => setProblem(cause.message));
  }, [list]);
  useEffect(() => {
    void look().catch((cause: Error) => setProblem(cause.message));
    const timer = setInterval(() => void look().catch(() => undefined), LOOK_MS);
    return () => clearInterval(timer);
  }, [look]);
  const act: Act = (work) => {
    setProblem('');
    work()
      .then((made) => made && setSecret(made))
      .then(() => Promise.all([list(), look()]))
      .catch((cause: Error) => setProblem(cause.message));
  };
  return (
    <section className="programme" aria-label="Applications">
      <h2>Applications{home ? ` of ${home.name}` : ''}</h2>
      <p>Kept here as Olga, its owner: she consents for her organization by registering an application.</p>
      {home && <CreateApp onCreate={(name, subgraphs) => act(() => acts.createApp(home.id, name, subgraphs))} />}
      <p className="programme-told" role="status">
        {secret && (
          <>
            Shown this once: <code>{secret}</code>
          </>
        )}
        {problem && <b>{problem}</b>}
      </p>
      <fieldset className="programme-apps">
        <legend>Application</legend>
        {apps.map(({ id, name }) => (
          <label key={id}>
            <input type="radio" name="app" checked={id === appId} onChange={() => setChosen(id)} /> {name}
          </label>
        ))}
      </fieldset>
      {app?.id === appId && app && <AppPanel key={app.id} app={app} act={act} />}
    </section>
  );
}

function CreateApp({ onCreate }: { onCreate: (name: string, subgraphs: readonly string[]) => void }) {
  const create = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    onCreate(String(form.get('name')), form.getAll('subgraph').map(String));
  };
  return (
    <form className="programme-form" onSubmit={create}>
      <label>
        Name <input name="name" required maxLength={100} defaultValue="Acme CRM" />
      </label>
      {SUBGRAPHS.map(({ name }) => (
        <label key={name}>
          <input type="checkbox" name="subgraph" value={name} defaultChecked={name !== 'finance'} /> {name}
        </label>
      ))}
      <button type="submit">Create</button>
    </form>
  );
}

function AppPanel({ app, act }: { app: AppRow; act: Act }) {
  return (
    <>
      <h3>Keys</h3>
      <ul className="programme-keys" aria-label="Keys">
        {app.keys.map((key) => (
          <li key={key.id}>
            <code>…{key.last4}</code> {key.isLive ? 'live' : 'test'}, {key.isUsable ? 'good' : 'ended'}
          </li>
        ))}
      </ul>
      <button type="button" onClick={() => act(() => acts.createKey(app.id))}>
        New test key
      </button>
      <h3>Webhooks</h3>
      <EndpointPanel app={app} act={act} />
      <h3>Usage of seven days</h3>
      <UsageTable app={app} />
    </>
  );
}

function UsageTable({ app: { usage } }: { app: AppRow }) {
  if (!usage || usage.days.length === 0) return <p>Nothing was asked yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="programme-table" aria-label="Usage" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>Day</th>
            <th>Requests</th>
            <th>Cost</th>
            <th>Errors</th>
          </tr>
        </thead>
        <tbody>
          {usage.days.map((day) => (
            <tr key={day.day}>
              <td>{day.day}</td>
              <td>{day.requests}</td>
              <td>{day.cost}</td>
              <td>{day.errors}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
