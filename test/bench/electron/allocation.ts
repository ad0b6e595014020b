import type { WebContents } from 'electron';
import type { Samples } from '../figure.ts';
import { openPage, type BenchPage } from './page.ts';

const LANDINGS = 10_000;
const RUNS = 6;
const RUN_MS = { field: 10_000, particles: 4000 } as const; // six of the field are a minute
const WARM_UP_MS = { field: 30_000, particles: 5000 } as const; // until the engine has compiled what runs once a frame
const SAMPLE_BYTES = 256; // a sample each so many bytes, on average
const TOLD = 4; // places that allocate most, in the note

/** A node of the profile that V8's sampling heap profiler gives. */
interface ProfileNode {
  readonly callFrame: { readonly functionName: string; readonly lineNumber: number };
  readonly selfSize: number; // bytes
  readonly children: readonly ProfileNode[];
}

/**
 * Bytes that a frame of the playfield allocates in live play, a number a run, by V8's sampling heap
 * profiler, which counts what is collected meanwhile too: script and what the page does for it.
 */
export async function measureAllocation(): Promise<Samples> {
  const page = await openPage();
  await page.ask({ ask: 'scenes', landings: LANDINGS }, 'scenes');
  const { debugger: inspector } = page.window.webContents;
  inspector.attach('1.3');
  await inspector.sendCommand('HeapProfiler.enable');
  for (const scene of ['field', 'particles'] as const)
    await page.ask({ ask: 'run', scene, ms: WARM_UP_MS[scene] }, 'ran');
  const runs: number[] = [];
  const baseline: number[] = [];
  const places = new Map<string, number>();
  let frames = 0;
  for (let i = 0; i < RUNS; i++) {
    const field = await profile(page, inspector, 'field');
    const particles = await profile(page, inspector, 'particles');
    runs.push(field.bytes / field.frames);
    baseline.push(particles.bytes / particles.frames);
    frames += field.frames;
    for (const [place, bytes] of field.places) places.set(place, (places.get(place) ?? 0) + bytes);
  }
  const most = [...places]
    .sort(([, a], [, b]) => b - a)
    .slice(0, TOLD)
    .map(([place, bytes]) => `${place} ${Math.round(bytes / frames)}`);
  return { runs, baseline, note: `${frames} frames; most by ${most.join(', ')}` };
}

interface Profile {
  readonly frames: number;
  readonly bytes: number;
  readonly places: ReadonlyMap<string, number>; // bytes by function
}

async function profile(
  page: BenchPage,
  inspector: WebContents['debugger'],
  scene: 'field' | 'particles',
): Promise<Profile> {
  await inspector.sendCommand('HeapProfiler.startSampling', {
    samplingInterval: SAMPLE_BYTES,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  });
  const { frames } = await page.ask({ ask: 'run', scene, ms: RUN_MS[scene] }, 'ran');
  const answer: unknown = await inspector.sendCommand('HeapProfiler.stopSampling');
  const { head } = (answer as { readonly profile: { readonly head: ProfileNode } }).profile;
  const places = new Map<string, number>();
  return { frames, bytes: sum(head, places), places };
}

function sum(node: ProfileNode, places: Map<string, number>): number {
  const { functionName, lineNumber } = node.callFrame;
  const place = `${functionName || '(unnamed)'}:${lineNumber + 1}`;
  places.set(place, (places.get(place) ?? 0) + node.selfSize);
  return node.children.reduce((bytes, child) => bytes + sum(child, places), node.selfSize);
}
