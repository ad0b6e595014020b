import fc from 'fast-check';

// The same examples in every run, so that a change is judged by what it changes. FC_SEED=random draws
// new ones; a run that fails says its seed, and FC_SEED=THAT repeats it.
const { FC_SEED = '20420615' } = process.env;

if (FC_SEED !== 'random') {
  const seed = Number(FC_SEED);
  if (!Number.isInteger(seed))
    throw new Error(`FC_SEED takes an integer or "random", got "${FC_SEED}"`);
  fc.configureGlobal({ seed });
}
