import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Spoilt recordings in great number, which Node 20 cannot make from TypeScript. Nothing of it is in the game. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: true,
    outDir: here('out/fuzz'),
    emptyOutDir: true,
    target: 'node20.18',
    minify: false,
    rolldownOptions: {
      input: { index: here('test/fuzz/index.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
});
