import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { messagesFor } from './messages.ts';

export interface MenuOptions {
  readonly messages: ReturnType<typeof messagesFor>;
  /** Asks for recordings to open. */
  readonly open: () => void;
}

/**
 * Menus of roles, which the system names, and of what the game opens. Outside macOS the bar is hidden and its
 * keys still work. No reload: it would end a flight.
 */
export function setMenu({ messages, open }: MenuOptions): void {
  const file: MenuItemConstructorOptions = {
    label: messages.fileMenu,
    submenu: [{ label: messages.openFile, accelerator: 'CmdOrCtrl+O', click: open }],
  };
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
      ? [{ role: 'appMenu' }, file, { role: 'editMenu' }, { role: 'windowMenu' }]
      : [view, file, { role: 'editMenu' }];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
