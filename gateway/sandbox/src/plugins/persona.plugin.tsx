import type { Persona } from '../dev.client.ts';
import { NOBODY } from '../nobody.persona.ts';
import { useSandbox, useStore } from '../sandbox.context.ts';

/** Who is asking: one radio per persona, and in words who that is and what that reader is not shown. */
export function PersonaSwitch() {
  const { personas, personaKey, gallery } = useSandbox();
  const store = useStore();
  const selected = personas.find((persona) => persona.key === personaKey) ?? NOBODY;
  return (
    <section className="personas" aria-label="Who is asking">
      <div className="persona-row" role="radiogroup" aria-label="Ask as">
        <span className="persona-lead" aria-hidden="true">
          Ask as
        </span>
        {personas.map((persona) => (
          <label key={persona.key} className="persona-chip" title={persona.about}>
            <input
              type="radio"
              name="persona"
              value={persona.key}
              aria-label={persona.name}
              checked={persona.key === personaKey}
              onChange={() => store.selectPersona(persona.key)}
            />
            <i className="persona-face" aria-hidden="true">
              {persona.key === NOBODY.key ? '–' : persona.name.slice(0, 1)}
            </i>
            {firstName(persona)}
          </label>
        ))}
        {gallery === 'loading' && <span className="persona-wait">…</span>}
      </div>
      <PersonaCard persona={selected} />
    </section>
  );
}

function PersonaCard({ persona }: { persona: Persona }) {
  return (
    <div className="persona-card" role="status" aria-label="The reader">
      <p className="persona-about">
        <strong>{persona.name}</strong> {persona.about}
      </p>
      {persona.roles.length > 0 && (
        <ul className="persona-roles" aria-label="Roles">
          {persona.roles.map(({ org, role }) => (
            <li key={`${org} ${role}`}>
              <b>{role}</b> {org}
            </li>
          ))}
        </ul>
      )}
      {persona.cannotSee.length > 0 && (
        <p className="persona-limits">
          <b>What is hidden</b> {persona.cannotSee.join(' ')}
        </p>
      )}
    </div>
  );
}

function firstName(persona: Persona): string {
  return persona.name.split(' ')[0] ?? persona.name;
}
