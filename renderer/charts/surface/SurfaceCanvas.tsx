import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { createCpuSurface } from './cpuSurface.ts';
import { createGlSurface, type SurfaceRenderer } from './glSurface.ts';
import type { Surface } from './source.ts';

export interface SurfaceCanvasProps {
  readonly surface: Surface | null;
  readonly width: number; // px
  readonly height: number; // px
  readonly ratio: number; // device px a px
}

/** At high speed surfaces are drawn no more often than this; a slice costs more than a normal law. */
const REST: Readonly<Record<Surface['what'], number>> = { normal: 90, strays: 160, slice: 160 }; // ms

/** The surface's colours and lines. Drawn when it, the size or the screen has changed, and at no other time. */
export function SurfaceCanvas({ surface, width, height, ratio }: SurfaceCanvasProps): JSX.Element {
  const ref = useRef<HTMLCanvasElement>(null);
  const renderer = useRef<SurfaceRenderer | null>(null);
  const drawnAt = useRef(-Infinity);
  const [engine, setEngine] = useState<'gl' | 'cpu'>('gl');

  useLayoutEffect(() => {
    const canvas = ref.current;
    if (canvas === null) return undefined;
    renderer.current = engine === 'gl' ? createGlSurface(canvas) : createCpuSurface(canvas);
    // A canvas that has had one kind of context gets no other: the key below makes a new one.
    if (renderer.current === null && engine === 'gl') setEngine('cpu');
    return () => {
      renderer.current?.destroy();
      renderer.current = null;
    };
  }, [engine]);

  useEffect(() => {
    const canvas = ref.current;
    const lost = (): void => {
      if (renderer.current !== null) setEngine('cpu');
    };
    canvas?.addEventListener('webglcontextlost', lost);
    return () => canvas?.removeEventListener('webglcontextlost', lost);
  }, [engine]);

  useLayoutEffect(() => {
    if (surface === null || width === 0) return undefined;
    const draw = (): void => {
      drawnAt.current = performance.now();
      renderer.current?.draw({ ...surface, width, height, ratio });
    };
    const rest = drawnAt.current + REST[surface.what] - performance.now();
    if (rest <= 0) {
      draw();
      return undefined;
    }
    const timer = setTimeout(draw, rest);
    return () => clearTimeout(timer);
  }, [surface, width, height, ratio, engine]);

  return (
    <canvas
      key={engine}
      ref={ref}
      class="surface-cells"
      data-engine={engine}
      hidden={surface === null}
      aria-hidden="true"
    />
  );
}
