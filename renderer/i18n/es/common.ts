import type { common as en } from '../en/common.ts';
import type { Message } from '../message.ts';

export const common: Record<keyof typeof en, Message> = {
  'app.name': 'Vector Prime',
  'common.back': 'Volver',
  'common.close': 'Cerrar',
  'common.none': '—',
  'common.working': 'Un momento…',
  'common.settings': 'Ajustes',
  'common.missions': 'Misiones',
  'unit.km': 'km',
  'unit.ns': 'ns',
  'unit.nats': 'nats',
  'contestant.player': 'tú',
  'contestant.mle': 'MLE',
  'contestant.map': 'MAP',
  'contestant.em': 'EM',
  'contestant.player.long': 'Tú',
  'contestant.mle.long': 'Máxima verosimilitud (MLE)',
  'contestant.map.long': 'Máximo a posteriori (MAP)',
  'contestant.em.long': 'Esperanza-maximización (EM)',
  'title.promise':
    'Caen drones alrededor de una base que nadie ve. Encuéntrala por donde aterrizan, antes que los ordenadores.',
  'title.play': 'Jugar',
  'title.freeFlight': 'Vuelo libre',
  'title.replays': 'Repeticiones',
  'title.version': 'Versión {version}',
  'title.menu': 'Menú principal',
  'crash.title': 'El juego ha tropezado',
  'crash.what': 'Algo ha fallado en esta ventana: {what}. Lo grabado hasta ahora está a salvo.',
  'crash.back': 'Volver a la pantalla de título',
  'crash.reload': 'Cargar la ventana de nuevo',
};
