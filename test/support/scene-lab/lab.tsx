import { render } from 'preact';
import { LikelihoodPanel } from '../../../renderer/charts/LikelihoodPanel.tsx';
import { LossChart } from '../../../renderer/charts/LossChart.tsx';
import { RaceChart } from '../../../renderer/charts/race/RaceChart.tsx';
import { createPlayfield, type FieldView } from '../../../renderer/scene/playfield.ts';
import { parseMissionFile } from '../../../src/core/missions/missionFile.ts';
import { TICK_MS } from '../../../src/core/session/advance.ts';
import type { Mission } from '../../../src/core/missions/mission.ts';
import type { Guess } from '../../../src/core/session/events.ts';
import newcomb from '../../../assets/data/newcomb.json';
import { createLabSession, type LabSession } from './session.ts';
import { fieldText, likelihoodText, lossText, raceText } from './text.ts';

// Parameters: mission, seed, count, mode (live, replay, reveal), run (ticks go on), speed, pilot=0,
// wide (landings), rate, still (reduced motion), contrast, scale.
const query = new URLSearchParams(location.search);
const value = (name: string, otherwise: string): string => query.get(name) ?? otherwise;

const files = import.meta.glob<unknown>('../../../assets/missions/*.json', {
  eager: true,
  import: 'default',
});

function missionNamed(id: string): Mission {
  const parsed = parseMissionFile(files[`../../../assets/missions/${id}.json`], id);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  const landings = Number(value('wide', String(parsed.value.landings)));
  const ratePerSecond = Number(value('rate', String(parsed.value.ratePerSecond)));
  return { ...parsed.value, landings, ratePerSecond };
}

const mission = missionNamed(value('mission', 'decoys'));
const session: LabSession = createLabSession(
  {
    mission,
    seed: value('seed', '0123456789abcdef0123456789abcdef'),
    data: mission.source.kind === 'recorded' ? dataOf(newcomb) : null,
  },
  value('pilot', '1') === '1',
);

function dataOf(json: unknown): Float64Array {
  const found = Object.values(json as Record<string, unknown>).find(Array.isArray);
  return Float64Array.from(found as number[]);
}

let draft: Guess | null = null;
const mode = value('mode', 'live') as FieldView['mode'];

function view(): FieldView {
  const state = session.state();
  return {
    state,
    bell: draft ?? state.guess?.guess ?? null,
    dragging: draft !== null,
    answersShown: true,
    mode: mode === 'reveal' && state.outcome === null ? 'live' : mode,
    reducedMotion: query.has('still'),
    highContrast: query.has('contrast'),
    textScale: Number(value('scale', '1')),
  };
}

const field = document.querySelector<HTMLElement>('#field');
const side = document.querySelector<HTMLElement>('#side');
if (field === null || side === null) throw new Error('the page has no field');
if (query.has('contrast')) document.documentElement.dataset['palette'] = 'high-contrast';

const onDraft = (guess: Guess): void => {
  draft = guess;
  show();
};
const onCommit = (guess: Guess): void => {
  draft = null;
  session.submit({ type: 'guess', guess });
  show();
};

const playfield = await createPlayfield(field, { draft: onDraft, commit: onCommit }, fieldText);

function show(): void {
  playfield.update(view());
  const { state, bell } = view();
  render(
    <>
      <div class="lab-panel">
        <RaceChart state={state} text={raceText} height={230} />
      </div>
      <div class="lab-panel">
        {state.outcome !== null && mode === 'reveal' ? (
          <LossChart outcome={state.outcome} text={lossText} />
        ) : (
          <LikelihoodPanel
            state={state}
            bell={bell}
            active={0}
            onDraft={onDraft}
            onCommit={onCommit}
            text={likelihoodText}
          />
        )}
      </div>
    </>,
    side as HTMLElement,
  );
}

session.playTo(Number(value('count', '212')));
show();
session.submit({ type: 'set-speed', speed: Number(value('speed', '1')) });
if (query.has('run'))
  setInterval(() => {
    if (session.state().phase === 'ended') return;
    session.tick();
    show();
  }, TICK_MS);

Object.assign(window, { lab: { session, show, playfield, view } });
