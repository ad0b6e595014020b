import type { field as en } from '../en/field.ts';
import type { Message } from '../message.ts';

export const field: Record<keyof typeof en, Message> = {
  'field.label': 'Campo de aterrizaje',
  'field.far': {
    one: '{count} aterrizaje lejano',
    many: '{count} de aterrizajes lejanos',
    other: '{count} aterrizajes lejanos',
  },
  'field.mu': 'μ',
  'field.sigma': 'σ',
  'field.weight': 'w',
  'field.note.dragged': 'Los lejanos arrastran a {who}',
  'field.note.collapsed': '{who} tiene σ̂ = 0',
  'field.truth': 'la base',
  'field.reference': 'valor actual',
  'field.likelihood': 'Cuán verosímil es cada aterrizaje según tu estimación',
  'field.take': 'Arrastra esta campana para tu primera estimación',
  'field.noWebgl':
    'No se puede dibujar la imagen ({what}). Necesita WebGL: un controlador gráfico más nuevo puede devolverla. Todos los números siguen aquí y se pueden usar.',
  'alarm.decoys': 'señuelos',
  'alarm.badReadings': 'malas lecturas',
  'alarm.wipe': 'memoria borrada',
  'alarm.jamming': 'sensores interferidos',
  'alarm.wreck': '{who} hundido',
  'race.title': 'La carrera',
  'race.caption': 'nats tras el mejor, gana el menor',
  'race.description': 'Carrera tras {landings} aterrizajes, nats tras el mejor: {list}.',
  'race.descriptionNone': 'La carrera empieza tras el aterrizaje {t0}.',
  'race.entry': '{who} {nats}',
  'race.wrecked': '{who} hundido',
  'likelihood.title': 'Verosimilitud',
  'likelihood.caption': 'μ a lo ancho, log σ a lo alto',
  'likelihood.description':
    'Log-verosimilitud de cada μ y σ dados los aterrizajes hasta ahora. La cima es la respuesta de máxima verosimilitud.',
  'likelihood.hint': 'arrastra para estimar aquí',
  'likelihood.empty': 'La superficie aparece con el primer aterrizaje.',
  'loss.title': 'Distancia a la verdad',
  'loss.caption': 'KL en nats, menos es más cerca',
  'loss.description':
    'Divergencia de Kullback-Leibler respecto a la verdad tras cada aterrizaje. Al final: {list}.',
  'loss.landings': 'aterrizajes',
};
