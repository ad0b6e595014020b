import type { JSX, Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { SessionState } from '../../../src/core/session/state.ts';
import { playerRaceLaw, straysAt } from '../../../src/core/session/standing.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import type { Text } from '../../i18n/text.ts';
import {
  basesOf,
  briefedBell,
  partOf,
  partProblem,
  stepsFor,
  WEIGHT_STEPS,
  withPart,
  type BellPart,
} from '../../store/bell.ts';
import { MOVES, useKeysOf } from '../../input/useShortcuts.ts';
import { useText } from '../../store/context.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Mark } from '../../ui/Mark.tsx';
import { NumberField } from '../../ui/NumberField.tsx';
import { GuessTools, type GuessToolsProps } from './GuessTools.tsx';
import { MeanLogLikelihood } from './MeanLogLikelihood.tsx';

export interface GuessPanelProps {
  readonly state: SessionState;
  /** The bell on the screen; null before the first guess. */
  readonly bell: Guess | null;
  readonly activeBell: number;
  /** Left out where the guess is only shown. */
  readonly edit?: GuessEditing;
  readonly firstField?: Ref<HTMLInputElement>;
  /** Ways back to former guesses. */
  readonly tools?: GuessToolsProps;
}

export interface GuessEditing {
  readonly commit: (guess: Guess) => void;
  readonly nudge: (part: BellPart, count: number, size: 'coarse' | 'fine', bell: number) => void;
  readonly chooseBell: (bell: number) => void;
}

export function GuessPanel(props: GuessPanelProps): JSX.Element {
  const { state, bell, activeBell, edit } = props;
  const text = useText();
  const { t } = text;
  const keysOf = useKeysOf();
  const shown = bell ?? briefedBell(state.mission);
  const two = basesOf(state.mission) === 2;
  const { mission } = state;
  const strays = straysAt(state.alarms, state.landings.count + 1);
  const law = useMemo(() => playerRaceLaw(mission, bell, strays), [mission, bell, strays]);
  return (
    <section class={classes('panel guess-panel', two && 'has-two')} aria-labelledby="guess-title">
      <header class="panel-header">
        <Mark of="player" />
        <h2 id="guess-title">{t(edit === undefined ? 'replay.guess' : 'guess.title')}</h2>
        <p class="panel-note">{sinceWords(text, props)}</p>
        {props.tools !== undefined && <GuessTools {...props.tools} />}
      </header>
      <div class="guess-body">
        <div class="guess-bells">
          {(two ? [0, 1] : [0]).map(index => (
            <div
              key={index}
              class={classes('guess-bell', two && index === activeBell && 'is-active')}
              onFocusCapture={() => edit?.chooseBell(index)}
            >
              {two && (
                <p class="bell-name">
                  {t(index === activeBell && edit ? 'guess.bellActive' : 'guess.bell', {
                    bell: index + 1,
                    keys: keysOf(...MOVES),
                  })}
                </p>
              )}
              {(['mu', 'sigma'] as const).map(part => (
                <PartRow
                  key={part}
                  {...props}
                  shown={shown}
                  part={part}
                  index={index}
                  two={two}
                  inputRef={part === 'mu' && index === 0 ? (props.firstField ?? null) : null}
                />
              ))}
            </div>
          ))}
        </div>
        <div class="guess-side">
          {two && <PartRow {...props} shown={shown} part="weight" index={0} two inputRef={null} />}
          <MeanLogLikelihood state={state} law={law} />
        </div>
      </div>
    </section>
  );
}

function sinceWords({ t }: Text, { state, bell }: GuessPanelProps): string {
  if (bell === null) return t('guess.none');
  const standing = state.guess;
  return standing === null || standing.guess !== bell
    ? t('guess.moving')
    : t('guess.since', { count: standing.after });
}

interface PartRowProps extends GuessPanelProps {
  readonly shown: Guess;
  readonly part: BellPart;
  readonly index: number;
  readonly two: boolean;
  readonly inputRef: Ref<HTMLInputElement>;
}

function PartRow(props: PartRowProps): JSX.Element {
  const { state, bell, shown, part, index, two, edit } = props;
  const text = useText();
  const { t } = text;
  const { digits } = part === 'weight' ? WEIGHT_STEPS : stepsFor(state.mission.span);
  const name =
    two || part === 'weight' ? t(`guess.${part}Of`, { bell: index + 1 }) : t(`guess.${part}`);
  const unit = part === 'weight' ? undefined : t(`unit.${state.mission.unit}`);
  const value = partOf(shown, part, index);
  const write = (x: number): string => text.number(x, Math.max(digits, digitsOf(x, digits + 2)));
  return (
    <div class={`part-row part-${part}`}>
      <span class="part-sign" aria-hidden="true">
        {t(`field.${part}`)}
      </span>
      <NumberField
        label={name}
        value={value}
        write={write}
        {...(unit !== undefined && {
          ...(!two && { unit }),
          valueText: t('guess.valueText', { value: write(value), unit }),
        })}
        {...(part !== 'mu' && { min: 0 })}
        {...(part === 'weight' && { max: 1 })}
        leaveOnEnter
        faint={bell === null}
        disabled={edit === undefined}
        inputRef={props.inputRef}
        check={(typed, raw) => {
          const problem = partProblem(part, typed);
          return problem === null
            ? null
            : t(`guess.error.${problem}`, { typed: raw, example: text.number(value, digits) });
        }}
        onCommit={typed => edit?.commit(withPart(shown, part, index, typed))}
        onStep={(count, fine) => edit?.nudge(part, count, fine ? 'fine' : 'coarse', index)}
      />
      {edit !== undefined && (
        <div class="steppers">
          <Button
            class="stepper"
            label={t('guess.less', { name })}
            onClick={() => edit.nudge(part, -1, 'coarse', index)}
          >
            <span aria-hidden="true" class="sign-minus" />
          </Button>
          <Button
            class="stepper"
            label={t('guess.more', { name })}
            onClick={() => edit.nudge(part, 1, 'coarse', index)}
          >
            <span aria-hidden="true" class="sign-plus" />
          </Button>
        </div>
      )}
    </div>
  );
}

/** Digits after the mark that a typed number needs to be shown as it is, up to `most`. */
function digitsOf(value: number, most: number): number {
  for (let digits = 0; digits < most; digits++)
    if (Number(value.toFixed(digits)) === value) return digits;
  return most;
}
