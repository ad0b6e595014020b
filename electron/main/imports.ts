import { dialog, type BrowserWindow } from 'electron';
import type { FilePaths } from '../../src/core/protocol/messages.ts';
import { FILES_CHANNEL } from '../../src/core/protocol/channels.ts';
import type { messagesFor } from './messages.ts';
import type { WaitingFiles } from './waitingFiles.ts';

export interface ImportsOptions {
  readonly files: WaitingFiles;
  readonly window: () => BrowserWindow | null;
  readonly messages: () => ReturnType<typeof messagesFor>;
}

/** How recordings from elsewhere come to the page: by the system, or by its dialog. */
export interface Imports {
  readonly waiting: () => FilePaths;
  readonly choose: () => Promise<FilePaths>;
  /** As by the menu: what is chosen waits for the page. */
  readonly chooseAndOpen: () => Promise<void>;
}

export function createImports({ files, window, messages }: ImportsOptions): Imports {
  files.onAdded(() => window()?.webContents.send(FILES_CHANNEL));

  async function choose(): Promise<FilePaths> {
    const { openTitle, recordingFiles, allFiles } = messages();
    const question = {
      title: openTitle,
      properties: ['openFile' as const, 'multiSelections' as const],
      filters: [
        { name: recordingFiles, extensions: ['jsonl', 'gz'] },
        { name: allFiles, extensions: ['*'] },
      ],
    };
    const asking = window();
    const { filePaths } =
      asking === null
        ? await dialog.showOpenDialog(question)
        : await dialog.showOpenDialog(asking, question);
    return { paths: filePaths };
  }

  return {
    waiting: () => ({ paths: files.take() }),
    choose,
    chooseAndOpen: async () => files.add((await choose()).paths),
  };
}
