/** How a step follows from a gradient. */
export type Rule = Descent | Momentum | Adam;

/** theta' = theta - rate g. */
export interface Descent {
  readonly kind: 'descent';
  readonly rate: number; // > 0
}

/** v' = beta v + g, theta' = theta - rate v'. */
export interface Momentum {
  readonly kind: 'momentum';
  readonly rate: number; // > 0
  readonly beta: number; // in [0, 1)
}

/** See `stepOf`. */
export interface Adam {
  readonly kind: 'adam';
  readonly rate: number; // > 0
  readonly beta1: number; // in [0, 1)
  readonly beta2: number; // in [0, 1)
  readonly epsilon: number; // > 0
}

/** What a rule remembers of earlier gradients, each as long as the parameters. */
export interface Memory {
  readonly first: readonly number[]; // velocity, or mean of the gradients
  readonly second: readonly number[]; // mean of their squares (Adam)
}

export function emptyMemory(parameters: number): Memory {
  return { first: Array<number>(parameters).fill(0), second: Array<number>(parameters).fill(0) };
}

/**
 * Parameters and memory after update number `k` (from 1) by gradient `g`.
 * Momentum: Polyak (1964), in the form of Sutskever et al. (2013) for a constant rate. Adam: Kingma and Ba (2015),
 * Algorithm 1: m' = beta1 m + (1 - beta1) g, v' = beta2 v + (1 - beta2) g^2,
 * theta' = theta - rate (m' / (1 - beta1^k)) / (sqrt(v' / (1 - beta2^k)) + epsilon).
 */
export function stepOf(
  rule: Rule,
  theta: readonly number[],
  g: readonly number[],
  memory: Memory,
  k: number,
): { readonly theta: readonly number[]; readonly memory: Memory } {
  switch (rule.kind) {
    case 'descent':
      return { theta: theta.map((value, i) => value - rule.rate * at(g, i)), memory };
    case 'momentum': {
      const first = memory.first.map((velocity, i) => rule.beta * velocity + at(g, i));
      return {
        theta: theta.map((value, i) => value - rule.rate * at(first, i)),
        memory: { first, second: memory.second },
      };
    }
    case 'adam': {
      const { rate, beta1, beta2, epsilon } = rule;
      const first = memory.first.map((m, i) => beta1 * m + (1 - beta1) * at(g, i));
      const second = memory.second.map((v, i) => beta2 * v + (1 - beta2) * at(g, i) ** 2);
      const firstShare = 1 - beta1 ** k;
      const secondShare = 1 - beta2 ** k;
      return {
        theta: theta.map((value, i) => {
          const scale = Math.sqrt(at(second, i) / secondShare) + epsilon;
          return value - (rate * (at(first, i) / firstShare)) / scale;
        }),
        memory: { first, second },
      };
    }
  }
}

const at = (vector: readonly number[], i: number): number => vector[i] as number;
