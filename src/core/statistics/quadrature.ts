/** An integral with the error its own estimate claims. */
export interface Quadrature {
  readonly value: number;
  readonly absoluteError: number;
  readonly converged: boolean; // the error is within the tolerance asked for
}

interface Panel {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  readonly error: number;
}

// Kronrod's 15 points and Gauss's 7 among them, positive half, outermost first.
const NODES = [
  0.9914553711208126, 0.9491079123427585, 0.8648644233597691, 0.7415311855993943,
  0.5860872354676911, 0.4058451513773972, 0.2077849550078985,
];
const KRONROD = [
  0.022935322010529224, 0.06309209262997856, 0.10479001032225019, 0.14065325971552592,
  0.1690047266392679, 0.19035057806478542, 0.20443294007529889,
];
const KRONROD_CENTRE = 0.20948214108472782;
const GAUSS = [0, 0.1294849661688697, 0, 0.27970539148927664, 0, 0.3818300505051189, 0];
const GAUSS_CENTRE = 0.4179591836734694;

const MAX_PANELS = 400;

/**
 * Integral of f over consecutive panels, `edges` ascending: adaptive Gauss-Kronrod (7, 15), the worst
 * panel halved until the summed error estimate is below the greater of `relativeTolerance` times the
 * integral and `absoluteTolerance`, or 400 panels are used. An infinite or NaN value of f ends it: the
 * value is returned as it is. Edges are never evaluated. A peak much narrower than its panel can be missed by
 * all 15 points: put an edge on it. Source: Piessens et al., QUADPACK (1983), routine QAG and its error estimate.
 */
export function integrate(
  f: (x: number) => number,
  edges: readonly number[],
  relativeTolerance = 1e-10,
  absoluteTolerance = 0,
): Quadrature {
  const scratch = new Float64Array(2 * NODES.length);
  const panels: Panel[] = [];
  for (let i = 1; i < edges.length; i++) {
    const from = edges[i - 1] as number;
    const to = edges[i] as number;
    if (from < to) panels.push(panelOf(f, scratch, from, to));
  }
  for (;;) {
    const total = panels.reduce((sum, p) => sum + p.value, 0);
    const absoluteError = panels.reduce((sum, p) => sum + p.error, 0);
    if (!Number.isFinite(total)) return { value: total, absoluteError: 0, converged: true };
    const converged =
      absoluteError <= Math.max(absoluteTolerance, relativeTolerance * Math.abs(total));
    if (converged || panels.length >= MAX_PANELS) {
      return { value: total, absoluteError, converged };
    }
    const worst = panels.reduce((at, p, i) => (p.error > (panels[at] as Panel).error ? i : at), 0);
    const { from, to } = panels[worst] as Panel;
    const middle = 0.5 * (from + to);
    if (middle <= from || middle >= to) return { value: total, absoluteError, converged };
    panels[worst] = panelOf(f, scratch, from, middle);
    panels.push(panelOf(f, scratch, middle, to));
  }
}

/** `scratch` holds the values of f to the left and to the right of the centre, alternating. */
function panelOf(f: (x: number) => number, scratch: Float64Array, from: number, to: number): Panel {
  const centre = 0.5 * (from + to);
  const half = 0.5 * (to - from);
  const atCentre = f(centre);
  let kronrod = KRONROD_CENTRE * atCentre;
  let gauss = GAUSS_CENTRE * atCentre;
  let absolute = KRONROD_CENTRE * Math.abs(atCentre);
  for (let i = 0; i < NODES.length; i++) {
    const offset = half * (NODES[i] as number);
    const left = f(centre - offset);
    const right = f(centre + offset);
    scratch[2 * i] = left;
    scratch[2 * i + 1] = right;
    kronrod += (KRONROD[i] as number) * (left + right);
    gauss += (GAUSS[i] as number) * (left + right);
    absolute += (KRONROD[i] as number) * (Math.abs(left) + Math.abs(right));
  }
  const mean = 0.5 * kronrod;
  let spread = KRONROD_CENTRE * Math.abs(atCentre - mean);
  for (let i = 0; i < NODES.length; i++) {
    spread +=
      (KRONROD[i] as number) *
      (Math.abs((scratch[2 * i] as number) - mean) +
        Math.abs((scratch[2 * i + 1] as number) - mean));
  }
  return {
    from,
    to,
    value: kronrod * half,
    error: errorOf(kronrod - gauss, spread, absolute) * half,
  };
}

/** QUADPACK's scaling: the Kronrod value is far better than its distance to Gauss's, down to rounding. */
function errorOf(difference: number, spread: number, absolute: number): number {
  const distance = Math.abs(difference);
  const scaled =
    spread === 0 || distance === 0
      ? distance
      : spread * Math.min(1, ((200 * distance) / spread) ** 1.5);
  return Math.max(scaled, 2.2e-16 * absolute);
}
