import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'electron-vite';

// Stated, not taken from the Electron that is installed: the code runs on Electron 33 and later alike.
const NODE_TARGET = 'node20.18';
const CHROME_TARGET = 'chrome130';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

function entries(paths: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(paths)
      .map(([name, path]): [string, string] => [name, here(path)])
      .filter(([, path]) => existsSync(path)),
  );
}

const main = entries({ index: 'electron/main/index.ts', cli: 'src/node/cli/main.ts' });
const preload = entries({ index: 'electron/preload/index.ts' });
const renderer = entries({ index: 'renderer/index.html' });

export default defineConfig({
  ...(Object.keys(main).length > 0 && {
    main: {
      build: {
        target: NODE_TARGET,
        outDir: here('out/main'),
        externalizeDeps: false,
        sourcemap: true,
        rolldownOptions: {
          input: main,
          external: ['bufferutil', 'utf-8-validate'],
          // Half of it is comments and blanks, read before the window opens; a stack still tells the names.
          output: {
            minify: { compress: false, mangle: false, codegen: { removeWhitespace: true } },
          },
        },
      },
    },
  }),
  ...(Object.keys(preload).length > 0 && {
    preload: {
      build: {
        target: NODE_TARGET,
        outDir: here('out/preload'),
        externalizeDeps: false,
        sourcemap: false,
        rolldownOptions: {
          input: preload,
          // A sandboxed preload is one CommonJS file.
          output: { format: 'cjs', entryFileNames: '[name].cjs' },
        },
      },
    },
  }),
  ...(Object.keys(renderer).length > 0 && {
    renderer: {
      root: here('renderer'),
      base: './',
      publicDir: here('assets'),
      oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
      build: {
        target: CHROME_TARGET,
        outDir: here('out/renderer'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
        minify: true,
        sourcemap: true,
        rolldownOptions: { input: renderer },
      },
    },
  }),
});
