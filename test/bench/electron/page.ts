import { app, protocol, type BrowserWindow } from 'electron';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assetAt } from '../../../electron/main/assets.ts';
import { createBackground } from '../../../electron/main/background.ts';
import { PAGE_HEADERS } from '../../../electron/main/contentPolicy.ts';
import { SCHEME } from '../../../electron/main/origin.ts';
import { linkToPage } from '../../../electron/main/pageLink.ts';
import { openWindow } from '../../../electron/main/window.ts';
import type { Port } from '../../../src/node/ports/port.ts';
import { CONTROL, type PageAnswer, type PageRequest } from '../messages.ts';

/** The page of the benchmarks in a window as the game's own: same sandbox, preload, policy and size. */
export interface BenchPage {
  readonly window: BrowserWindow;
  /** Sends a request and waits for the answer of that name. Rejects when the page failed. */
  readonly ask: <Name extends PageAnswer['answer']>(
    request: PageRequest,
    answer: Name,
  ) => Promise<Extract<PageAnswer, { answer: Name }>>;
  /** Waits for one more answer. */
  readonly hear: <Name extends PageAnswer['answer']>(
    answer: Name,
  ) => Promise<Extract<PageAnswer, { answer: Name }>>;
}

export async function openPage(): Promise<BenchPage> {
  const built = join(import.meta.dirname, '..'); // out/
  servePage(join(built, 'bench', 'page'));
  const window = openWindow({
    preload: join(built, 'preload', 'index.cjs'),
    stateFile: join(app.getPath('userData'), 'window.json'),
    framed: !process.argv.includes('--headless-window'),
    background: createBackground(),
  });
  const { webContents } = window;
  webContents.on('console-message', (...args: readonly unknown[]) => {
    const text = args.find(arg => typeof arg === 'string');
    if (text !== undefined) process.stderr.write(`page: ${text}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    webContents.once('did-finish-load', () => resolve());
    webContents.once('did-fail-load', (_event, _code, why) => reject(new Error(why)));
    webContents.once('preload-error', (_event, _path, error) => reject(error));
  });
  return talk(window, linkToPage(window, CONTROL));
}

function talk(window: BrowserWindow, port: Port): BenchPage {
  const heard: PageAnswer[] = [];
  const waiting: ((answer: PageAnswer) => void)[] = [];
  port.onMessage(message => {
    const answer = message as PageAnswer;
    if (answer.answer === 'progress') process.stderr.write(`${answer.line}\n`);
    else {
      const next = waiting.shift();
      if (next === undefined) heard.push(answer);
      else next(answer);
    }
  });
  const hear: BenchPage['hear'] = async name => {
    const answer = heard.shift() ?? (await new Promise<PageAnswer>(done => waiting.push(done)));
    if (answer.answer === 'failed') throw new Error(`the page failed: ${answer.why}`);
    if (answer.answer !== name) throw new Error(`expected "${name}", heard "${answer.answer}"`);
    return answer as Extract<PageAnswer, { answer: typeof name }>;
  };
  return {
    window,
    hear,
    ask: (request, name) => {
      port.postMessage(request);
      return hear(name);
    },
  };
}

/** As the game serves its page, and isolated from others: then the page's clock tells 5 µs, else 100. */
function servePage(root: string): void {
  protocol.handle(SCHEME, async request => {
    const asset = assetAt(root, request.url);
    if (asset === null) return new Response(null, { status: 404, headers: PAGE_HEADERS });
    const body = await readFile(asset.file).catch(() => null);
    if (body === null) return new Response(null, { status: 404, headers: PAGE_HEADERS });
    return new Response(new Uint8Array(body), {
      headers: {
        ...PAGE_HEADERS,
        'cross-origin-embedder-policy': 'require-corp',
        'content-type': asset.mimeType,
      },
    });
  });
}
