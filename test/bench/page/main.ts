import '../../../renderer/theme/fonts.css';
import '../../../renderer/theme/tokens.css';
import './page.css';
import { listenForPorts } from '../../../renderer/links/sessionPorts.ts';
import type { AllocationRuns } from './allocation.ts';
import type { Dragged } from './drag.ts';
import { CONTROL, type PageAnswer, type PageRequest } from '../messages.ts';
import { followSession } from './follow.ts';
import { jump, openReplay, type OpenReplay } from './replay.ts';

let runs: AllocationRuns | null = null;
let dragged: Dragged | null = null;
let replay: OpenReplay | null = null;

const ports = listenForPorts(window);
const control = await ports.take(CONTROL);
const tell = (answer: PageAnswer): void => control.postMessage(answer);

async function answer(request: PageRequest): Promise<void> {
  switch (request.ask) {
    case 'follow':
      return tell({
        answer: 'followed',
        arrivals: await followSession(ports, request, () => tell({ answer: 'following' })),
      });
    case 'frames': {
      // Loaded when it is wanted: Pixi has no business beside the measure of a message.
      const { measureFrames } = await import('./frames.ts');
      return tell({ answer: 'frames', steps: await measureFrames(request.landings) });
    }
    case 'scenes': {
      const { prepareAllocation } = await import('./allocation.ts');
      runs = await prepareAllocation(request.landings);
      return tell({ answer: 'scenes' });
    }
    case 'run':
      if (runs === null) throw new Error('no scene was made');
      return tell({ answer: 'ran', frames: await runs.run(request.scene, request.ms) });
    case 'drag': {
      const { dragElement, dragField } = await import('./drag.ts');
      dragged?.leave();
      dragged = request.what === 'field' ? await dragField(request.landings) : dragElement();
      return tell({ answer: 'drag', x: dragged.x, y: dragged.y });
    }
    case 'drag-times':
      if (dragged === null) throw new Error('nothing is dragged');
      return tell({ answer: 'drag-times', times: dragged.times() });
    case 'replay':
      replay?.replay.leave();
      replay = await openReplay(await ports.take(request.sessionId), () =>
        tell({ answer: 'following' }),
      );
      return tell({ answer: 'replayed', at: replay.at });
    case 'jump':
      if (replay === null) throw new Error('no recording is open');
      return tell({ answer: 'jumped', jumps: jump(replay, request.runs) });
  }
}

control.addEventListener('message', event => {
  answer((event as MessageEvent<PageRequest>).data).catch((error: unknown) => {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ answer: 'failed', why });
  });
});
control.start();
