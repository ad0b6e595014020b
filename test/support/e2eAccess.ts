import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type axe from 'axe-core';
import { createText, type MessageKey, type Text } from '../../renderer/i18n/text.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/protocol/settings.ts';

/** What the accessibility tests share: axe in the page, names in a language, settings before the start. */

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Serious and critical findings of axe-core on what the page shows, one line each. Its source comes in
 * by the debugger, which the page's content policy does not bind.
 */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(AXE, 'utf8'));
  const { violations } = await page.evaluate(async () => {
    const { axe: engine } = window as unknown as { readonly axe: typeof axe };
    return engine.run(document, {
      resultTypes: ['violations'],
      rules: { 'label-content-name-mismatch': { enabled: false } }, // see `misnamed`
    });
  });
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, any }) => `${id}: ${target.join(' ')} (${any.map(c => c.message).join('; ')})`,
      ),
    );
  return [...found, ...(await misnamed(page))];
}

/**
 * Controls whose name lacks what is written on them, so that they cannot be called by it. axe has the rule
 * too, but trips over the invisible marks that keep Latin words in order within Arabic.
 */
function misnamed(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const plain = (text: string): string =>
      text
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim()
        .toLowerCase();
    return [...document.querySelectorAll<HTMLElement>('button[aria-label], a[aria-label]')].flatMap(
      control => {
        const copy = control.cloneNode(true) as HTMLElement;
        for (const sign of copy.querySelectorAll('[aria-hidden=true], svg')) sign.remove();
        const written = plain(copy.textContent ?? '');
        const name = plain(control.getAttribute('aria-label') ?? '');
        const words = written.split(' ').filter(word => /[\p{L}\p{N}]/u.test(word)); // not signs
        return words.every(word => name.includes(word)) ? [] : [`"${written}" is called "${name}"`];
      },
    );
  });
}

export async function writeSettings(profile: string, part: Partial<Settings>): Promise<void> {
  const settings = {
    ...DEFAULT_SETTINGS,
    tutorial: 'done' as const,
    motion: 'reduced',
    ...part,
  };
  await writeFile(resolve(profile, 'settings.json'), JSON.stringify(settings));
}

/** Finds controls by their names in a language. */
export interface Named {
  readonly text: Text;
  readonly button: (
    key: MessageKey,
    values?: Parameters<Text['t']>[1],
  ) => ReturnType<Page['getByRole']>;
}

export function namedIn(page: Page, language: 'en' | 'es' | 'zh' | 'ar'): Named {
  const text = createText(language);
  return {
    text,
    button: (key, values) =>
      page.getByRole('button', { name: text.t(key, values), exact: true }).first(),
  };
}

export function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  return app.evaluate(
    ({ BrowserWindow }, [w, h]) => BrowserWindow.getAllWindows()[0]?.setContentSize(w, h),
    [width, height] as const,
  );
}

/** Controls that are smaller than a finger or an unsteady hand needs: 24 by 24 px, by WCAG 2.5.8. */
export function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const controls = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, summary, [role=button], [role=slider]',
    );
    for (const control of controls) {
      if (control.closest('.skip-links, .visually-hidden, .handle-sliders') !== null) continue;
      // A label around a box is part of the target.
      const box = (control.closest('label') ?? control).getBoundingClientRect();
      if (box.width === 0 || box.height === 0) continue;
      if (box.width < 23.5 || box.height < 23.5)
        found.push(
          `${control.tagName} "${control.getAttribute('aria-label') ?? control.textContent}" ` +
            `is ${box.width.toFixed(1)} by ${box.height.toFixed(1)}`,
        );
    }
    return found;
  });
}

/** Goes round with Tab and tells the controls in order, by name, with whether the focus could be seen. */
export async function tabRound(
  page: Page,
): Promise<readonly { readonly name: string; readonly seen: boolean }[]> {
  const stops: { name: string; seen: boolean }[] = [];
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return null;
      const name =
        element.getAttribute('aria-label') ??
        (element instanceof HTMLInputElement
          ? element.labels?.[0]?.innerText
          : element.innerText) ??
        '';
      const shows = (of: Element | null, pseudo?: string): boolean => {
        if (of === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(of, pseudo);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
      };
      const around = element.parentElement;
      return {
        id: [...document.querySelectorAll('*')].indexOf(element),
        name: `${element.tagName.toLowerCase()} ${name.trim()}`,
        seen:
          shows(element) ||
          shows(element.closest('label')) ||
          shows(around) ||
          element.matches('input[type=range]:focus-visible'),
      };
    });
    if (stop === null) break;
    if (stops.some(({ name }) => name === `${stop.id} ${stop.name}`)) break;
    stops.push({ name: `${stop.id} ${stop.name}`, seen: stop.seen });
  }
  expect(stops.length, 'Tab reaches something').toBeGreaterThan(0);
  return stops;
}
