import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { dropAt } from '../../renderer/charts/surface/drop.ts';
import { normalModel, sliceModel } from '../../renderer/charts/surface/model.ts';
import { colorAt, LEVELS, STRONG } from '../../renderer/charts/surface/palette.ts';
import { peakOf } from '../../renderer/charts/surface/peak.ts';
import { expect, test } from '../support/electron.ts';
import * as player from '../support/player.ts';

const SEED = '00112233445566778899aabbccddeeff';

/** The renderer's own module as a script for any page. */
async function surfaceScript(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      write: false,
      lib: {
        entry: fileURLToPath(
          new URL('../../renderer/charts/surface/glSurface.ts', import.meta.url),
        ),
        formats: ['iife'],
        name: 'surface',
      },
    },
  });
  const [first] = Array.isArray(made) ? made : [made];
  if (first === undefined || !('output' in first)) throw new Error('nothing was built');
  return first.output[0].code;
}

const range = { muLower: 8, muUpper: 13, sigmaLower: 0.4, sigmaUpper: 3 };
const places = Float64Array.from({ length: 120 }, (_, i) => 7 + (i % 60) * 0.1 + (i > 100 ? 8 : 0));
const cells = {
  size: 120,
  counts: new Float64Array(120).fill(2),
  means: places.slice().sort(),
  variances: new Float64Array(120).fill(0.002),
};
const models = {
  normal: normalModel({ n: 40, mean: 10.3, sumSquaredDeviations: 44 }),
  slice: sliceModel(cells, 0.8, x => Math.log(0.2) - 0.5 * ((x - 17) / 1.5) ** 2 - Math.log(3.76)),
};

for (const [name, model] of Object.entries(models)) {
  test(`the graphics processor draws the surface that the formulas tell: ${name}`, async ({
    launch,
  }) => {
    const { page } = await launch();
    const [width, height, ratio] = [120, 80, 2];
    const picture = { model, peak: peakOf(model, 0.1), range, width, height, ratio };
    const script = await surfaceScript();
    const pixels = await page.evaluate(
      `(() => { ${script}
        const canvas = document.createElement('canvas');
        const revive = o => Array.isArray(o) ? Float64Array.from(o) : o && typeof o === 'object' ? Object.fromEntries(Object.entries(o).map(([k, v]) => [k, k === 'information' ? v : revive(v)])) : o;
        const renderer = surface.createGlSurface(canvas);
        if (renderer === null) return null;
        renderer.draw(revive(${JSON.stringify(picture, (_, value: unknown) => (value instanceof Float64Array ? [...value] : value))}));
        const context = canvas.getContext('webgl2');
        const pixels = new Uint8Array(4 * canvas.width * canvas.height);
        context.readPixels(0, 0, canvas.width, canvas.height, context.RGBA, context.UNSIGNED_BYTE, pixels);
        renderer.destroy();
        return [...pixels];
      })()` satisfies string,
    );
    expect(pixels, 'WebGL 2').not.toBeNull();
    const bytes = pixels as readonly number[];
    const columns = width * ratio;
    const rows = height * ratio;
    expect(bytes).toHaveLength(4 * columns * rows);
    const total = (column: number, row: number): number =>
      model.n * dropAt(picture, (column + 0.5) / columns, (row + 0.5) / rows);
    const wrong: string[] = [];
    let compared = 0;
    let onLines = 0;
    for (let row = 1; row < rows - 1; row++)
      for (let column = 1; column < columns - 1; column++) {
        const here = total(column, row);
        const steep = Math.hypot(
          (total(column + 1, row) - total(column - 1, row)) / 2,
          (total(column, row + 1) - total(column, row - 1)) / 2,
        );
        const away = LEVELS.map(level => Math.abs(here - level) / Math.max(steep, 1e-9));
        const ground = colorAt(here / model.n, model.n, 0);
        const at = 4 * (row * columns + column);
        const difference = Math.max(
          ...ground.map((channel, k) => Math.abs(channel - (bytes[at + k] ?? NaN))),
        );
        if (Math.min(...away) > 4) {
          compared++;
          if (!(difference < 2)) wrong.push(`${column}, ${row}: ${difference}`);
        } else if (Math.min(...away.slice(0, STRONG)) < 0.5 && steep > 0.05) {
          onLines++;
          if (!(difference > 40)) wrong.push(`no line at ${column}, ${row}: ${difference}`);
        }
      }
    expect(wrong.slice(0, 20)).toEqual([]);
    expect(compared).toBeGreaterThan(columns * rows * 0.5);
    expect(onLines).toBeGreaterThan(40);
  });
}

