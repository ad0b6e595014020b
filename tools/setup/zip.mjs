import { mkdir, open, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';

// A reader for plain zip files, after APPNOTE.TXT 6.3.10: the end record (4.3.16), the central
// directory (4.3.12) and the local headers (4.3.7). No zip64, no encryption: neither is needed.

const inflate = promisify(inflateRaw);

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const SYMLINK = 0o120000;

/**
 * @typedef {object} Entry
 * @property {string} name
 * @property {number} method 0 stored, 8 deflated
 * @property {number} compressedSize bytes
 * @property {number} size bytes
 * @property {number} offset of the local header
 * @property {number} mode Unix mode, 0 where the archive has none
 */

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {number} offset
 * @param {number} length
 */
async function readAt(file, offset, length) {
  const buffer = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(buffer, done, length - done, offset + done);
    if (bytesRead === 0) throw new Error('the archive ends early');
    done += bytesRead;
  }
  return buffer;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @returns {Promise<Entry[]>}
 */
async function readDirectory(file) {
  const { size } = await file.stat();
  const tailLength = Math.min(size, 22 + 0xffff);
  const tail = await readAt(file, size - tailLength, tailLength);
  let end = tail.length - 22;
  while (end >= 0 && tail.readUInt32LE(end) !== END) end -= 1;
  if (end < 0) throw new Error('not a zip archive: its end record is missing');
  const count = tail.readUInt16LE(end + 10);
  const start = tail.readUInt32LE(end + 16);
  if (count === 0xffff || start === 0xffffffff) throw new Error('zip64 archives are not supported');
  const directory = await readAt(file, start, tail.readUInt32LE(end + 12));

  const entries = [];
  let at = 0;
  for (let i = 0; i < count; i += 1) {
    if (directory.readUInt32LE(at) !== CENTRAL) throw new Error('the archive directory is damaged');
    const nameLength = directory.readUInt16LE(at + 28);
    entries.push({
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
      method: directory.readUInt16LE(at + 10),
      compressedSize: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
      mode: directory.readUInt32LE(at + 38) >>> 16,
    });
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/**
 * @param {import('node:fs/promises').FileHandle} file
 * @param {Entry} entry
 */
async function readEntry(file, entry) {
  const header = await readAt(file, entry.offset, 30);
  if (header.readUInt32LE(0) !== LOCAL) throw new Error(`${entry.name}: its header is damaged`);
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = await readAt(file, start, entry.compressedSize);
  if (entry.method !== 0 && entry.method !== 8) {
    throw new Error(`${entry.name}: compression method ${entry.method} is not supported`);
  }
  const bytes = entry.method === 0 ? packed : await inflate(packed);
  if (bytes.length !== entry.size) {
    throw new Error(`${entry.name}: ${bytes.length} bytes, expected ${entry.size}`);
  }
  return bytes;
}

/**
 * Unpacks the entries that `rename` gives a path for.
 *
 * @param {string} archive
 * @param {string} folder where to
 * @param {(name: string) => string | undefined} rename path inside the folder, or undefined to leave out
 * @param {(done: number, total: number) => void} [progress] bytes unpacked
 */
export async function unzip(archive, folder, rename, progress = () => undefined) {
  const file = await open(archive, 'r');
  try {
    const chosen = (await readDirectory(file)).flatMap(entry => {
      const path = rename(entry.name);
      return path === undefined || entry.name.endsWith('/') ? [] : [{ entry, path }];
    });
    const total = chosen.reduce((sum, { entry }) => sum + entry.size, 0);
    let done = 0;
    for (const { entry, path } of chosen) {
      const target = normalize(join(folder, path));
      if (!target.startsWith(normalize(folder) + sep)) {
        throw new Error(`${entry.name}: leads out of the folder`);
      }
      await mkdir(dirname(target), { recursive: true });
      const bytes = await readEntry(file, entry);
      if ((entry.mode & 0o170000) === SYMLINK) await symlink(bytes.toString('utf8'), target);
      else await writeFile(target, bytes, { mode: entry.mode & 0o777 || 0o644 });
      done += entry.size;
      progress(done, total);
    }
  } finally {
    await file.close();
  }
}
