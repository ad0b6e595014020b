import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unzip } from '../../../tools/setup/zip.mjs';

interface File {
  readonly name: string;
  readonly text: string;
  readonly deflated?: boolean;
  readonly mode?: number;
  /** A size that the archive claims instead of the real one. */
  readonly claimedSize?: number;
}

/** Writes an archive by the format's own description, so that the reader meets one it did not write. */
function zip(files: readonly File[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name);
    const raw = Buffer.from(file.text);
    const data = file.deflated ? deflateRawSync(raw) : raw;
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(file.deflated ? 8 : 0, 8);
    header.writeUInt16LE(name.length, 26);
    header.writeUInt16LE(3, 28); // an extra field, shorter than none in the directory below
    local.push(header, name, Buffer.alloc(3), data);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(file.deflated ? 8 : 0, 10);
    entry.writeUInt32LE(data.length, 20);
    entry.writeUInt32LE(file.claimedSize ?? raw.length, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 38);
    entry.writeUInt32LE(offset, 42);
    central.push(entry, name);
    offset += 33 + name.length + data.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vector-prime-zip-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function unpack(bytes: Buffer, rename = (name: string): string | undefined => name) {
  await writeFile(join(folder, 'a.zip'), bytes);
  await unzip(join(folder, 'a.zip'), join(folder, 'to'), rename);
}

test('unpacks stored and deflated files, with their modes', async () => {
  const long = 'landing '.repeat(1000);
  await unpack(
    zip([
      { name: 'top/', text: '' },
      { name: 'top/a.txt', text: 'alpha' },
      { name: 'top/deep/run', text: long, deflated: true, mode: 0o100755 },
    ]),
  );
  expect(await readFile(join(folder, 'to/top/a.txt'), 'utf8')).toBe('alpha');
  expect(await readFile(join(folder, 'to/top/deep/run'), 'utf8')).toBe(long);
  expect((await stat(join(folder, 'to/top/deep/run'))).mode & 0o777).toBe(0o755);
  expect((await stat(join(folder, 'to/top/a.txt'))).mode & 0o111).toBe(0);
});

test('renames, and leaves out what has no new name', async () => {
  const bytes = zip([
    { name: 'a', text: '1' },
    { name: 'b', text: '2' },
  ]);
  await unpack(bytes, name => (name === 'a' ? 'c' : undefined));
  expect(await readdir(join(folder, 'to'))).toEqual(['c']);
});

test.each([
  ['a path out of the folder', zip([{ name: '../evil', text: 'x' }]), /leads out/],
  ['a wrong size', zip([{ name: 'a', text: 'abc', claimedSize: 4 }]), /3 bytes, expected 4/],
  ['no archive', Buffer.from('not a zip, but long enough to look for a record'), /not a zip/],
  ['a torn archive', zip([{ name: 'a', text: 'abc' }]).subarray(10), /damaged|ends early/],
])('refuses %s', async (_what, bytes, message) => {
  await expect(unpack(bytes)).rejects.toThrow(message);
});
