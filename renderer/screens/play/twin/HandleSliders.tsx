import { useComputed, type ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Mission } from '../../../../src/core/missions/mission.ts';
import type { Guess } from '../../../../src/core/session/events.ts';
import type { Text } from '../../../i18n/text.ts';
import type { FieldCallbacks, FieldView, Playfield } from '../../../scene/contract.ts';
import {
  basesOf,
  briefedBell,
  nudged,
  partOf,
  stepsFor,
  WEIGHT_STEPS,
  withPart,
  type BellPart,
  type BellSteps,
} from '../../../store/bell.ts';
import { useText } from '../../../store/context.ts';
import { KEYS_REST_MS } from '../../../store/flight.ts';

export interface HandleSlidersProps {
  readonly view: ReadonlySignal<FieldView | null>;
  readonly callbacks: FieldCallbacks;
  readonly playfield: { readonly current: Playfield | null };
  /** Called by the field after each picture: what has the focus stays on its handle. */
  readonly painted: { current: () => void };
}

interface Grip {
  readonly part: BellPart;
  readonly bell: number; // 0 where there is one
}

const ONE: readonly Grip[] = [
  { part: 'mu', bell: 0 },
  { part: 'sigma', bell: 0 },
];
const TWO: readonly Grip[] = [
  ...ONE,
  { part: 'mu', bell: 1 },
  { part: 'sigma', bell: 1 },
  { part: 'weight', bell: 0 },
];

/** The handles of the player's bell as sliders: unseen until they have the focus, then a ring on the handle. */
export function HandleSliders(props: HandleSlidersProps): JSX.Element | null {
  const { view, callbacks, playfield, painted } = props;
  const text = useText();
  const rest = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const moving = useRef<Guess | null>(null);
  const focused = useRef<{ grip: Grip; element: HTMLInputElement } | null>(null);
  const shown = useComputed(() => {
    const now = view.value;
    return now === null || now.mode !== 'live' || now.state.phase !== 'flying'
      ? null
      : { mission: now.state.mission, bell: now.bell };
  }).value;

  function take(): void {
    clearTimeout(rest.current);
    const guess = moving.current;
    moving.current = null;
    if (guess !== null) callbacks.commit(guess);
  }

  /** The bell follows at once; once the keys rest it is the guess. */
  function move(next: Guess): void {
    moving.current = next;
    callbacks.draft(next);
    clearTimeout(rest.current);
    rest.current = setTimeout(take, KEYS_REST_MS);
  }

  const place = (): void => {
    const held = focused.current;
    if (held !== null) placeRing(held.element, held.grip, playfield.current);
  };
  useLayoutEffect(() => {
    painted.current = place;
    return () => {
      painted.current = () => undefined;
    };
  });
  useEffect(() => () => clearTimeout(rest.current), []);

  if (shown === null) return null;
  const { mission } = shown;
  const bell = shown.bell ?? briefedBell(mission);
  return (
    <div role="group" aria-label={text.t('twin.handles')} class="handle-sliders">
      {(basesOf(mission) === 2 ? TWO : ONE).map(grip => {
        const range = rangeOf(mission, grip.part);
        return (
          <input
            key={`${grip.part}${grip.bell}`}
            class="handle-slider"
            type="range"
            min={range.least}
            max={range.most}
            step="any"
            value={partOf(bell, grip.part, grip.bell)}
            aria-label={gripName(text, mission, grip)}
            aria-valuetext={gripValue(text, mission, grip, bell)}
            onFocus={event => {
              focused.current = { grip, element: event.currentTarget };
              place();
            }}
            onBlur={() => {
              focused.current = null;
              if (moving.current !== null) take();
            }}
            onInput={event => {
              // Set by assistive technology: rounded as a hand would.
              const set = withPart(bell, grip.part, grip.bell, event.currentTarget.valueAsNumber);
              move(nudged(set, grip.part, grip.bell, 0, stepsOf(mission, grip.part).fine));
            }}
            onKeyDown={event => {
              const by = stepOf(event.key);
              if (by === null || event.ctrlKey || event.altKey || event.metaKey) return;
              event.preventDefault();
              const size = stepsOf(mission, grip.part)[event.shiftKey ? 'fine' : 'coarse'];
              move(nudged(moving.current ?? bell, grip.part, grip.bell, by, size));
            }}
          />
        );
      })}
    </div>
  );
}

const PAGE = 10; // steps

/** Steps that a key goes; null for other keys. */
function stepOf(key: string): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return -1;
    case 'PageUp':
      return PAGE;
    case 'PageDown':
      return -PAGE;
    default:
      return null;
  }
}

function stepsOf({ span }: Mission, part: BellPart): BellSteps {
  return part === 'weight' ? WEIGHT_STEPS : stepsFor(span);
}

function rangeOf(
  { span }: Mission,
  part: BellPart,
): { readonly least: number; readonly most: number } {
  const [lower, upper] = span;
  if (part === 'mu') return { least: lower, most: upper };
  if (part === 'sigma') return { least: stepsFor(span).fine, most: (upper - lower) / 2 };
  return { least: 0.01, most: 0.99 };
}

function gripName({ t }: Text, mission: Mission, { part, bell }: Grip): string {
  return basesOf(mission) === 2 || part === 'weight'
    ? t(`guess.${part}Of`, { bell: bell + 1 })
    : t(`guess.${part}`);
}

function gripValue(text: Text, mission: Mission, { part, bell }: Grip, guess: Guess): string {
  const value = partOf(guess, part, bell);
  if (part === 'weight') return text.percent(value);
  const { digits } = stepsFor(mission.span);
  return text.t('guess.valueText', {
    value: text.number(value, digits),
    unit: text.t(`unit.${mission.unit}`),
  });
}

/** Puts the slider, and so its ring, over its handle in the picture. */
function placeRing(element: HTMLElement, grip: Grip, playfield: Playfield | null): void {
  const kind = grip.part === 'sigma' ? 'sigma' : 'mu'; // a weight is the height of the peak
  const handle = playfield
    ?.handles()
    .find(at => at.kind === kind && at.component === grip.bell && at.side >= 0);
  if (handle === undefined) return;
  element.style.translate = `${handle.x.toFixed(1)}px ${handle.y.toFixed(1)}px`;
}
