export const isFullScreen = (): boolean => document.fullscreenElement !== null;

/** Where it is refused, nothing changes: the window's own way remains. */
export async function toggleFullScreen(): Promise<void> {
  try {
    if (isFullScreen()) await document.exitFullscreen();
    else await document.documentElement.requestFullscreen();
  } catch {
    return;
  }
}
