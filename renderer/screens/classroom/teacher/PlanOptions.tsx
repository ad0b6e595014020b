import type { JSX } from 'preact';
import type { ClassPlan } from '../../../../src/core/classroom/plan.ts';
import { PLAN_LIMITS, replaced, without } from '../../../store/classroom/teacherPlan.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { Choice } from '../../../ui/Choice.tsx';
import { TextField } from './TextField.tsx';

export interface PlanOptionsProps {
  readonly plan: ClassPlan;
  readonly onChange: (part: Partial<ClassPlan>) => void;
}

const RANKS = ['private', 3, 10] as const;

/** How a class is held: who gets in, what is shown of whom, and teams. */
export function PlanOptions({ plan, onChange }: PlanOptionsProps): JSX.Element {
  const { t } = useText();
  const rank = plan.ranks === 'private' ? 'private' : plan.ranks.top;
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={plan.approve}
          onChange={event => onChange({ approve: event.currentTarget.checked })}
        />
        <span>{t('teacher.setup.approve')}</span>
      </label>
      <Choice
        legend={t('teacher.setup.names')}
        value={plan.names}
        options={[
          { value: 'hidden', label: t('teacher.setup.names.hidden') },
          { value: 'shown', label: t('teacher.setup.names.shown') },
        ]}
        onChange={names => onChange({ names })}
      />
      <Choice
        legend={t('teacher.setup.ranks')}
        value={rank}
        options={RANKS.map(value => ({
          value,
          label:
            value === 'private'
              ? t('teacher.setup.ranks.private')
              : t('teacher.setup.ranks.top', { top: value }),
        }))}
        onChange={value =>
          onChange({ ranks: typeof value === 'number' ? { top: value } : 'private' })
        }
      />
      <Teams teams={plan.teams} onChange={teams => onChange({ teams })} />
    </>
  );
}

function Teams(props: {
  readonly teams: readonly string[];
  readonly onChange: (teams: readonly string[]) => void;
}): JSX.Element {
  const { teams, onChange } = props;
  const { t } = useText();
  const add = (): void =>
    onChange([...teams, t('teacher.setup.teamName', { team: teams.length + 1 })]);
  return (
    <fieldset class="choice host-teams">
      <legend class="form-label">{t('teacher.setup.teams')}</legend>
      {teams.length === 0 && <p class="field-hint">{t('teacher.setup.noTeams')}</p>}
      {teams.map((team, i) => (
        <div key={i} class="host-option">
          <TextField
            hideLabel
            label={t('teacher.setup.team', { team: i + 1 })}
            value={team}
            most={PLAN_LIMITS.team}
            onInput={name => onChange(replaced(teams, i, name))}
          />
          <Button
            label={t('teacher.setup.removeTeam', { team })}
            onClick={() => onChange(without(teams, i))}
          >
            <span aria-hidden="true">×</span>
          </Button>
        </div>
      ))}
      {teams.length < PLAN_LIMITS.teams && (
        <Button
          onClick={() =>
            teams.length === 0
              ? onChange([1, 2].map(team => t('teacher.setup.teamName', { team })))
              : add()
          }
        >
          {t(teams.length === 0 ? 'teacher.setup.makeTeams' : 'teacher.setup.addTeam')}
        </Button>
      )}
    </fieldset>
  );
}
