import type { JSX } from 'preact';
import { useId, useMemo } from 'preact/hooks';
import type { RecordingSummary } from '../../../src/core/protocol/messages.ts';
import { useText } from '../../store/context.ts';
import { missionName } from '../missions/missionNames.ts';
import { valuesOf, type ListQuery } from './listModel.ts';

export interface ListFiltersProps {
  readonly recordings: readonly RecordingSummary[];
  readonly query: ListQuery;
  readonly change: (part: Partial<ListQuery>) => void;
}

export function ListFilters({ recordings, query, change }: ListFiltersProps): JSX.Element {
  const text = useText();
  const { t } = text;
  const missions = useMemo(
    () => valuesOf(recordings, ({ missionId }) => missionId).filter(id => id !== ''),
    [recordings],
  );
  const players = useMemo(() => valuesOf(recordings, ({ player }) => player ?? ''), [recordings]);
  return (
    <search class="list-filters" aria-label={t('replays.filter')}>
      <Field label={t('replays.filter.search')}>
        {id => (
          <input
            id={id}
            type="search"
            class="text-input"
            autocomplete="off"
            spellcheck={false}
            value={query.search}
            onInput={event => change({ search: event.currentTarget.value })}
          />
        )}
      </Field>
      <Select
        label={t('replays.filter.mission')}
        value={query.missionId}
        options={missions.map(value => ({ value, label: missionName(text, value) }))}
        onChange={missionId => change({ missionId })}
      />
      {(players.length > 1 || query.player !== null) && (
        <Select
          label={t('replays.filter.player')}
          value={query.player}
          options={players.map(value => ({
            value,
            label: value === '' ? t('replays.filter.unsigned') : value,
          }))}
          onChange={player => change({ player })}
        />
      )}
    </search>
  );
}

interface FieldProps {
  readonly label: string;
  readonly children: (id: string) => JSX.Element;
}

function Field({ label, children }: FieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="list-filter">
      <label class="form-label" for={id}>
        {label}
      </label>
      {children(id)}
    </div>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string | null; // null: all
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string | null) => void;
}

const ALL = 'all';

/** One of many, or all. */
function Select({ label, value, options, onChange }: SelectProps): JSX.Element {
  const { t } = useText();
  return (
    <Field label={label}>
      {id => (
        <select
          id={id}
          class="text-input"
          value={value === null ? ALL : `=${value}`}
          onChange={event => {
            const chosen = event.currentTarget.value;
            onChange(chosen === ALL ? null : chosen.slice(1));
          }}
        >
          <option value={ALL}>{t('replays.filter.all')}</option>
          {options.map(option => (
            <option key={option.value} value={`=${option.value}`}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
