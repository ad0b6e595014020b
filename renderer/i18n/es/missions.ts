import type { missions as en } from '../en/missions.ts';
import type { Message } from '../message.ts';

export const missions: Record<keyof typeof en, Message> = {
  'missions.title': 'Misiones',
  'missions.intro':
    'En cualquier orden, cuando quieras. Cada una enseña algo que los datos hacen a quien estima.',
  'missions.landings': {
    one: '{count} aterrizaje',
    many: '{count} de aterrizajes',
    other: '{count} aterrizajes',
  },
  'missions.setUp': 'Preparar un vuelo',
  'missions.empty':
    'No se ha podido cargar ninguna misión. Vuelve a abrir el juego; si no basta, reinstálalo.',
  'mission.first-contact.name': 'Primer contacto',
  'mission.first-contact.question': '¿Dónde está su base y cuán firme es su puntería?',
  'mission.first-contact.learn':
    'Qué es la verosimilitud y cómo mil aterrizajes dan certeza a dos números.',
  'mission.thin-evidence.name': 'Pruebas escasas',
  'mission.thin-evidence.question': '¿Cuánta certeza puede dar un solo aterrizaje?',
  'mission.thin-evidence.learn':
    'Sobreajuste: por qué una respuesta que encaja con todo lo visto puede no valer nada después.',
  'mission.decoys.name': 'Señuelos',
  'mission.decoys.question': '¿Dónde está su base, si algunos no son suyos?',
  'mission.decoys.learn':
    'Valores atípicos: por qué los errores al cuadrado no perdonan y una mezcla sí puede.',
  'mission.two-bases.name': 'Dos bases',
  'mission.two-bases.question': 'Dos bases, una línea de aterrizaje: ¿quién vuela para quién?',
  'mission.two-bases.learn': 'Mezclas: cómo EM alterna entre adivinar quién y adivinar dónde.',
  'mission.newcomb.name': 'La luz de Newcomb',
  'mission.newcomb.question': '¿Cuánto tarda la luz, si dos lecturas salieron mal?',
  'mission.newcomb.learn':
    'Datos reales de 1882: nadie sabe la verdad, así que solo la predicción puede juzgar.',
  'mission.free-flight.name': 'Vuelo libre',
  'mission.free-flight.question': 'Tu ley, tus datos, tus problemas.',
  'mission.free-flight.learn':
    'Lo que preguntes: elige bases, aterrizajes, señuelos y prior, y provoca tú los sucesos.',
};
