import {
  CHANNELS,
  DEEPEST,
  KNEE,
  LEVELS,
  LINE_ALPHAS,
  LINE_WIDTHS,
  STOPS,
  STRONG,
} from './palette.ts';

/** A number as GLSL writes a float. */
const float = (value: number): string =>
  Number.isInteger(value) ? `${value}.0` : value.toPrecision(9);
const rgb = (r: number, g: number, b: number): string =>
  `vec3(${[r, g, b].map(channel => float(channel / 255)).join(', ')})`;
const hex = (color: number): string => rgb(color >> 16, (color >> 8) & 0xff, color & 0xff);

/** One triangle over everything. */
export const VERTEX = `#version 300 es
void main() {
  gl_Position = vec4(gl_VertexID == 1 ? 3.0 : -1.0, gl_VertexID == 2 ? 3.0 : -1.0, 0.0, 1.0);
}`;

/**
 * The formulas of model.ts, written so that near the best nothing cancels in single precision, and the colours of
 * palette.ts. mu is relative to \`origin\`, so that a distant field loses no digits.
 */
export const FRAGMENT = `#version 300 es
precision highp float;
precision highp sampler2D;
uniform vec2 size;        // device px
uniform vec4 range;       // mu lower and upper less the origin, ln sigma lower and upper
uniform float n;
uniform float ratio;      // device px a px
uniform int points;       // 0: a normal law
uniform vec3 normalLaw;   // mean less the origin, ln of the best sigma, 1 or (no spread) 0
uniform vec2 slice;       // ln of the bell's share, best mean log-likelihood
uniform sampler2D table;  // place less the origin, weight, ln of the rest
out vec4 color;

const vec3 STOPS[${STOPS.length}] = vec3[](${STOPS.map(hex).join(', ')});
const float LEVELS[${LEVELS.length}] = float[](${LEVELS.map(float).join(', ')});
const float LOG_SQRT_TWO_PI = ${float(0.5 * Math.log(2 * Math.PI))};

float normalDrop(float mu, float logSigma) {
  float t = logSigma - normalLaw.y;
  float z = (normalLaw.x - mu) * exp(-logSigma);
  return t + 0.5 * normalLaw.z * (exp(-2.0 * t) - 1.0) + 0.5 * z * z;
}

float sliceDrop(float mu, float logSigma) {
  float scale = slice.x - logSigma - LOG_SQRT_TWO_PI;
  float precise = exp(-2.0 * logSigma);
  float sum = 0.0;
  float lost = 0.0;
  for (int j = 0; j < points; j++) {
    vec4 point = texelFetch(table, ivec2(j, 0), 0);
    float d = point.x - mu;
    float bellLog = scale - 0.5 * d * d * precise;
    float less = exp(-abs(bellLog - point.z));
    float term = point.y * (max(bellLog, point.z) + log(1.0 + less) - slice.y) - lost;
    float next = sum + term;
    lost = (next - sum) - term;
    sum = next;
  }
  return -sum;
}

void main() {
  vec2 at = gl_FragCoord.xy / size;
  float mu = mix(range.x, range.y, at.x);
  float logSigma = mix(range.z, range.w, at.y);
  float drop = max(0.0, points > 0 ? sliceDrop(mu, logSigma) : normalDrop(mu, logSigma));
  float depth = min(1.0, log(1.0 + n * drop / ${float(KNEE)}) / log(1.0 + n * ${float(DEEPEST / KNEE)}));
  float place = depth * ${float(STOPS.length - 1)};
  int i = min(${STOPS.length - 2}, int(place));
  vec3 ground = mix(STOPS[i], STOPS[i + 1], place - float(i));
  float total = drop * n;
  float steepness = max(length(vec2(dFdx(total), dFdy(total))) * ratio, 1e-9);
  vec3 line = depth < ${float(CHANNELS.turn)} ? ${rgb(...CHANNELS.ink)} : ${rgb(...CHANNELS.chalk)};
  for (int k = 0; k < ${LEVELS.length}; k++) {
    float width = k < ${STRONG} ? ${float(LINE_WIDTHS.strong)} : ${float(LINE_WIDTHS.faint)};
    float strength = k < ${STRONG} ? ${float(LINE_ALPHAS.strong)} : ${float(LINE_ALPHAS.faint)};
    float away = abs(total - LEVELS[k]) / steepness;
    // Half a device px of softness at either side.
    float cover = clamp((0.5 * width - away) * ratio + 0.5, 0.0, 1.0);
    ground = mix(ground, line, strength * cover);
  }
  color = vec4(ground, 1.0);
}`;
