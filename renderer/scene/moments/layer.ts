import { BufferImageSource, Particle, ParticleContainer, Rectangle, Texture } from 'pixi.js';
import type { SceneLayer } from '../layer.ts';
import { drawAtlas } from './atlas.ts';
import { createLights, MOST_LIGHTS } from './lights.ts';
import { createLightMoments } from './moments.ts';

/** The lights of the moments over the field, in one draw call; hidden while there are none. */
export function createMomentsLayer(): SceneLayer {
  const atlas = drawAtlas();
  const source = new BufferImageSource({
    resource: atlas.pixels,
    width: atlas.width,
    height: atlas.height,
    format: 'rgba8unorm',
    alphaMode: 'premultiplied-alpha',
    scaleMode: 'linear',
  });
  const textures = atlas.frames.map(
    ({ x, y, width, height }) => new Texture({ source, frame: new Rectangle(x, y, width, height) }),
  );
  const plain = textures[0] as Texture;
  const pool = Array.from(
    { length: MOST_LIGHTS },
    () => new Particle({ texture: plain, anchorX: 0.5, anchorY: 0.5 }),
  );
  const container = new ParticleContainer({
    texture: plain,
    blendMode: 'add',
    particles: [...pool],
    boundsArea: new Rectangle(0, 0, 1, 1),
    dynamicProperties: { vertex: true, position: true, rotation: true, uvs: true, color: true },
  });
  container.visible = false;
  const lights = createLights();
  const light = createLightMoments();

  return {
    container,
    update(picture, now) {
      const alive = light(lights, picture, now);
      const { count } = lights;
      const shown = container.particleChildren;
      if (shown.length > count) shown.length = count;
      for (let i = shown.length; i < count; i++) shown.push(pool[i] as Particle);
      for (let i = 0; i < count; i++) {
        const particle = pool[i] as Particle;
        const texture = textures[lights.shape[i] as number] as Texture;
        particle.texture = texture;
        particle.x = lights.x[i] as number;
        particle.y = lights.y[i] as number;
        particle.scaleX = (lights.wide[i] as number) / texture.frame.width;
        particle.scaleY = (lights.high[i] as number) / texture.frame.height;
        particle.rotation = lights.turn[i] as number;
        particle.color = packed(lights.rgb[i] as number, lights.alpha[i] as number);
      }
      container.visible = count > 0;
      return alive;
    },
    destroy() {
      container.destroy();
      for (const texture of textures) texture.destroy();
      source.destroy();
    },
  };
}

/** A colour as Pixi's particles hold it: alpha, blue, green, red. */
function packed(rgb: number, alpha: number): number {
  const swapped = ((rgb & 255) << 16) | (rgb & 0xff00) | ((rgb >> 16) & 255);
  return ((Math.round(255 * alpha) << 24) | swapped) >>> 0;
}
