const OPEN = '\u2066'; // left-to-right isolate
const OPEN_RTL = '\u2067'; // right-to-left isolate
const CLOSE = '\u2069'; // end of the isolate

const RIGHT_TO_LEFT = /[\p{scx=Arabic}\p{scx=Hebrew}]/u;
/** Ends a run wherever it stands. */
const BARRIER = /[«»“”"…!?—·\n]/u;
/** Isolates of a message put into this one: all are set anew. */
const SET_BEFORE = /[\u2066-\u2069]/gu;
/** Ends a run before a space, as at the end of a clause; belongs to it inside, as in 10.02 and 1:05. */
const STOP = /[.,:;]/;
/** As Arabic writes it, with marks of its own, which keep the order as long as nothing else sets it. */
const DATE = /(\p{N}+(?:\u200f\/\p{N}+){2})/u;
/** Letters, digits, and the arrows and signs of keys. */
const WORD = /[\p{L}\p{N}∞←-⇿⌀-⏿␀-␿]/u;
/** One word or number keeps its order by itself. */
const PLAIN = /^[\p{L}\p{M}]+$|^[\p{N}]+(?:[.,:]\p{N}+)*$/u;

/**
 * Wraps formulas, signed numbers and foreign names in a right-to-left sentence in isolates, so that each is
 * read from left to right as one thing: without, “μ = 10.02” may be drawn as “10.02 = μ”.
 */
export function isolateRuns(sentence: string): string {
  return sentence
    .split(DATE)
    .map((part, i) => (i % 2 === 1 ? `${OPEN_RTL}${part}${CLOSE}` : isolateRunsOf(part)))
    .join('');
}

function isolateRunsOf(sentence: string): string {
  let written = '';
  let run = '';
  let depth = 0; // of brackets opened in the run: inside, a stop ends nothing
  const letters = sentence.replace(SET_BEFORE, '').split('');
  const end = (): void => {
    written += wrapped(run);
    run = '';
    depth = 0;
  };
  letters.forEach((letter, i) => {
    const stops = STOP.test(letter) && depth <= 0 && !WORD.test(letters[i + 1] ?? '');
    if (RIGHT_TO_LEFT.test(letter) || BARRIER.test(letter) || stops) {
      end();
      written += letter;
      return;
    }
    if (/[([]/.test(letter)) depth++;
    if (/[)\]]/.test(letter)) depth--;
    run += letter;
  });
  end();
  return written;
}

/** As one thing that is read from left to right. */
export const isolate = (formula: string): string => `${OPEN}${formula}${CLOSE}`;

function wrapped(run: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(run) ?? [];
  if (!WORD.test(inner) || PLAIN.test(inner)) return run;
  const [head, core, tail] = balanced(inner);
  return `${before}${head}${PLAIN.test(core) ? core : isolate(core)}${tail}${after}`;
}

/** A bracket whose partner stands outside the run belongs to the sentence. */
function balanced(run: string): readonly [string, string, string] {
  let core = run;
  for (let before = ''; before !== core;) {
    before = core;
    const open = openBrackets(core);
    if (/^[)\]]/.test(core) || (open > 0 && /^[([]/.test(core))) core = core.slice(1);
    else if (/[([]$/.test(core) || (open < 0 && /[)\]]$/.test(core))) core = core.slice(0, -1);
    core = core.trim();
  }
  const start = run.indexOf(core);
  return [run.slice(0, start), core, run.slice(start + core.length)];
}

const openBrackets = (run: string): number =>
  run.replace(/[^([]/g, '').length - run.replace(/[^)\]]/g, '').length;
