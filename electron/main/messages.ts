import type { Settings } from '../../src/core/protocol/settings.ts';

/** Words of the dialogs that come when the page itself cannot speak. */
interface Messages {
  readonly faultTitle: string;
  readonly faultDetail: (reason: string) => string;
  readonly pageGoneTitle: string;
  readonly pageGoneDetail: (reason: string) => string;
  readonly pageHangsTitle: string;
  readonly pageHangsDetail: string;
  readonly goOn: string;
  readonly reload: string;
  readonly wait: string;
  readonly quit: string;
  readonly fileMenu: string;
  readonly openFile: string;
  readonly openTitle: string;
  readonly recordingFiles: string;
  readonly allFiles: string;
}

const en: Messages = {
  faultTitle: 'Something went wrong in the game.',
  faultDetail: reason =>
    `${reason}\n\nWhat has been recorded is kept. You can go on, or quit and start again.`,
  pageGoneTitle: 'The picture was lost.',
  pageGoneDetail: reason =>
    `The window's process ended (${reason}). The flight up to now is kept under Replays. Reload to go on.`,
  pageHangsTitle: 'The window does not respond.',
  pageHangsDetail: 'You can wait, or reload it. The flight up to now is kept under Replays.',
  goOn: 'Go on',
  reload: 'Reload',
  wait: 'Wait',
  quit: 'Quit',
  fileMenu: 'File',
  openFile: 'Open a recording…',
  openTitle: 'Open recordings',
  recordingFiles: 'Recordings',
  allFiles: 'All files',
};

const es: Messages = {
  faultTitle: 'Algo ha fallado en el juego.',
  faultDetail: reason =>
    `${reason}\n\nLo grabado se conserva. Puedes continuar, o salir y empezar de nuevo.`,
  pageGoneTitle: 'Se ha perdido la imagen.',
  pageGoneDetail: reason =>
    `El proceso de la ventana terminó (${reason}). El vuelo hasta ahora se conserva en Repeticiones. Recarga para continuar.`,
  pageHangsTitle: 'La ventana no responde.',
  pageHangsDetail: 'Puedes esperar o recargarla. El vuelo hasta ahora se conserva en Repeticiones.',
  goOn: 'Continuar',
  reload: 'Recargar',
  wait: 'Esperar',
  quit: 'Salir',
  fileMenu: 'Archivo',
  openFile: 'Abrir una grabación…',
  openTitle: 'Abrir grabaciones',
  recordingFiles: 'Grabaciones',
  allFiles: 'Todos los archivos',
};

const zh: Messages = {
  faultTitle: '游戏出了问题。',
  faultDetail: reason => `${reason}\n\n已记录的内容都已保留。你可以继续，也可以退出后重新开始。`,
  pageGoneTitle: '画面丢失了。',
  pageGoneDetail: reason =>
    `窗口进程已结束（${reason}）。到目前为止的飞行保存在“回放”中。请重新载入后继续。`,
  pageHangsTitle: '窗口没有响应。',
  pageHangsDetail: '你可以等待，也可以重新载入。到目前为止的飞行保存在“回放”中。',
  goOn: '继续',
  reload: '重新载入',
  wait: '等待',
  quit: '退出',
  fileMenu: '文件',
  openFile: '打开录像…',
  openTitle: '打开录像',
  recordingFiles: '录像',
  allFiles: '所有文件',
};

const ar: Messages = {
  faultTitle: 'حدث خطأ في اللعبة.',
  faultDetail: reason => `${reason}\n\nما سُجّل محفوظ. يمكنك المتابعة، أو الخروج والبدء من جديد.`,
  pageGoneTitle: 'فُقدت الصورة.',
  pageGoneDetail: reason =>
    `انتهت عملية النافذة (${reason}). الرحلة حتى الآن محفوظة في «الإعادات». أعد التحميل للمتابعة.`,
  pageHangsTitle: 'النافذة لا تستجيب.',
  pageHangsDetail: 'يمكنك الانتظار أو إعادة التحميل. الرحلة حتى الآن محفوظة في «الإعادات».',
  goOn: 'متابعة',
  reload: 'إعادة التحميل',
  wait: 'انتظار',
  quit: 'خروج',
  fileMenu: 'ملف',
  openFile: 'افتح تسجيلًا…',
  openTitle: 'فتح تسجيلات',
  recordingFiles: 'تسجيلات',
  allFiles: 'كل الملفات',
};

const MESSAGES: Readonly<Record<string, Messages>> = { en, es, zh, ar };

/** `locale` is the system's, as "es-MX"; it decides where the player has left the choice to it. */
export function messagesFor(language: Settings['language'], locale: string): Messages {
  const chosen = language === 'system' ? locale.slice(0, 2).toLowerCase() : language;
  return MESSAGES[chosen] ?? en;
}
