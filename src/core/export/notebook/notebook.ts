import type { ExportedSession } from '../session.ts';
import { partsOf } from '../parts.ts';
import { PYTHON_COMPARE, PYTHON_OTHER_ROAD, PYTHON_PLOT } from './pythonChecks.ts';
import { PYTHON_CLOSED, PYTHON_EM, PYTHON_MODEL } from './pythonEstimators.ts';
import { workingOf } from './working.ts';

interface NotebookCell {
  readonly kind: 'markdown' | 'code';
  readonly id: string;
  readonly text: string;
}

/**
 * A Jupyter notebook (nbformat 4.5) that holds the session's landings, guesses and estimates, and computes each
 * estimate again. Its code cells, one after the other, are a Python program that needs numpy and scipy.
 */
export function notebookOf(session: ExportedSession): string {
  const cells = cellsOf(session).map(({ kind, id, text }) => ({
    cell_type: kind,
    ...(kind === 'code' && { execution_count: null }),
    id,
    metadata: {},
    ...(kind === 'code' && { outputs: [] }),
    source: linesOf(text),
  }));
  const metadata = {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python', file_extension: '.py', mimetype: 'text/x-python' },
  };
  return `${JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 5 }, null, 1)}\n`;
}

/** Each line with its line feed, the last one without. */
const linesOf = (text: string): readonly string[] => text.trimEnd().split(/(?<=\n)/);

function cellsOf(session: ExportedSession): readonly NotebookCell[] {
  const { mission, landings, guesses, answers } = session;
  const data = workingOf(session);
  const told = {
    id: mission.id,
    unit: mission.unit,
    span: mission.span,
    t0: mission.t0,
  };
  const bells = guesses.map(({ at, after, guess }) => {
    const parts = partsOf(guess);
    return {
      at,
      after,
      bells: parts.bells.map(({ mu, sigma }, k) => [parts.weights[k] ?? 1, mu, sigma]),
    };
  });
  return [
    {
      kind: 'markdown',
      id: 'about',
      text: `# Vector Prime: ${mission.id}

${landings.length} landings, ${guesses.length} guesses and ${answers.length} moments at which the computers answered. Positions, mu and sigma are in ${mission.unit}, times in milliseconds of the session, likelihoods in nats.

Run all cells from top to bottom. They compute every estimate of the recording again, from the landings and the briefing alone, and compare it with what the game recorded. The formulas stand in doc/model.md of the game. numpy and scipy are needed, matplotlib for the picture.`,
    },
    {
      kind: 'code',
      id: 'imports',
      text: `import json

import numpy as np
from scipy import optimize, special, stats`,
    },
    {
      kind: 'markdown',
      id: 'about-data',
      text: `## The data

\`positions\` are the landings in the order in which they came down. \`settings\` is what the computers worked by: the prior (mu0, kappa0, alpha0, beta0), the divisor of the MLE's variance, and landings left out; entry 0 is the briefing, and a branch of a recording may have more. \`answers\` are the estimates: after how many landings, from which landing on the computer remembered (counted from 0), and what it said; -1 stands for a number that there is not.`,
    },
    {
      kind: 'code',
      id: 'data',
      text: `MISSION = json.loads('''${JSON.stringify(told)}''')
GUESSES = json.loads('''${json(bells)}''')
DATA = json.loads('''${json(data)}''')
print(f"{MISSION['id']}: {len(DATA['positions'])} landings, {len(DATA['answers']['after'])} estimates")`,
    },
    {
      kind: 'markdown',
      id: 'about-model',
      text: `## The model

The prior of a base is normal-inverse-gamma. Strays, where the briefing speaks of them, have a law that is known and a share that is not.`,
    },
    { kind: 'code', id: 'model', text: PYTHON_MODEL },
    {
      kind: 'markdown',
      id: 'about-closed',
      text: `## Estimators in closed form

MLE divides by n unless the settings say n - 1. MAP is the mode of the joint posterior density in (mu, sigma squared). The others fly in branches alone.`,
    },
    { kind: 'code', id: 'closed-form', text: PYTHON_CLOSED },
    {
      kind: 'markdown',
      id: 'about-em',
      text: `## Expectation-maximisation

It maximises likelihood times prior. Its starts are fixed, and its last answer is one of them. The game stops a climb before it is quite at the top; so that every digit agrees, the same number of steps is taken here.`,
    },
    { kind: 'code', id: 'em', text: PYTHON_EM },
    {
      kind: 'markdown',
      id: 'about-compare',
      text: `## Every estimate again

Each is computed from the landings that the computer remembered at that time, and asserted to be what was recorded.`,
    },
    { kind: 'code', id: 'compare', text: PYTHON_COMPARE },
    {
      kind: 'markdown',
      id: 'about-other-road',
      text: `## By another road

Is EM's last answer the top? A general optimiser looks around it.`,
    },
    { kind: 'code', id: 'other-road', text: PYTHON_OTHER_ROAD },
    { kind: 'markdown', id: 'about-picture', text: '## The picture' },
    { kind: 'code', id: 'picture', text: PYTHON_PLOT },
  ];
}

const LINE = 110; // characters

/** JSON in lines that an editor can bear. It holds numbers and known words: no quote, backslash or comma of their own. */
function json(value: unknown): string {
  let length = 0;
  return JSON.stringify(value).replaceAll(/[^,]*,/g, part => {
    length += part.length;
    if (length < LINE) return part;
    length = 0;
    return `${part}\n`;
  });
}
