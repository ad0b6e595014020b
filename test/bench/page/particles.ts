import 'pixi.js/unsafe-eval';
import { Container, Particle, ParticleContainer, Rectangle, Texture, WebGLRenderer } from 'pixi.js';
import type { Scene } from './scene.ts';

const SIZE = 4; // px

/** As many particles as there are landings, all of them moving, and nothing else. */
export async function createParticleScene(element: HTMLElement, count: number): Promise<Scene> {
  const width = element.clientWidth;
  const height = element.clientHeight;
  const renderer = new WebGLRenderer();
  // As the playfield sets its own up.
  await renderer.init({
    width,
    height,
    antialias: false,
    background: 0x05070d,
    autoDensity: true,
    resolution: Math.max(1, window.devicePixelRatio),
    skipExtensionImports: true,
    powerPreference: 'high-performance',
  });
  element.append(renderer.canvas);
  const particles = Array.from(
    { length: count },
    (_, i) =>
      new Particle({
        texture: Texture.WHITE,
        x: spread(i, 0.618033988749895) * width,
        y: spread(i, 0.754877666246693) * height,
        scaleX: SIZE / Texture.WHITE.width,
        scaleY: SIZE / Texture.WHITE.height,
        tint: 0x56b4e9,
      }),
  );
  const container = new ParticleContainer({
    particles,
    texture: Texture.WHITE,
    boundsArea: new Rectangle(0, 0, width, height),
    dynamicProperties: { position: true },
  });
  const stage = new Container({ children: [container] });
  return {
    canvas: renderer.canvas,
    restart: () => undefined,
    step() {
      for (const particle of particles) {
        particle.y += 2;
        if (particle.y > height) particle.y -= height;
      }
      renderer.render(stage);
    },
  };
}

/** Evenly over [0, 1), without a random source. */
const spread = (i: number, step: number): number => (i * step) % 1;
