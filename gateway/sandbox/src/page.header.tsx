import { SUBGRAPHS, subgraphColour } from './subgraph.palette.ts';
import { type Theme, ThemeSwitch } from './theme.switch.tsx';

const DOORS = [
  { path: '/explore', label: 'Explore' },
  { path: '/map', label: 'Schema map' },
  { path: '/partners', label: 'Partners' },
];

/** The head of every page: the name, the ways to the other pages, the four colours. */
export function PageHeader({ path, theme, onTurnTheme }: { path: string; theme: Theme; onTurnTheme: () => void }) {
  return (
    <header className="header">
      <a className="header-home" href="/" aria-label="Volmify Graph, home">
        <Mark />
        <span className="header-name">
          Volmify <span>Graph</span>
        </span>
      </a>
      <nav className="header-doors" aria-label="Pages">
        {DOORS.map((door) => (
          <a key={door.path} href={door.path} aria-current={door.path === path ? 'page' : undefined}>
            {door.label}
          </a>
        ))}
      </nav>
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
