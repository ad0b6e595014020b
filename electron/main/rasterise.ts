import { BrowserWindow } from 'electron';

const SCALE = 2; // px of the picture for each of the drawing's

/** A drawing as a PNG of twice its size: drawn by a page of its own, so that no window has to show it. */
export async function rasterise(
  svg: string,
  { width, height }: { readonly width: number; readonly height: number },
): Promise<Buffer> {
  const page = new BrowserWindow({
    show: false,
    frame: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false },
  });
  try {
    await page.loadURL('about:blank');
    const source = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const url: unknown = await page.webContents.executeJavaScript(`(async () => {
      const image = new Image();
      image.src = ${JSON.stringify(source)};
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = ${SCALE * width};
      canvas.height = ${SCALE * height};
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      return canvas.toDataURL('image/png');
    })()`);
    const start = 'data:image/png;base64,';
    if (typeof url !== 'string' || !url.startsWith(start))
      throw new Error('the picture could not be drawn');
    return Buffer.from(url.slice(start.length), 'base64');
  } finally {
    page.destroy();
  }
}
