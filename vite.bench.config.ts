import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * The benchmarks: what runs in Node and in Electron's main process, which on Node 20 cannot read
 * TypeScript, and the page they measure, built as the game's own page is. Nothing of it is in the game.
 */
export default defineConfig({
  root: here('test/bench/page'),
  base: './',
  publicDir: here('assets'), // the page's fonts
  builder: {
    async buildApp(builder) {
      for (const name of ['ssr', 'client']) {
        const environment = builder.environments[name];
        if (environment !== undefined) await builder.build(environment);
      }
    },
  },
  environments: {
    ssr: {
      build: {
        ssr: true,
        outDir: here('out/bench'),
        emptyOutDir: true,
        copyPublicDir: false,
        target: 'node20.18',
        minify: false,
        rolldownOptions: {
          input: {
            index: here('test/bench/index.ts'),
            electron: here('test/bench/electron/index.ts'),
            start: here('test/bench/start/index.ts'),
            bare: here('test/bench/start/bare.ts'),
          },
          external: ['electron'],
          output: { entryFileNames: '[name].js' },
        },
      },
    },
    client: {
      build: {
        outDir: here('out/bench/page'),
        emptyOutDir: true,
        target: 'chrome130',
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        minify: false, // a heap profile tells the names of functions
        rolldownOptions: { input: here('test/bench/page/index.html') },
      },
    },
  },
});
