import { useEffect, useState } from 'react';

/** The two looks of the page. */
export type Theme = 'light' | 'dark';

const STORAGE_KEY = 'volmify:theme';
const DARK_SYSTEM = '(prefers-color-scheme: dark)';

/** The look in use and the act that turns it over. Follows the system until it is chosen by hand once. */
export function useTheme(): [Theme, () => void] {
  const [chosen, setChosen] = useState<Theme | undefined>(readChosen);
  const [isSystemDark, setSystemDark] = useState(() => matchMedia(DARK_SYSTEM).matches);
  const theme = chosen ?? (isSystemDark ? 'dark' : 'light');

  useEffect(() => {
    const media = matchMedia(DARK_SYSTEM);
    const follow = () => setSystemDark(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);

  useEffect(() => {
    // The editor's library names its looks by these classes of the body; the page follows the same ones.
    document.body.classList.toggle('graphiql-dark', theme === 'dark');
    document.body.classList.toggle('graphiql-light', theme === 'light');
  }, [theme]);

  const turn = () => {
    const next = theme === 'dark' ? 'light' : 'dark';
    localStorage.setItem(STORAGE_KEY, next);
    setChosen(next);
  };
  return [theme, turn];
}

/** The button that turns light into dark and back. */
export function ThemeSwitch({ theme, onTurn }: { theme: Theme; onTurn: () => void }) {
  const label = theme === 'dark' ? 'Switch to light' : 'Switch to dark';
  return (
    <button type="button" className="theme-switch" aria-label={label} title={label} onClick={onTurn}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true">
        {theme === 'dark' ? (
          <path
            d="M10 3v1.5M10 15.5V17M3 10h1.5M15.5 10H17M5 5l1 1M14 14l1 1M15 5l-1 1M6 14l-1 1M13 10a3 3 0 1 1-6 0 3 3 0 0 1 6 0Z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinecap="round"
          />
        ) : (
          <path
            d="M16.5 11.8A7 7 0 0 1 8.2 3.5a7 7 0 1 0 8.3 8.3Z"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
            strokeLinejoin="round"
          />
        )}
      </svg>
    </button>
  );
}

function readChosen(): Theme | undefined {
  const stored = localStorage.getItem(STORAGE_KEY);
  return stored === 'light' || stored === 'dark' ? stored : undefined;
}
