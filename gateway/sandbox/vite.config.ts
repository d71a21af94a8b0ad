import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * Bundles the sandbox page into `dist/`: `index.html`, served at `/` and `/explore`, and everything else under the
 * base below with hashed names, so that those files may be cached for ever. Nothing is fetched from another host.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: '/assets-sandbox/',
  plugins: [react()],
  // The editor's workers import one another, which only module workers can.
  worker: { format: 'es' },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsDir: '',
    target: 'es2022',
    // The editor is one large chunk on purpose: it is loaded after the page has been drawn.
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      onwarn(warning, warn) {
        // Marks for a compiler that has already run over these packages; dropping them changes nothing.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning);
      },
    },
  },
});
