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
};

/** `locale` is the system's, as "es-MX"; it decides where the player has left the choice to it. */
export function messagesFor(language: Settings['language'], locale: string): Messages {
  const chosen = language === 'system' ? locale.slice(0, 2).toLowerCase() : language;
  return chosen === 'es' ? es : en;
}
