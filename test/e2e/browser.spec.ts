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

test('a page that no class serves shows the door, and says that there is no class', async () => {
  const page = await browser.newPage({ locale: 'en' });
  const errors: string[] = [];
  page.on('pageerror', error => errors.push(error.message));
  await page.goto(`${built.address}?c=ABC234`);
  await expect(page.getByRole('heading', { name: 'Join a class' })).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Class code' })).toHaveValue('ABC234');
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('There is no class with that code');
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'Settings', exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Join a class' })).toBeVisible();
  expect(errors).toEqual([]);
});
