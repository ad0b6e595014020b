import { app } from 'electron';
import { pathToFileURL } from 'node:url';
import { REPORT } from '../launch.ts';

const SETTLE_MS = 500; // for the code cache and the profile to be written, as when somebody goes on to play

// Runs the app whose entry is --entry and reports the first picture in which the element --ready can be
// clicked; then quits. The app itself is as it is.
const entry = valueOf('entry');
const ready = valueOf('ready');
app.on('web-contents-created', (_event, contents) => {
  contents.once('dom-ready', () => {
    void contents.executeJavaScript(waitFor(ready)).then(() => {
      process.stdout.write(`${REPORT}ready\n`);
      setTimeout(() => app.quit(), SETTLE_MS);
    });
  });
});
await import(pathToFileURL(entry).href);

function valueOf(option: string): string {
  const found = process.argv.find(arg => arg.startsWith(`--${option}=`));
  if (found === undefined) throw new Error(`--${option} is missing`);
  return found.slice(option.length + 3);
}

/** The page's side of it, as text: looks each frame, and lets the frame that has it be shown. */
function waitFor(selector: string): string {
  return `new Promise(done => {
    const clickable = () => {
      const element = document.querySelector(${JSON.stringify(selector)});
      if (element === null || element.matches(':disabled')) return false;
      if (element === document.body) return true;
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    };
    const look = () =>
      requestAnimationFrame(() => (clickable() ? requestAnimationFrame(() => done()) : look()));
    look();
  })`;
}