test('any point of the likelihood is taken by keys, and what it is worth is told', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--mission=decoys', `--seed=${SEED}`] });
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await player.typeNumber(page, player.MU, '12');
  await player.waitForLandings(page, 20);
  await player.pause(page);
  const point = page.getByRole('slider', { name: 'Point on the likelihood surface' });
  await expect(point).toHaveAttribute(
    'aria-valuetext',
    /^μ\s12\.00, .*\snats a landing below the best$/,
  );
  await point.focus();
  const before = Number(await point.getAttribute('aria-valuenow'));
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp');
  const pointed = Number(await point.getAttribute('aria-valuenow'));
  expect(pointed).toBeLessThan(before);
  const mu = page.getByRole('spinbutton', { name: player.MU });
  await expect(mu).toHaveValue('12.00');
  await page.keyboard.press('Enter');
  await expect(mu).not.toHaveValue('12.00');
  expect(Math.abs(player.parsed(await mu.inputValue()) - pointed)).toBeLessThan(0.01);
  await expect(page.locator('.surface-cells')).toHaveAttribute('data-engine', 'gl');
});

test('a landing of the race is read off by keys', async ({ launch }) => {
  const { page } = await launch({ args: ['--mission=decoys', `--seed=${SEED}`] });
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await player.typeNumber(page, player.MU, '10');
  await player.waitForLandings(page, 20);
  await player.pause(page);
  const race = page.getByRole('slider', { name: 'Landing of the race to read off' });
  await race.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('PageUp');
  await expect(race).toHaveAttribute('aria-valuetext', /^Landing \d+, nats behind the best: you /);
  const early = Number(await race.getAttribute('aria-valuenow'));
  await page.keyboard.press('End');
  expect(Number(await race.getAttribute('aria-valuenow'))).toBeGreaterThan(early);
});

test('EM is opened and walked through to the answer on its card', async ({ launch }) => {
  const { page } = await launch({ args: ['--mission=decoys', `--seed=${SEED}`] });
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Begin' }).click();
  await player.typeNumber(page, player.MU, '10');
  await player.setSpeed(page, 8);
  await player.waitForLandings(page, 130);
  await player.pause(page);
  const card = await player.computer(page, 'EM').innerText();
  await page.getByRole('button', { name: 'Show the arithmetic of EM' }).click();
  const steps = page.getByRole('region', { name: 'EM step by step' });
  await expect(steps).toContainText('A poor start on purpose');
  await steps.getByRole('button', { name: 'Next: E step' }).press('Enter');
  await expect(steps).toContainText(/E step 1: .* touches the log-likelihood/);
  const climb = steps.getByRole('group', { name: /^Log-likelihood with the prior/ });
  const [, likelihood, bound] =
    /prior (\S+) nats, its lower bound (\S+)\.$/.exec(
      (await climb.getAttribute('aria-label')) ?? '',
    ) ?? [];
  expect(bound).toBe(likelihood);
  await steps.getByRole('button', { name: 'Next: M step' }).press('Enter');
  await expect(steps).toContainText(/M step 1: /);
  await steps.getByRole('button', { name: 'To the end' }).press('Enter');
  await expect(steps).toContainText('Arrived: this is the answer on the card.');
  const last = await page
    .getByRole('region', { name: 'Parameters after each round' })
    .getByRole('row')
    .last()
    .getByRole('cell')
    .allInnerTexts();
  for (const cell of last.slice(0, 2)) expect(card).toContain(player.parsed(cell).toFixed(2));
  await steps.getByRole('button', { name: 'Start over' }).press('Enter');
  await expect(steps).toContainText('A poor start on purpose');
});
