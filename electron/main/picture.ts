import type { BrowserWindow } from 'electron';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

const LOOK_EVERY_MS = 250;
const LEAST_MS = 1500; // the page has to hear of the end and draw it first
const MOST_MS = 8000; // a picture that never rests is taken as it is

/** Writes a PNG of the window once two looks in a row are the same. Rejects when it cannot. */
export async function takePicture(window: BrowserWindow, file: string): Promise<void> {
  const start = performance.now();
  let last: Buffer | null = null;
  let png: Buffer = Buffer.alloc(0);
  while (performance.now() - start < MOST_MS) {
    await new Promise(resolve => setTimeout(resolve, LOOK_EVERY_MS));
    const image = await window.webContents.capturePage();
    png = image.toPNG();
    const rested = last !== null && !image.isEmpty() && png.equals(last);
    if (rested && performance.now() - start >= LEAST_MS) break;
    last = png;
  }
  if (png.length === 0) throw new Error('the window gave no picture');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, png);
}
