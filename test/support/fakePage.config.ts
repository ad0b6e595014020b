import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Serves the renderer with a host inside the page: `npx vite --config test/support/fakePage.config.ts`. */
export default defineConfig({
  root: here('../../renderer'),
  publicDir: here('../../assets'),
  cacheDir: here('../../node_modules/.cache/fake-page'),
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 5377, strictPort: true, fs: { allow: [here('../..')] }, hmr: false },
  plugins: [
    {
      name: 'fake-bridge',
      transformIndexHtml: () => [
        {
          tag: 'script',
          attrs: { type: 'module', src: `/@fs${here('./fakeBridge.ts')}` },
          injectTo: 'head-prepend',
        },
      ],
    },
  ],
});
