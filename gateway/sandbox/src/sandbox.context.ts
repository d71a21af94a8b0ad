import { createContext, useContext, useSyncExternalStore } from 'react';
import type { SandboxState } from './sandbox.state.ts';
import type { SandboxStore } from './sandbox.store.ts';

/** Carries the page's one store to every panel. */
export const SandboxContext = createContext<SandboxStore | undefined>(undefined);

/** The store, for acts. Throws outside the page. */
export function useStore(): SandboxStore {
  const store = useContext(SandboxContext);
  if (!store) throw new Error('a panel was drawn outside the sandbox page');
  return store;
}

/** The state, drawn anew after each change. */
export function useSandbox(): SandboxState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, store.read);
}
