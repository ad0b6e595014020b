import type { VectorPrimeBridge } from '../../src/core/protocol/messages.ts';

declare global {
  interface Window {
    /** Offered by the preload script; missing in a plain browser. */
    vectorPrime?: VectorPrimeBridge;
  }
}

export function bridgeOf(page: Window): VectorPrimeBridge {
  return (
    page.vectorPrime ?? {
      request: () =>
        Promise.reject(new Error('this page has no host; open it with the game, by npm run play')),
      filePath: () => '',
    }
  );
}
