import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/**
 * @typedef {object} Outcome
 * @property {number} code exit status; 127 where the command could not be started
 * @property {string} output stdout and stderr together
 */

/**
 * Runs a command to its end and keeps what it prints.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<Outcome>}
 */
export function capture(command, args, options = {}) {
  return new Promise(resolve => {
    let output = '';
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeoutMs,
    });
    child.stdout.setEncoding('utf8').on('data', text => (output += text));
    child.stderr.setEncoding('utf8').on('data', text => (output += text));
    child.on('error', error => resolve({ code: 127, output: `${output}${error.message}` }));
    child.on('close', (code, signal) => {
      resolve({ code: code ?? 1, output: signal ? `${output}\nended by ${signal}` : output });
    });
  });
}

/**
 * Runs npm, the one this process was started by if there is one.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string }} [options]
 */
export function npm(args, options = {}) {
  const script = process.env['npm_execpath'];
  if (script && /npm-cli\.c?js$/.test(script)) {
    return capture(process.execPath, [script, ...args], options);
  }
  // npm is a .cmd file on Windows, which only a shell can start.
  return process.platform === 'win32'
    ? capture('cmd.exe', ['/d', '/s', '/c', 'npm', ...args], options)
    : capture('npm', args, options);
}

/**
 * @param {string} name
 * @returns {string | undefined} the path of an executable on PATH
 */
export function which(name) {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {
      // not in this folder
    }
  }
  return undefined;
}

/**
 * The line of an output that says most: the first that looks like a complaint, else the last.
 *
 * @param {string} output
 * @param {RegExp} [complaint]
 */
export function tellingLine(output, complaint = /\berror\b|\bERR!|^E:|\bfailed\b/i) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '' && !/complete log/i.test(line));
  return (lines.find(line => complaint.test(line)) ?? lines.at(-1) ?? 'it said nothing').slice(
    0,
    300,
  );
}

/** @returns {boolean} whether this process may install system packages and must run Electron unsandboxed */
export function isRoot() {
  return process.getuid?.() === 0;
}
