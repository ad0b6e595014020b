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

/** The formulas of model.ts, written so that near the best nothing cancels in single precision. */
const FORMULAS = `precision highp float;
precision highp sampler2D;
uniform vec4 range;       // mu lower and upper less the origin, ln sigma lower and upper
uniform int points;       // 0: a normal law
uniform vec3 normalLaw;   // mean less the origin, ln of the best sigma, 1 or (no spread) 0
uniform vec2 slice;       // ln of the bell's share, best mean log-likelihood
uniform sampler2D table;  // place less the origin, weight, ln of the rest

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

float formulaAt(vec2 at) {
  float mu = mix(range.x, range.y, at.x);
  float logSigma = mix(range.z, range.w, at.y);
  return points > 0 ? sliceDrop(mu, logSigma) : normalDrop(mu, logSigma);
}
`;

/** Cells of the field beyond each edge of the picture, for the curves between them. */
export const BORDER = 2;

/** Nats a landing below the best at the middles of coarse cells: a slice is dear, and smooth. */
export const FIELD = `#version 300 es
${FORMULAS}
uniform ivec2 field; // cells within the picture
out float drop;
void main() {
  drop = formulaAt((gl_FragCoord.xy - ${float(BORDER)}) / vec2(field));
}`;

/** The colours and lines of palette.ts, from the formulas themselves or from a field. */
export const FRAGMENT = `#version 300 es
${FORMULAS}
uniform vec2 size;        // device px
uniform float n;
uniform float ratio;      // device px a px
uniform ivec2 field;      // cells within the picture; 0: none, take the formulas
uniform sampler2D drops;
out vec4 color;

const vec3 STOPS[${STOPS.length}] = vec3[](${STOPS.map(hex).join(', ')});
const float LEVELS[${LEVELS.length}] = float[](${LEVELS.map(float).join(', ')});

// Catmull and Rom (1974): goes through the values, and is exact for a parabola.
vec4 weights(float t) {
  return 0.5 * vec4(
    ((2.0 - t) * t - 1.0) * t,
    (3.0 * t - 5.0) * t * t + 2.0,
    ((4.0 - 3.0 * t) * t + 1.0) * t,
    (t - 1.0) * t * t
  );
}

float fieldAt(vec2 at) {
  vec2 place = at * vec2(field) - 0.5 + ${float(BORDER)};
  ivec2 corner = ivec2(floor(place)) - 1;
  vec2 rest = fract(place);
  vec4 across = weights(rest.x);
  vec4 up = weights(rest.y);
  float sum = 0.0;
  for (int r = 0; r < 4; r++) {
    float row = 0.0;
    for (int c = 0; c < 4; c++)
      row += across[c] * texelFetch(drops, corner + ivec2(c, r), 0).r;
    sum += up[r] * row;
  }
  return sum;
}

void main() {
  vec2 at = gl_FragCoord.xy / size;
  float drop = max(0.0, field.x > 0 ? fieldAt(at) : formulaAt(at));
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
