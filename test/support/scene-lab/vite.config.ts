import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { port: 5199, fs: { allow: ['../../..'] } },
  build: { target: 'chrome130', outDir: '../../../out/scene-lab', emptyOutDir: true },
});
