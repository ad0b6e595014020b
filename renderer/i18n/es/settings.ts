import type { settings as en } from '../en/settings.ts';
import type { Message } from '../message.ts';

export const settings: Record<keyof typeof en, Message> = {
  'settings.title': 'Ajustes',
  'settings.kept': 'Cada cambio vale al momento y se conserva.',
  'settings.sound': 'Sonido',
  'settings.volume': 'Volumen',
  'settings.muted': 'Silencio',
  'settings.motion': 'Movimiento',
  'settings.motion.system': 'Como el sistema',
  'settings.motion.reduced': 'Reducido',
  'settings.motion.full': 'Completo',
  'settings.motionWhy':
    'Reducido: los drones no vuelan, nada se desliza; los aterrizajes se marcan al momento.',
  'settings.palette': 'Colores',
  'settings.palette.standard': 'Normales',
  'settings.palette.high-contrast': 'Alto contraste',
  'settings.textSize': 'Tamaño del texto',
  'settings.language': 'Idioma',
  'settings.language.system': 'Como el sistema',
  'settings.language.en': 'English',
  'settings.language.es': 'Español',
  'settings.language.zh': '简体中文',
  'settings.language.ar': 'العربية',
  'settings.keys': 'Teclas',
  'settings.showKeys': 'Ver todas las teclas',
};
