import { lazy, Suspense } from 'react';
import { LandingPage } from './landing/landing.page.tsx';
import { PageHeader } from './page.header.tsx';
import { type Theme, useTheme } from './theme.switch.tsx';

const MapPage = lazy(async () => ({ default: (await import('./map/map.page.tsx')).MapPage }));
const PartnersPage = lazy(async () => ({ default: (await import('./partners/partners.page.tsx')).PartnersPage }));
const SandboxPage = lazy(async () => ({ default: (await import('./sandbox.page.tsx')).SandboxPage }));

/** The page at an address of ours: its header and its content. */
export function PageFrame({ path }: { path: string }) {
  const [theme, turnTheme] = useTheme();
  return (
    <div className={path === '/explore' ? 'page page-fixed' : 'page'}>
      <PageHeader path={path} theme={theme} onTurnTheme={turnTheme} />
      <Suspense fallback={<p className="editor-wait">One moment…</p>}>
        <Content path={path} theme={theme} />
      </Suspense>
    </div>
  );
}

function Content({ path, theme }: { path: string; theme: Theme }) {
  if (path === '/map') return <MapPage />;
  if (path === '/partners') return <PartnersPage />;
  return path === '/explore' ? <SandboxPage theme={theme} /> : <LandingPage />;
}
