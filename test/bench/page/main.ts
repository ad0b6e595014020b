import '../../../renderer/theme/fonts.css';
import '../../../renderer/theme/tokens.css';
import './page.css';
import { listenForPorts } from '../../../renderer/links/sessionPorts.ts';
import { CONTROL, type PageAnswer, type PageRequest } from '../messages.ts';
import { followSession } from './follow.ts';

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
  }
}

control.addEventListener('message', event => {
  answer((event as MessageEvent<PageRequest>).data).catch((error: unknown) => {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ answer: 'failed', why });
  });
});
control.start();
