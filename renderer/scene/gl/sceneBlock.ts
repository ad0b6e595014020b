import { inkOf } from '../../theme/contestants.ts';
import type { Palette } from '../../theme/tokens.ts';

/** What all shaders of the field are told, as the card wants it: groups of four numbers. */
export const SCENE_BLOCK = `
layout(std140) uniform Scene {
  vec4 uScreen;  // width, height, one device pixel, how much thicker lines are (all CSS px)
  vec4 uRows;    // landing line, base and top of the sticks, top of the marks (px)
  vec4 uCrowd;   // opacity of a single mark and stick, the most landings a px, 0
  vec4 uBell;    // player's bell: greatest density, density of the next to impossible, bells, 0
  vec4 uColumns; // position of the first column's left edge, width of one (unit), height of a mark, least stick (px)
  vec4 uDrone;
  vec4 uQuiet;
  vec4 uPlayer;
  vec4 uAlarm;
  vec4 uBar;
  vec4 uBarTop;
  vec4 uText;
  vec4 uBells[8]; // mu, sigma, weight, 0
};
`;

/** Where a group begins. */
export const AT = {
  screen: 0,
  rows: 4,
  crowd: 8,
  bell: 12,
  columns: 16,
  colors: 20,
  bells: 48,
} as const;

export const MOST_BELLS = 8;
export const SCENE_WORDS = AT.bells + 4 * MOST_BELLS;

export function createScene(): Float32Array<ArrayBuffer> {
  return new Float32Array(SCENE_WORDS);
}

export function writeColors(scene: Float32Array, palette: Palette, highContrast: boolean): void {
  const { drone, quiet, alarm, bar, barTop, text } = palette;
  const colors = [drone, quiet, inkOf('player', highContrast), alarm, bar, barTop, text];
  colors.forEach((rgb, i) => {
    const at = AT.colors + 4 * i;
    scene[at] = ((rgb >> 16) & 255) / 255;
    scene[at + 1] = ((rgb >> 8) & 255) / 255;
    scene[at + 2] = (rgb & 255) / 255;
    scene[at + 3] = 1;
  });
}

/** Shared by all vertex shaders: the corner of a quad that a vertex is, and px to the screen. */
export const VERTEX_HEAD = `#version 300 es
precision highp float;
${SCENE_BLOCK}
vec2 corner() {
  int i = gl_VertexID & 3;
  return vec2(i == 1 || i == 2 ? 1.0 : 0.0, i >= 2 ? 1.0 : 0.0);
}
vec4 onScreen(vec2 px) {
  return vec4(px.x / uScreen.x * 2.0 - 1.0, 1.0 - px.y / uScreen.y * 2.0, 0.0, 1.0);
}
`;

export const FRAGMENT_HEAD = `#version 300 es
precision highp float;
${SCENE_BLOCK}
out vec4 color;
/** How much of a pixel lies inside, by the distance of its middle to the edge (px; below 0 inside). */
float inside(float distance) {
  return clamp(0.5 - distance / uScreen.z, 0.0, 1.0);
}
/** A line of this width; thinner than a device pixel it is one pixel wide and fainter. */
float line(float distance, float width) {
  float shown = max(width, uScreen.z);
  return inside(abs(distance) - 0.5 * shown) * min(1.0, width / uScreen.z);
}
`;
