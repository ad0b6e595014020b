import type { debriefing as en } from '../en/debriefing.ts';
import type { Message } from '../message.ts';

export const debriefing: Record<keyof typeof en, Message> = {
  'debriefing.title': 'Balance',
  'debriefing.link': 'Balance',
  'debriefing.intro':
    'Cómo estimas, leído en todas las grabaciones: no si hubo suerte, sino lo que haces.',
  'debriefing.player': 'Grabaciones de',
  'debriefing.everybody': 'todos',
  'debriefing.reading': 'Leyendo las grabaciones',
  'debriefing.stop': 'Parar',
  'debriefing.empty': 'Aún no hay grabaciones de las que aprender. Vuela una misión y vuelve.',
  'debriefing.basis': {
    one: 'De {count} grabación con {guesses} estimaciones que se pueden juzgar.',
    many: 'De {count} grabaciones con {guesses} estimaciones que se pueden juzgar.',
    other: 'De {count} grabaciones con {guesses} estimaciones que se pueden juzgar.',
  },
  'debriefing.unreadable': {
    one: '{count} grabación no se pudo leer.',
    many: '{count} grabaciones no se pudieron leer.',
    other: '{count} grabaciones no se pudieron leer.',
  },
  'debriefing.tooLittle': 'Aún es poco para decirlo.',
  'debriefing.figures': 'Tu campana junto a lo que decían los aterrizajes',
  'debriefing.muBias': 'Sesgo de μ, en errores típicos',
  'debriefing.muSpread': 'Dispersión de μ, en errores típicos',
  'debriefing.sigmaBias': 'Sesgo de ln σ',
  'debriefing.sigmaSpread': 'Dispersión de ln σ',
  'debriefing.muCentred': 'Hacia ningún lado: lo que queda es azar.',
  'debriefing.muLeft': 'Tu pico está de media {by} errores típicos demasiado a la izquierda.',
  'debriefing.muRight': 'Tu pico está de media {by} errores típicos demasiado a la derecha.',
  'debriefing.muSteady': 'Sigues de cerca los aterrizajes.',
  'debriefing.muScattered':
    'Podrías seguir más de cerca los aterrizajes: la propia media se dispersa 1 en torno a la verdad.',
  'debriefing.sigmaCentred': 'De media, ni demasiado estrecha ni demasiado ancha.',
  'debriefing.sigmaNarrow': 'Tu campana es de media un {by} demasiado estrecha: confías demasiado.',
  'debriefing.sigmaWide': 'Tu campana es de media un {by} demasiado ancha: podrías confiar más.',
  'debriefing.sigmaScattered':
    'Tus anchuras difieren de lo que decían los aterrizajes en torno a un {by}.',
  'debriefing.resembles': 'El estimador al que te pareces',
  'debriefing.like.mle':
    'Sobre todo tomas los aterrizajes como son: cada uno cuenta, uno lejano como cualquiera.',
  'debriefing.like.map':
    'Sobre todo partes del informe y dejas que los aterrizajes te alejen de él.',
  'debriefing.like.em': 'Sobre todo apartas lo que no encaja antes de decidirte.',
  'debriefing.reaction': 'Cuando un aterrizaje cae lejos',
  'debriefing.reactionNone':
    'Demasiado pocos aterrizajes lejanos entre tus estimaciones. Señuelos trae algunos.',
  'debriefing.reactionIgnores': 'ignorado',
  'debriefing.reactionFollows': 'como la media',
  'debriefing.reactionWhy': {
    one: 'Cuánto sigue tu pico a un aterrizaje lejano, en proporción a la media; de {count} paso.',
    many: 'Cuánto sigue tu pico a los aterrizajes lejanos, en proporción a la media; de {count} pasos.',
    other:
      'Cuánto sigue tu pico a los aterrizajes lejanos, en proporción a la media; de {count} pasos.',
  },
  'debriefing.progress': 'Puntos, vuelo a vuelo',
  'debriefing.progressCaption': 'línea: media de los cinco últimos',
  'debriefing.progressDescription': {
    one: 'Puntos de {count} vuelo, del más antiguo al último.',
    many: 'Puntos de {count} vuelos, del más antiguo al último.',
    other: 'Puntos de {count} vuelos, del más antiguo al último.',
  },
  'debriefing.mistakes': 'Momentos para volver a mirar',
  'debriefing.noMistakes': 'Ninguno que costara algo. Buen vuelo.',
  'debriefing.mistake.chased-outlier': 'Fuiste tras un aterrizaje lejano',
  'debriefing.mistake.chased-outlier.why':
    'El pico se movió hacia él, más allá de lo que decían todos juntos.',
  'debriefing.mistake.too-sure': 'Tu campana era demasiado estrecha',
  'debriefing.mistake.too-sure.why':
    'Lo que cae fuera de sus lados cuesta más cuanto más estrecha es.',
  'debriefing.mistake.too-wide': 'Tu campana era demasiado ancha',
  'debriefing.mistake.too-wide.why': 'Regalaba verosimilitud a lugares donde nada caía.',
  'debriefing.mistake.moved-too-far': 'Te moviste demasiado de golpe',
  'debriefing.mistake.moved-too-far.why':
    'La estimación anterior estaba más cerca de lo que decían los aterrizajes.',
  'debriefing.mistake.stopped-looking': 'Dejaste de mirar',
  'debriefing.mistake.stopped-looking.why':
    'Los aterrizajes siguieron diciendo otra cosa y la estimación no cambió.',
  'debriefing.mistakeWhere': '{mission}, {date}: tras el aterrizaje {landing}, unos {cost} nats',
  'debriefing.see': 'Verlo',
  'debriefing.seeOf': 'Ver el aterrizaje {landing} de {mission}, {date}',
};
