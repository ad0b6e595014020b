import { closeSync, openSync, readSync } from 'node:fs';
import { succeed, type Result } from '../../core/problem.ts';
import { MAX_HEADER_LENGTH, type RecordingHeader } from '../../core/recording/format.ts';
import { readHeader } from '../../core/recording/readHeader.ts';
import { UPCASTERS } from '../../core/recording/upcasters.ts';
import { cannotRead } from './readRecording.ts';

/** The first line of a recording's file; the rest is not read. */
export function headerOf(path: string, source: string): Result<RecordingHeader> {
  try {
    const fd = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(MAX_HEADER_LENGTH);
      const head = bytes.toString('utf8', 0, readSync(fd, bytes, 0, bytes.length, 0));
      const line = head.replace(/\r?\n[^]*$/, '').replace(/^\uFEFF/, '');
      const read = readHeader(line, source, UPCASTERS);
      return read.ok ? succeed(read.value.header) : read;
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    return cannotRead(source, error);
  }
}
