import type { tutorial as en } from '../en/tutorial.ts';
import type { Message } from '../message.ts';

export const tutorial: Record<keyof typeof en, Message> = {
  'tutorial.title': 'Tutorial',
  'tutorial.step': 'Paso {step} de {steps}',
  'tutorial.watch':
    'Mira cómo caen unos cuantos. Cada dron cae cerca de la base oculta, ninguno justo encima.',
  'tutorial.move': 'Arrastra la cima de la campana al centro de los aterrizajes, o pulsa {keys}.',
  'tutorial.width':
    'Arrastra el lado de la campana, o pulsa {keys}, hasta que los palos sean lo más altos posible: así los aterrizajes la sorprenden menos.',
  'tutorial.computers':
    'Tres ordenadores buscan la misma campana. Pulsa «{show}» en una tarjeta para ver cómo llega uno a ella.',
  'tutorial.over': 'Ya lo sabes todo: mueve la campana cuando los aterrizajes te lo pidan.',
  'tutorial.skip': 'Saltar',
  'tutorial.settings': 'Ayuda',
  'tutorial.again': 'Repetir el tutorial',
  'hint.setting': 'Pistas cuando me atasque',
  'hint.label': 'Pista',
  'hint.away': 'Quitar esta pista',
  'hint.announce': 'Pista: {hint}',
  'hint.first-guess':
    'Aún no tienes estimación: arrastra la campana tenue hasta los aterrizajes, o pulsa {keys}.',
  'hint.after-wipe':
    'Solo los ordenadores han olvidado: todos los aterrizajes del campo siguen contando, ajusta tu campana a ellos.',
  'hint.far-landings':
    'Deja fuera los aterrizajes lejanos: ajusta la campana al montón, donde están casi todos.',
  'hint.off-heap':
    'Tu campana está al lado del montón: arrastra la cima al centro de los aterrizajes, o pulsa {keys}.',
  'hint.too-wide': 'Tu campana es más ancha que el montón: estréchala con {keys}.',
  'hint.too-narrow': 'Tu campana es más estrecha que el montón: ensánchala con {keys}.',
  'hint.two-heaps': 'Hay dos montones: arrastra la cima de una campana a cada uno.',
};
