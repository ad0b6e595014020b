import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { expect, test, type Browser } from '@playwright/test';
import { launchBrowser } from '../support/browser.ts';

const BUILT = resolve(import.meta.dirname, '../../out/renderer');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

/** The built page as any web server would serve it: without the game's own process behind it. */
async function serveBuiltPage(): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(BUILT, path === '/' ? 'index.html' : path);
    readFile(file).then(
      content => {
        response.setHeader('Content-Type', TYPES[extname(file)] ?? 'application/octet-stream');
        response.end(content);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
}

let browser: Browser;
let built: Awaited<ReturnType<typeof serveBuiltPage>>;

test.beforeAll(async () => {
  browser = await launchBrowser();
  built = await serveBuiltPage();
});
test.afterAll(async () => {
  await browser.close();
  built.server.close();
});

test('in a browser without a host the page says what it lacks and what to do', async () => {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  await page.goto(built.address);
  await expect(page.getByText(/this page has no host; open it with the game/)).toBeVisible();
  expect(errors).toEqual([]);
});
