import { sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assetAt } from '../../../electron/main/assets.ts';
import { isOwnPage } from '../../../electron/main/origin.ts';

const root = `${sep}game${sep}out${sep}renderer`;

describe('the files behind the page’s addresses', () => {
  test.each([
    ['app://vector-prime/', 'index.html', 'text/html; charset=utf-8'],
    ['app://vector-prime/index.html', 'index.html', 'text/html; charset=utf-8'],
    ['app://vector-prime/assets/a-1.js', 'assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['app://vector-prime/fonts/x.woff2?v=1#y', 'fonts/x.woff2', 'font/woff2'],
    ['app://vector-prime/sound/landing%20one.ogg', 'sound/landing one.ogg', 'audio/ogg'],
  ])('%s is %s', (address, file, mimeType) => {
    expect(assetAt(root, address)).toEqual({
      file: [root, ...file.split('/')].join(sep),
      mimeType,
    });
  });

  test.each([
    'app://vector-prime/..%2f..%2fpackage.json',
    'app://vector-prime/%2e%2e%2f%2e%2e%2fsecret.js',
    'app://vector-prime/assets/..%5c..%5c..%5csecret.js',
    'app://vector-prime/a%00.js',
    'app://vector-prime/%zz.js',
    'app://vector-prime/assets/',
    'app://vector-prime/program.exe',
    'app://vector-prime.evil/index.html',
    'app://elsewhere/index.html',
    'https://vector-prime/index.html',
    'file:///etc/passwd.txt',
    'not an address',
  ])('%s is none of them', address => {
    expect(assetAt(root, address)).toBeNull();
  });

  test('never lie outside the folder', () => {
    const piece = fc.constantFrom('..', '.', '%2e%2e', '%2f', '/', 'a', '%5c', '.js', '//', '~');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
        const asset = assetAt(root, `app://vector-prime/${pieces.join('')}.js`);
        return asset === null || asset.file.startsWith(root + sep);
      }),
    );
  });
});

describe('the page’s own address', () => {
  test.each([
    ['app://vector-prime/index.html', true],
    ['app://vector-prime', true],
    ['app://other/index.html', false],
    ['https://vector-prime/', false],
    ['about:blank', false],
    ['', false],
  ])('%s: %s', (address, own) => {
    expect(isOwnPage(address)).toBe(own);
  });
});
