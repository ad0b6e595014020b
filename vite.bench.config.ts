import { defineConfig } from 'vite';

// The benchmarks run in plain Node, which on Node 20 cannot read TypeScript. Packages stay outside.
export default defineConfig({
  publicDir: false,
  build: {
    ssr: 'test/bench/index.ts',
    outDir: 'out/bench',
    emptyOutDir: true,
    target: 'node20.18',
    minify: false,
    rolldownOptions: { output: { entryFileNames: '[name].js' } },
  },
});
