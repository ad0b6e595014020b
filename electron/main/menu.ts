import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/**
 * Menus of roles alone, so that the system names them. Outside macOS the bar is hidden and its keys
 * still work. No reload: it would end a flight.
 */
export function setMenu(): void {
  const view: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      { role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } as const]),
      { role: 'minimize' },
      { role: 'quit' },
    ],
  };
  const template: MenuItemConstructorOptions[] =
    process.platform === 'darwin'
      ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }]
      : [view, { role: 'editMenu' }];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
