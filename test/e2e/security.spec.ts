import { expect, test } from '../support/electron.ts';

// Playwright's own `evaluate` is let past the page's policy while it runs; a timer of the page is not.
// So each attempt is made from a timer.

test('the page runs no text as code', async ({ launch }) => {
  const { page } = await launch();
  const attempts = await page.evaluate(
    () =>
      new Promise<Record<string, string>>(done => {
        setTimeout(() => {
          const outcome: Record<string, string> = {};
          const attempt = (name: string, make: () => unknown): void => {
            try {
              outcome[name] = `ran: ${String(make())}`;
            } catch (error) {
              outcome[name] = (error as Error).name;
            }
          };
          // oxlint-disable-next-line eslint/no-eval -- what the page must refuse
          attempt('eval', () => (0, eval)('1 + 1'));
          // oxlint-disable-next-line eslint/no-new-func, typescript/no-implied-eval -- the same
          attempt('Function', () => new Function('return 2')());
          const marks = window as unknown as { inline?: boolean; timer?: boolean };
          const script = document.createElement('script');
          script.textContent = 'window.inline = true';
          document.body.append(script);
          document.body.insertAdjacentHTML(
            'beforeend',
            '<img src="x:" onerror="window.inline=true">',
          );
          // oxlint-disable-next-line typescript/no-implied-eval -- the same
          setTimeout('window.timer = true', 0);
          setTimeout(() => {
            outcome['inline'] = String(marks.inline ?? 'refused');
            outcome['timer'] = String(marks.timer ?? 'refused');
            done(outcome);
          }, 200);
        }, 0);
      }),
  );
  expect(attempts).toEqual({
    eval: 'EvalError',
    Function: 'EvalError',
    inline: 'refused',
    timer: 'refused',
  });
});

test('the page loads nothing but its own files', async ({ launch }) => {
  const { page } = await launch();
  const results = await page.evaluate(
    () =>
      new Promise<Record<string, string>>(done => {
        const loadAll = async (): Promise<void> => {
          const outcome: Record<string, string> = {};
          const load = async (address: string): Promise<string> => {
            try {
              return String((await fetch(address)).status);
            } catch {
              return 'refused';
            }
          };
          for (const address of [
            'index.html',
            'missing.js',
            '..%2f..%2fpackage.json',
            '%2e%2e%2fmain%2findex.js',
            'https://example.com/',
            'http://localhost:1/',
            'file:///etc/hosts',
            'data:text/plain,1',
          ])
            outcome[address] = await load(address);
          const frame = document.createElement('iframe');
          frame.src = 'index.html';
          document.body.append(frame);
          await new Promise(resolve => setTimeout(resolve, 300));
          let framed = 'refused';
          try {
            framed = frame.contentDocument?.getElementById('app') ? 'loaded' : 'refused';
          } catch {
            // Another origin: an error page stands there.
          }
          outcome['iframe'] = framed;
          done(outcome);
        };
        setTimeout(() => void loadAll(), 0);
      }),
  );
  expect(results).toEqual({
    'index.html': '200',
    'missing.js': '404',
    '..%2f..%2fpackage.json': '404',
    '%2e%2e%2fmain%2findex.js': '404',
    'https://example.com/': 'refused',
    'http://localhost:1/': 'refused',
    'file:///etc/hosts': 'refused',
    'data:text/plain,1': 'refused',
    iframe: 'refused',
  });
});

test('the page goes nowhere and opens no window', async ({ launch }) => {
  const { app, page, output } = await launch();
  const start = page.url();
  expect(start).toBe('app://vector-prime/index.html');
  // A navigation, refused or not, ends what the page is still loading.
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  for (const address of [
    'https://example.com/',
    'data:text/html,x',
    'app://elsewhere/',
    'file:///',
  ]) {
    await page.evaluate(to => setTimeout(() => (location.href = to), 0), address);
    await page.waitForTimeout(200);
    expect(page.url(), address).toBe(start);
  }
  const opened = await page.evaluate(
    () =>
      new Promise<boolean>(done =>
        setTimeout(() => done(window.open('https://example.com/') !== null), 0),
      ),
  );
  expect(opened).toBe(false);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  expect(output()).toContain('navigation refused: https://example.com/');
  expect(output()).toContain('window refused: https://example.com/');
  // A locator would wait for the navigation that never came.
  const children = () => page.evaluate(() => document.getElementById('app')?.childElementCount);
  await expect.poll(children).toBeGreaterThan(0);
});

test('the page has no permission, and nothing of Node or Electron', async ({ launch }) => {
  const { app, page } = await launch();
  const seen = await page.evaluate(async () => {
    const state = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    const globals = window as unknown as Record<string, unknown>;
    return {
      geolocation: await state('geolocation'),
      camera: await state('camera'),
      notifications: await Notification.requestPermission(),
      node: ['require', 'process', 'module', 'Buffer', 'electron', 'ipcRenderer'].filter(
        name => name in globals,
      ),
      bridge: Object.keys(globals['vectorPrime'] as object),
    };
  });
  expect(seen).toEqual({
    geolocation: 'denied',
    camera: 'denied',
    notifications: 'denied',
    node: [],
    bridge: ['request', 'filePath'],
  });
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
  });
  expect(preferences['webviewTag']).not.toBe(true);
});

test('a request that makes no sense is refused with a reason', async ({ launch }) => {
  const { page } = await launch();
  const refused = await page.evaluate(async () => {
    const { request } = (
      window as unknown as { vectorPrime: { request: (r: unknown) => Promise<unknown> } }
    ).vectorPrime;
    return Promise.all([
      request({ op: 'format-disk' }),
      request({ op: 'start-session', missionId: 'first-contact', seed: '12', flight: null }),
      request({ op: 'open-recording', recordingId: '../../settings.json' }),
      request({ op: 'delete-recording', recordingId: '/etc/passwd' }),
      request(null),
    ]);
  });
  expect(refused).toMatchObject([
    { ok: false, problem: { code: 'internal' } },
    { ok: false, problem: { code: 'seed-invalid' } },
    { ok: false, problem: { code: 'recording-not-found' } },
    { ok: false, problem: { code: 'recording-not-found' } },
    { ok: false, problem: { code: 'internal' } },
  ]);
});

test('a request from anything but the page is refused', async ({ launch }) => {
  const { app, page, output } = await launch();
  await expect(page.locator('#app')).not.toBeEmpty();
  const answer = await app.evaluate(async ({ BrowserWindow, app: electron }) => {
    // A window of another address with the game's own preload script.
    const window = new BrowserWindow({
      show: false,
      frame: false,
      webPreferences: {
        sandbox: true,
        preload: `${electron.getAppPath()}/out/preload/index.cjs`,
      },
    });
    await window.loadURL('data:text/html,stranger');
    const asked: unknown = await window.webContents.executeJavaScript(
      "window.vectorPrime.request({ op: 'recordings' })",
    );
    window.destroy();
    return asked;
  });
  expect(answer).toMatchObject({ ok: false, problem: { code: 'internal' } });
  expect(output()).toContain('request refused: it came from data:text/html,stranger');
});
