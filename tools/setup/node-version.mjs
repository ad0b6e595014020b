import { ToolError } from './say.mjs';

const NEEDED = [20, 19];

/** Fails where Node is older than the tools need. */
export function checkNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = NEEDED;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new ToolError(
    `Node ${NEEDED.join('.')} or newer is needed, and this is Node ${version}.`,
    'install a current Node LTS release and run the same command again.',
  );
}
