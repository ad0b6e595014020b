import type { Page } from '@playwright/test';
import { expect, test } from '../support/electron.ts';
import { handOn, slide } from '../support/e2eTouch.ts';
import * as player from '../support/player.ts';

const SPAN = 20; // km across the field of First Contact

async function fly(page: Page) {
  await player.begin(page, /^Further/);
  await player.pause(page);
  await player.typeNumber(page, player.MU, '10');
  await player.typeNumber(page, player.SIGMA, '2');
  await player.guessStands(page);
  const box = await player.canvasOf(page).boundingBox();
  if (box === null) throw new Error('the field is not shown');
  return { box, km: box.width / SPAN, mid: { x: box.x + box.width / 2, y: box.y + 120 } };
}

const values = async (page: Page) => ({
  mu: await player.fieldValue(page, player.MU),
  sigma: await player.fieldValue(page, player.SIGMA),
});

test('a finger drags the bell, two fingers carry and widen it', async ({ launch }) => {
  const { page, problems } = await launch({ args: ['--mission=first-contact'] });
  const { km } = await fly(page);
  const peak = await player.findHandle(page, 'peak', 0.5);
  const hand = await handOn(page);

  // Beside the handle: a finger is broad.
  const at = { x: peak.x + 18, y: peak.y + 8 };
  const to = { x: at.x + 2 * km, y: at.y };
  await hand.down(at);
  await slide(hand, [at], [to]);
  await hand.up();
  await player.guessStands(page);
  const moved = await values(page);
  expect(moved.mu).toBeCloseTo(12, 1);
  expect(moved.sigma).toBe(2);

  // Two fingers twice as far apart, and their middle 1 km to the left.
  const a = { x: to.x - 60, y: to.y + 20 };
  const b = { x: to.x + 60, y: to.y + 20 };
  const wider = [
    { x: a.x - 60 - km, y: a.y },
    { x: b.x + 60 - km, y: b.y },
  ];
  await hand.down(a);
  await hand.down(a, b);
  await slide(hand, [a, b], wider);
  await hand.up();
  await player.guessStands(page);
  const pinched = await values(page);
  expect(pinched.mu).toBeCloseTo(11, 1);
  expect(pinched.sigma).toBeCloseTo(4, 1);
  expect(problems).toEqual([]);
});

test('a finger that stays goes on from where the bell is, and one cut short leaves nothing', async ({
  launch,
}) => {
  const { page, problems } = await launch({ args: ['--mission=first-contact'] });
  const { km, box } = await fly(page);
  const hand = await handOn(page);
  const a = { x: box.x + box.width / 2 - 50, y: box.y + box.height * 0.55 };
  const b = { x: a.x + 100, y: a.y };
  await hand.down(a);
  await hand.down(a, b);
  const far = { x: b.x + 100, y: b.y, id: 1 };
  await slide(hand, [a, b], [a, far]);
  await hand.up(far);
  await expect.poll(async () => (await values(page)).sigma).toBeCloseTo(4, 1);
  const pinched = await values(page);
  await slide(hand, [a], [{ x: a.x + km, y: a.y }]);
  await expect.poll(async () => (await values(page)).mu).toBeCloseTo(pinched.mu + 1, 1);
  expect((await values(page)).sigma).toBe(pinched.sigma);
  await hand.cancel();
  await expect.poll(() => values(page)).toEqual({ mu: 10, sigma: 2 });
  await player.guessStands(page);

  // Escape lets go of what the mouse holds, and opens no menu.
  const peak = await player.findHandle(page, 'peak', 0.5);
  await page.mouse.move(peak.x, peak.y);
  await page.mouse.down();
  await page.mouse.move(peak.x + 3 * km, peak.y, { steps: 4 });
  await expect.poll(async () => (await values(page)).mu).toBeCloseTo(13, 1);
  await page.keyboard.press('Escape');
  await expect.poll(() => values(page)).toEqual({ mu: 10, sigma: 2 });
  await page.mouse.up();
  await expect(page.getByRole('dialog')).toBeHidden();
  await player.guessStands(page);
  expect(await values(page)).toEqual({ mu: 10, sigma: 2 });
  expect(problems).toEqual([]);
});

test('the wheel widens the bell, and is one guess when it rests', async ({ launch }) => {
  const { page, problems } = await launch({ args: ['--mission=first-contact'] });
  const { mid } = await fly(page);
  await page.mouse.move(mid.x, mid.y);
  for (let i = 0; i < 3; i++) await page.mouse.wheel(0, -100);
  await player.guessStands(page);
  expect((await values(page)).sigma).toBeCloseTo(2 * Math.exp(0.3), 1);
  await page.keyboard.press('u');
  await expect.poll(() => values(page)).toEqual({ mu: 10, sigma: 2 });
  expect(problems).toEqual([]);
});

test('a drag is in the picture with the next frame, and lays nothing out on its way', async ({
  launch,
}) => {
  const { page } = await launch({ args: ['--mission=first-contact'] });
  await fly(page);
  const peak = await player.findHandle(page, 'peak', 0.5);
  await page.mouse.move(peak.x, peak.y);
  await page.mouse.down();
  await page.mouse.move(peak.x + 30, peak.y, { steps: 5 });
  const asked = await page.evaluate(async () => {
    const canvas = document.querySelector('canvas.field-canvas');
    if (canvas === null) throw new Error('no field');
    const box = canvas.getBoundingClientRect();
    let measured = 0;
    canvas.getBoundingClientRect = () => {
      measured++;
      return box;
    };
    const label = () =>
      [...document.querySelectorAll('.field-label')].map(one => one.textContent).join();
    const before = label();
    canvas.dispatchEvent(
      new PointerEvent('pointermove', {
        pointerId: 1,
        clientX: box.left + box.width * 0.75,
        clientY: box.top + 100,
        bubbles: true,
      }),
    );
    // Asked for after the game has: it runs behind its frame.
    await new Promise(done => requestAnimationFrame(done));
    return { measured, changed: label() !== before };
  });
  expect(asked).toEqual({ measured: 0, changed: true });
  await page.mouse.up();
});
