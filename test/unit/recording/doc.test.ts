import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const doc = readFileSync(join(root, 'doc/recording-format.md'), 'utf8');
const golden = join(root, 'test/fixtures/recordings/version-2/thin-evidence.vprec.jsonl');

const blocks = (language: string): string[] =>
  [...doc.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))]
    .map(([, text]) => text ?? '')
    .filter(text => text.includes('FILE') && !text.includes('npm '))
    .map(text => text.replaceAll('FILE', golden));

const has = (command: string, ...args: string[]): boolean =>
  spawnSync(command, args, { timeout: 20_000 }).status === 0;

describe('the examples of doc/recording-format.md', () => {
  const shell = blocks('sh');

  test('are found', () => {
    expect(shell.length).toBeGreaterThan(3);
    expect(blocks('python')).toHaveLength(1);
  });

  if (has('jq', '--version'))
    test.each(shell)('run: %s', block => {
      const { status, stdout, stderr } = spawnSync('bash', ['-ec', block], { encoding: 'utf8' });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).not.toBe('');
      expect(stdout).not.toContain('null');
    });
  else
    test.each(shell)('name the golden file, without jq to run them: %s', block => {
      expect(block).toContain(golden);
    });

  const [python = ''] = blocks('python');
  if (has('python3', '-c', 'import pandas'))
    test('run in Python', () => {
      const { stdout, stderr } = spawnSync('python3', ['-c', python], { encoding: 'utf8' });
      expect(stderr).toBe('');
      expect(stdout).toContain('9.537997'); // mean of the landings
    });
  else if (has('python3', '--version'))
    test('are Python, without pandas to run them', () => {
      const compile = ['-c', 'import sys; compile(sys.stdin.read(), "example", "exec")'];
      const { status, stderr } = spawnSync('python3', compile, { encoding: 'utf8', input: python });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });
  else
    test('name the golden file, without Python to run them', () => {
      expect(python).toContain(golden);
    });
});
