import {
  closeSync,
  fstatSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** The calls that a recording is written by, so that a test can let them fail. */
export interface FileSystem {
  readonly mkdirSync: (path: string, options: { readonly recursive: true }) => unknown;
  readonly openSync: (path: string, flags: 'ax+') => number;
  readonly writeSync: (fd: number, bytes: Uint8Array, offset: number, length: number) => number;
  readonly readSync: (
    fd: number,
    bytes: Uint8Array,
    offset: number,
    length: number,
    from: number,
  ) => number;
  readonly ftruncateSync: (fd: number, length: number) => void;
  readonly fstatSync: (fd: number) => { readonly nlink: number };
  readonly rmSync: (path: string) => void;
  readonly closeSync: (fd: number) => void;
}

const realFileSystem: FileSystem = {
  mkdirSync,
  openSync,
  writeSync,
  readSync,
  ftruncateSync,
  fstatSync,
  rmSync,
  closeSync,
};

/** A file that only grows, by whole texts where the system allows it. */
export interface Appender {
  /** Writes all that is outstanding and the text. Throws the system's error and keeps both for the next call. */
  readonly append: (text: string) => void;
  readonly close: () => void;
}

/**
 * Creates the file at the first write. It must not exist. A file that is deleted while it is written to, alone or
 * with its folder, is brought back at the next write with all that was in it.
 */
export function createAppender(path: string, fileSystem = realFileSystem): Appender {
  let outstanding: Buffer = Buffer.alloc(0);
  let fd: number | null = null;
  let length = 0; // bytes in the file that stay

  function open(): number {
    fileSystem.mkdirSync(dirname(path), { recursive: true });
    return fileSystem.openSync(path, 'ax+');
  }

  /** What was written goes into a new file of the same name. */
  function bringBack(lost: number): number {
    const fresh = open();
    try {
      copyBytes(fileSystem, lost, fresh, length);
    } catch (error) {
      fileSystem.closeSync(fresh);
      fileSystem.rmSync(path); // half of it is no help, and the next try needs the name
      throw error;
    }
    fileSystem.closeSync(lost);
    return fresh;
  }

  function keepWritten(bytes: number): void {
    length += bytes;
    outstanding = outstanding.subarray(bytes);
  }

  return {
    append: text => {
      outstanding = Buffer.concat([outstanding, Buffer.from(text, 'utf8')]);
      fd ??= open();
      if (fileSystem.fstatSync(fd).nlink === 0) fd = bringBack(fd);
      let written = 0;
      try {
        while (written < outstanding.length)
          written += fileSystem.writeSync(fd, outstanding, written, outstanding.length - written);
      } catch (error) {
        if (written > 0 && !cutBack(fileSystem, fd, length)) keepWritten(written);
        throw error;
      }
      keepWritten(written);
    },
    close: () => {
      if (fd !== null) fileSystem.closeSync(fd);
      fd = null;
    },
  };
}

const PIECE = 1 << 16; // bytes

function copyBytes(fileSystem: FileSystem, from: number, to: number, length: number): void {
  const piece = Buffer.alloc(PIECE);
  for (let at = 0; at < length;) {
    const read = fileSystem.readSync(from, piece, 0, Math.min(PIECE, length - at), at);
    if (read === 0) throw new Error('the recording was deleted and cannot be read back');
    for (let written = 0; written < read;)
      written += fileSystem.writeSync(to, piece, written, read - written);
    at += read;
  }
}

/** Takes a half line off the end again. false: it stays, and the next write has to go on behind it. */
function cutBack(fileSystem: FileSystem, fd: number, length: number): boolean {
  try {
    fileSystem.ftruncateSync(fd, length);
    return true;
  } catch {
    return false;
  }
}
