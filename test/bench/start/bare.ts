import { app, BrowserWindow } from 'electron';

// As little as an Electron app can be: a window of the game's size, and an empty page.
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    show: false,
    frame: !process.argv.includes('--headless-window'),
    webPreferences: { sandbox: true, contextIsolation: true },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL('data:text/html,<!doctype html><title>Empty</title>');
});
