// What `electron FOLDER` does: finds the folder's entry and runs it as the app. `-r FILE` loads a
// CommonJS module first, which is how Playwright gets its foot in the door.
import { app } from 'electron';
import { existsSync, readFileSync, statSync } from 'node:fs';
import Module from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

function parse(args) {
  const modules = [];
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i];
    if (arg === '-r' || arg === '--require') modules.push(args[(i += 1)]);
    else if (arg.startsWith('--require=')) modules.push(arg.slice('--require='.length));
    else if (!arg.startsWith('-')) return { modules, target: resolve(arg) };
  }
  return { modules, target: undefined };
}

function entryOf(target) {
  if (!statSync(target).isDirectory()) return target;
  const file = join(target, 'package.json');
  if (!existsSync(file)) return join(target, 'index.js');
  const { name, productName, version, main = 'index.js' } = JSON.parse(readFileSync(file, 'utf8'));
  app.setName(productName ?? name ?? app.name);
  if (version) app.setVersion(version);
  app.setAppPath(target);
  return join(target, main);
}

function fail(line) {
  process.stderr.write(`${line}\n`);
  app.exit(1);
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
const { modules, target } = parse(process.argv.slice(1));
if (target === undefined) {
  fail('Usage: electron [-r FILE] FOLDER [options of the app]');
} else {
  try {
    if (modules.length > 0) Module._preloadModules(modules);
    await import(pathToFileURL(entryOf(target)).href);
  } catch (error) {
    fail(
      `The app in ${target} could not be started: ${error instanceof Error ? error.stack : String(error)}`,
    );
  }
}
