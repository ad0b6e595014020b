import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The runner of reference cases, which on Node 20 cannot read TypeScript. Nothing of it is in the game. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: here('out/fixtures'),
    emptyOutDir: true,
    target: 'node20.18',
    minify: false,
    rolldownOptions: {
      input: { index: here('test/reference/index.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
});
