import { csvOf } from '../table.ts';
import type { ExportedSession } from '../session.ts';
import { guessesTable } from '../guessesTable.ts';
import { R_CLOSED, R_COMPARE, R_EM, R_MODEL, R_PLOT } from './rEstimators.ts';
import { workingOf, type AnswerColumn, type Working, type WorkingSettings } from './working.ts';

const LINE = 110; // characters

/** The same as the notebook as a script for R, which needs nothing beside R itself. */
export function rScriptOf(session: ExportedSession): string {
  const { mission, landings, answers } = session;
  const data = workingOf(session);
  return `# Vector Prime: ${mission.id}
#
# ${landings.length} landings and ${answers.length} moments at which the computers answered. Positions, mu and sigma are in ${mission.unit},
# likelihoods in nats. Run it from top to bottom: it computes every estimate of the recording again, from the
# landings and the briefing alone, and stops where one is not what the game recorded. The formulas stand in
# doc/model.md of the game. Base R is enough.

# The data ------------------------------------------------------------------------------------------

mission <- list(id = "${mission.id}", unit = "${mission.unit}")
bases <- ${data.bases}
concentration <- ${data.concentration} # of the Dirichlet prior on the weights of two bases
cells_from <- ${data.cellsFrom}
stray <- ${strayOf(data)}

# What the computers worked by: prior (mu0, kappa0, alpha0, beta0), divisor of the MLE's variance, other methods,
# landings left out. The first is the briefing; a branch of a recording may have more.
settings <- list(
${data.settings.map(settingsOf).join(',\n')}
)

# In the order in which they came down.
positions <- ${vector(data.positions)}

guesses <- read.csv(text = "
${csvOf(guessesTable(session)).replaceAll('\r', '')}")

# The estimates. \`from\` landings were forgotten; -1 stands for a number that there is not.
answers <- data.frame(
${Object.entries(data.answers)
  .map(([name, column]) => `${name} = ${columnOf(name as AnswerColumn, column)}`)
  .join(',\n')},
stringsAsFactors = FALSE)

# The model -----------------------------------------------------------------------------------------

${R_MODEL}
# Estimators in closed form -------------------------------------------------------------------------

${R_CLOSED}
# Expectation-maximisation --------------------------------------------------------------------------

# It maximises likelihood times prior. The game stops a climb before it is quite at the top; so that every digit
# agrees, the same number of steps is taken here.

${R_EM}
# Every estimate again ------------------------------------------------------------------------------

${R_COMPARE}
# The picture ---------------------------------------------------------------------------------------

${R_PLOT}`;
}

function strayOf({ stray }: Working): string {
  if (stray === null) return 'NULL';
  const { law, a, b } = stray;
  return `list(family = "${law.family}", numbers = ${vector(law.numbers)}, a = ${a}, b = ${b})`;
}

function settingsOf({ prior, divisor, methods, leftOut }: WorkingSettings): string {
  const named = Object.entries(methods).map(([id, method]) => `${id} = "${method}"`);
  return `list(prior = ${vector(prior)}, divisor = "${divisor}", methods = list(${named.join(', ')}), left_out = ${vector(leftOut)})`;
}

function columnOf(name: AnswerColumn, column: readonly (number | string)[]): string {
  if (column.length === 0)
    return name === 'who' || name === 'status' ? 'character(0)' : 'numeric(0)';
  return vector(column.map(value => (typeof value === 'string' ? `"${value}"` : value)));
}

/** c(...) in lines that an editor can bear. */
function vector(values: readonly (number | string)[]): string {
  if (values.length === 0) return 'numeric(0)';
  let text = 'c(';
  let length = 2;
  values.forEach((value, i) => {
    const next = i === values.length - 1 ? String(value) : `${value}, `;
    if (length + next.length > LINE) {
      text = `${text.trimEnd()}\n  `;
      length = 2;
    }
    text += next;
    length += next.length;
  });
  return `${text})`;
}
