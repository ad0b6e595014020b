import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ClassPlan } from '../../../../src/core/classroom/plan.ts';
import { useBack } from '../../../input/useBack.ts';
import { rememberedPlan, rememberPlan } from '../../../store/classroom/teacherMemory.ts';
import { teacherOf } from '../../../store/classroom/teacher.ts';
import {
  defaultPlan,
  PLAN_LIMITS,
  planProblem,
  trimmedPlan,
} from '../../../store/classroom/teacherPlan.ts';
import { useApp, useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Page } from '../../Page.tsx';
import { PlanOptions } from './PlanOptions.tsx';
import { RoundList } from './RoundList.tsx';
import { TextField } from './TextField.tsx';
import { planProblemWords } from './teacherWords.ts';
import './teacher.css';

/** What a class will fly, and how it is held. It begins with what was set up last. */
export function HostSetup(): JSX.Element {
  const app = useApp();
  const text = useText();
  const { t } = text;
  const teacher = teacherOf(app);
  const [plan, setPlan] = useState<ClassPlan>(
    () => rememberedPlan(localStorage) ?? defaultPlan(t('teacher.setup.titleOfClass')),
  );
  const back = (): void => app.go({ name: 'class' });
  useBack(back);
  const change = (part: Partial<ClassPlan>): void => setPlan(before => ({ ...before, ...part }));
  const problem = planProblem(plan);

  async function open(): Promise<void> {
    const ready = trimmedPlan(plan);
    rememberPlan(localStorage, ready);
    if (await teacher.host(ready)) app.go({ name: 'teach-class' });
  }

  return (
    <Page
      name="host-class"
      title={t('teacher.setup.title')}
      intro={t('teacher.setup.intro')}
      onBack={back}
    >
      <div class="host-columns">
        <RoundList rounds={plan.rounds} onChange={rounds => change({ rounds })} />
        <section class="panel host-options" aria-labelledby="host-options">
          <h2 id="host-options">{t('teacher.setup.options')}</h2>
          <TextField
            label={t('teacher.setup.name')}
            value={plan.title}
            most={PLAN_LIMITS.title}
            wrong={problem?.what === 'title'}
            onInput={title => change({ title })}
          />
          <PlanOptions plan={plan} onChange={change} />
        </section>
      </div>
      <footer class="host-foot">
        <p class={problem === null ? 'quiet' : 'field-error'} role="status">
          {problem === null ? t('teacher.setup.ready') : planProblemWords(text, problem)}
        </p>
        <Button onClick={() => setPlan(defaultPlan(t('teacher.setup.titleOfClass')))}>
          {t('teacher.setup.reset')}
        </Button>
        <Button
          kind="primary"
          disabled={problem !== null || teacher.opening.value}
          onClick={() => void open()}
        >
          {t(teacher.opening.value ? 'common.working' : 'teacher.setup.open')}
        </Button>
      </footer>
    </Page>
  );
}
