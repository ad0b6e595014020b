import type { JSX } from 'preact';
import { useId, useState } from 'preact/hooks';
import { DEFAULT_FLIGHT } from '../../../src/core/missions/freeFlight.ts';
import { useBack } from '../../input/useBack.ts';
import type { Text } from '../../i18n/text.ts';
import { useApp, useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { priorIntervals } from '../briefing/priorIntervals.ts';
import { MissionGlyph } from '../missions/MissionGlyph.tsx';
import { Page } from '../Page.tsx';
import {
  formFrom,
  formProblem,
  LIMITS,
  planFrom,
  seedProblem,
  type PlanForm,
  type PlanNumber,
} from './plan.ts';

const FIELDS = {
  landings: ['free.landings', 'free.landingsHint'],
  ratePerSecond: ['free.rate', 'free.rateHint'],
  strayPercent: ['free.strays', 'free.straysHint'],
  mu0: ['free.mu0', 'free.mu0Hint'],
  kappa0: ['free.kappa0', 'free.kappa0Hint'],
  alpha0: ['free.alpha0', 'free.alpha0Hint'],
  sigma0: ['free.sigma0', 'free.sigma0Hint'],
} as const;

export function FreeFlight(): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const [form, setForm] = useState<PlanForm>(() => formFrom(DEFAULT_FLIGHT));
  const [seed, setSeed] = useState('');
  const [refused, setRefused] = useState<readonly PlanNumber[]>([]);
  const back = (): void => app.go({ name: 'missions' });
  useBack(back);
  const field = (name: PlanNumber): JSX.Element => (
    <NumberField
      showLabel
      label={t(FIELDS[name][0])}
      hint={t(FIELDS[name][1])}
      value={form[name]}
      write={value => text.number(value, digitsFor(value))}
      min={LIMITS[name][0]}
      max={LIMITS[name][1]}
      {...(name === 'strayPercent' && { unit: '%' })}
      {...((name === 'mu0' || name === 'sigma0') && { unit: t('unit.km') })}
      check={(value, typed) => planProblem(text, name, value, typed)}
      onCommit={value => setForm({ ...form, [name]: value })}
      onRefused={is =>
        setRefused(names => (is ? [...names, name] : names.filter(other => other !== name)))
      }
    />
  );
  const badSeed = seedProblem(seed.trim());
  return (
    <Page name="free-flight" title={t('free.title')} intro={t('free.intro')} onBack={back}>
      <div class="free-columns">
        <section class="panel">
          <MissionGlyph id={form.bases === 2 ? 'two-bases' : 'first-contact'} />
          <Choice
            legend={t('free.bases')}
            value={form.bases}
            options={[
              { value: 1, label: t('free.bases.1') },
              { value: 2, label: t('free.bases.2') },
            ]}
            onChange={bases => setForm({ ...form, bases: bases === 2 ? 2 : 1 })}
          />
          {field('landings')}
          {field('ratePerSecond')}
          {field('strayPercent')}
        </section>
        <section class="panel" aria-labelledby="prior-title">
          <h2 id="prior-title">{t('free.prior')}</h2>
          {field('mu0')}
          {field('kappa0')}
          {field('sigma0')}
          {field('alpha0')}
          <p class="free-preview">{previewWords(text, form)}</p>
        </section>
        <section class="panel">
          <SeedField value={seed} onChange={setSeed} bad={badSeed} />
          <div class="actions">
            <Button
              kind="primary"
              disabled={badSeed || refused.length > 0}
              onClick={() =>
                void app.fly({
                  missionId: 'free-flight',
                  seed: seed.trim() === '' ? null : seed.trim().toLowerCase(),
                  flight: planFrom(form),
                })
              }
            >
              {t('free.start')}
            </Button>
          </div>
        </section>
      </div>
    </Page>
  );
}

interface SeedFieldProps {
  readonly value: string;
  readonly bad: boolean;
  readonly onChange: (value: string) => void;
}

function SeedField({ value, bad, onChange }: SeedFieldProps): JSX.Element {
  const { t } = useText();
  const id = useId();
  return (
    <div class={bad ? 'number-field has-error' : 'number-field'}>
      <label class="form-label" for={id}>
        {t('free.seed')}
      </label>
      <div class="number-box">
        <input
          id={id}
          class="number-input seed-input"
          type="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={40}
          value={value}
          aria-invalid={bad}
          aria-describedby={`${id}-hint`}
          onInput={event => onChange(event.currentTarget.value)}
        />
      </div>
      <p
        id={`${id}-hint`}
        class={bad ? 'field-error' : 'field-hint'}
        {...(bad && { role: 'alert' })}
      >
        {bad ? t('free.error.seed', { count: value.trim().length }) : t('free.seedHint')}
      </p>
    </div>
  );
}

function planProblem(
  text: Text,
  name: PlanNumber,
  value: number | null,
  typed: string,
): string | null {
  const problem = formProblem(name, value);
  const [low, high] = LIMITS[name];
  return problem === null
    ? null
    : text.t(`free.error.${problem}`, {
        typed,
        low: text.number(low, digitsFor(low)),
        high: text.number(high, digitsFor(high)),
      });
}

function previewWords({ t, number }: Text, form: PlanForm): string {
  const { mu, sigma } = priorIntervals(planFrom(form).prior);
  return t('free.preview', {
    low: number(mu[0], 1),
    high: number(mu[1], 1),
    sigmaLow: number(sigma[0], 2),
    sigmaHigh: number(sigma[1], 2),
  });
}

function digitsFor(value: number): number {
  for (let digits = 0; digits < 4; digits++)
    if (Number(value.toFixed(digits)) === value) return digits;
  return 4;
}
