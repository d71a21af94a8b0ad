import { type FormEvent, useState } from 'react';
import { type AppRow, acts, type EndpointRow, selectionFor } from './programme.desk.ts';
import type { Act } from './programme.panel.tsx';

/** Endpoints of one application, and what became of every call. */
export function EndpointPanel({ app, act }: { app: AppRow; act: Act }) {
  return (
    <>
      <Subscribe app={app} act={act} />
      {app.endpoints.map((endpoint) => (
        <Endpoint key={endpoint.id} endpoint={endpoint} act={act} />
      ))}
    </>
  );
}

function Subscribe({ app, act }: { app: AppRow; act: Act }) {
  const [type, setType] = useState(app.eventTypes.find(({ subject }) => subject === 'Product') ?? app.eventTypes[0]);
  const subscribe = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wish = {
      url: String(form.get('url')),
      eventTypes: [type?.name ?? ''],
      selection: String(form.get('selection')),
    };
    act(() => acts.subscribe(app.id, wish));
  };
  return (
    <form className="programme-form" onSubmit={subscribe}>
      <label>
        Address <input name="url" required defaultValue="http://127.0.0.1:4010/" />
      </label>
      <label>
        Event{' '}
        <select
          value={type?.name}
          onChange={(event) => setType(app.eventTypes.find(({ name }) => name === event.target.value))}
        >
          {app.eventTypes.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <label className="programme-selection">
        Payload: the answer to
        <textarea
          key={type?.name}
          name="selection"
          rows={4}
          defaultValue={selectionFor(type?.subject ?? '')}
          spellCheck={false}
        />
      </label>
      <button type="submit">Subscribe</button>
    </form>
  );
}

function Endpoint({ endpoint, act }: { endpoint: EndpointRow; act: Act }) {
  const { id, url, status, disabledReason, eventTypes } = endpoint;
  return (
    <article className="programme-endpoint" aria-label={`Endpoint ${url}`}>
      <p>
        <b>{url}</b> {eventTypes.join(', ')} <i>{[status, disabledReason].filter(Boolean).join(' ').toLowerCase()}</i>
      </p>
      <div className="programme-acts">
        <button type="button" onClick={() => act(() => acts.test(id))}>
          Send a test event
        </button>
        <button type="button" onClick={() => act(() => acts.rotate(id))}>
          New secret
        </button>
        <button type="button" onClick={() => act(() => acts.pause(id, status === 'ACTIVE'))}>
          {status === 'ACTIVE' ? 'Pause' : 'Call again'}
        </button>
      </div>
      <Deliveries endpoint={endpoint} act={act} />
    </article>
  );
}

function Deliveries({ endpoint, act }: { endpoint: EndpointRow; act: Act }) {
  const rows = endpoint.deliveries.edges.map(({ node }) => node);
  if (rows.length === 0) return <p>Nothing happened yet.</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="programme-table" aria-label="Deliveries" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th>Event</th>
            <th>State</th>
            <th>Calls</th>
            <th>Last answer</th>
            <th>
              <span className="unseen">Act</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td title={row.eventId}>{row.eventType}</td>
              <td>{row.status.toLowerCase()}</td>
              <td>{row.attempts}</td>
              <td>{lastAnswer(row.log.at(-1))}</td>
              <td>
                <button
                  type="button"
                  disabled={row.status === 'WAITING'}
                  aria-label={`Replay ${row.eventId}`}
                  onClick={() => act(() => acts.replay(endpoint.id, row.id))}
                >
                  Replay
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const lastAnswer = (attempt: EndpointRow['deliveries']['edges'][0]['node']['log'][0] | undefined): string =>
  attempt ? `${attempt.responseCode ?? attempt.outcome.toLowerCase()} ${attempt.detail}`.trim() : '–';
