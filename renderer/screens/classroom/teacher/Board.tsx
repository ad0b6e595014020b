import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useKeys } from '../../../input/useKeys.ts';
import type { TeacherRoom } from '../../../store/classroom/teacher.ts';
import type { TeacherView } from '../../../../src/core/protocol/classroom.ts';
import { useText } from '../../../store/context.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { ClassMenu } from './ClassMenu.tsx';
import { JoinCorner } from './JoinSign.tsx';
import { Notices } from './Notices.tsx';
import { SeatsDialog } from './SeatsDialog.tsx';
import { seatsWaiting } from './teacherWords.ts';
import { isFullScreen, toggleFullScreen } from './fullScreen.ts';

export interface BoardProps {
  readonly room: TeacherRoom;
  readonly view: TeacherView;
  readonly name: string;
  readonly title: string;
  /** Beside the title: what is counted, large. */
  readonly figure?: ComponentChildren;
  readonly children: ComponentChildren;
  /** The ways on, in the strip at the foot. */
  readonly controls: ComponentChildren;
  /** The code is on the board already. */
  readonly joinShown?: boolean;
}

type Overlay = 'seats' | 'menu' | null;

/** What a class sees on the wall, and at its foot a strip for the teacher that can be put away. */
export function Board(props: BoardProps): JSX.Element {
  const { room, view } = props;
  const { t, integer } = useText();
  const [stripShown, setStripShown] = useState(true);
  const [overlay, setOverlay] = useState<Overlay>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus({ preventScroll: true }), [props.name]);
  useKeys(press => {
    if (press.ctrlKey || press.altKey || press.metaKey) return false;
    switch (press.key.toLowerCase()) {
      case 'h':
        setStripShown(shown => !shown);
        return true;
      case 'f':
        void toggleFullScreen();
        return true;
      case 'escape':
        // Out of the full screen first, as everywhere.
        if (!isFullScreen()) setOverlay('menu');
        return !isFullScreen();
      default:
        return false;
    }
  });
  const waiting = seatsWaiting(view).length;
  return (
    <main class={classes('screen board', `is-${props.name}`, !stripShown && 'is-bare')}>
      <header class="board-head">
        <div class="board-title">
          <h1 ref={heading} tabIndex={-1} dir="auto">
            {props.title}
          </h1>
          {view.round >= 0 && view.phase !== 'ended' && (
            <p class="board-round">
              {t('teacher.board.round', { round: view.round + 1, of: view.plan.rounds.length })}
            </p>
          )}
        </div>
        {props.figure}
        {props.joinShown !== true && <JoinCorner view={view} />}
      </header>
      <div class="board-body">{props.children}</div>
      {stripShown ? (
        <footer class="board-strip" aria-label={t('teacher.strip.label')} role="group">
          {props.controls}
          <div class="strip-end">
            <Button onClick={() => setOverlay('seats')}>
              {t('teacher.strip.seats')}
              {waiting > 0 && (
                <span class="strip-waiting">
                  <span aria-hidden="true">{integer(waiting)}</span>
                  <span class="visually-hidden">
                    {t('teacher.strip.waiting', { count: waiting })}
                  </span>
                </span>
              )}
            </Button>
            <Button
              label={t('teacher.strip.fullScreen')}
              shortcut={{ shown: 'F', told: 'F' }}
              onClick={() => void toggleFullScreen()}
            >
              <span aria-hidden="true" class="sign-screen" />
            </Button>
            <Button
              label={t('teacher.strip.hide')}
              shortcut={{ shown: 'H', told: 'H' }}
              onClick={() => setStripShown(false)}
            >
              <span aria-hidden="true" class="sign-down" />
            </Button>
            <Button label={t('teacher.menu.title')} onClick={() => setOverlay('menu')}>
              <span aria-hidden="true" class="sign-menu" />
            </Button>
          </div>
        </footer>
      ) : (
        <Button
          kind="quiet"
          class="strip-show"
          label={t('teacher.strip.show')}
          shortcut={{ shown: 'H', told: 'H' }}
          onClick={() => setStripShown(true)}
        >
          <span aria-hidden="true" class="sign-up" />
          {waiting > 0 && <span class="strip-waiting">{integer(waiting)}</span>}
        </Button>
      )}
      <Notices notices={view.notices} />
      {overlay === 'seats' && (
        <SeatsDialog room={room} view={view} onClose={() => setOverlay(null)} />
      )}
      {overlay === 'menu' && <ClassMenu room={room} view={view} onClose={() => setOverlay(null)} />}
    </main>
  );
}
