import type { briefing as en } from '../en/briefing.ts';
import type { Message } from '../message.ts';

export const briefing: Record<keyof typeof en, Message> = {
  'briefing.label': 'Instrucciones',
  'briefing.first-contact.story.1':
    '15 de junio de 2042, puesto avanzado Vector Prime. Anoche nuestras redes atraparon al primero de unos mil drones robados. Todos tenían la misma orden: volver a casa.',
  'briefing.first-contact.story.2':
    'Su guía es mala y caen dispersos alrededor de una base que no vemos. Kael, nuestro ingeniero jefe, lo dice así: «No busques el dron que acierta. Busca la campana bajo la que todos juntos sorprenden menos.»',
  'briefing.thin-evidence.story.1':
    'Se acerca un corte de corriente, y otro después. Cada uno borra la memoria de los ordenadores, que empiezan de nuevo con el último aterrizaje o los dos últimos.',
  'briefing.thin-evidence.story.2':
    'A Kael le preocupa la máquina de máxima verosimilitud. «Dale un solo aterrizaje y estará segura. Nadie debería estar seguro tras un solo aterrizaje.»',
  'briefing.decoys.story.1':
    'Saben que escuchamos. Desde el aterrizaje {from}, cerca del {share} de lo que caiga serán señuelos, soltados muy al este para arrastrar nuestra respuesta.',
  'briefing.decoys.story.2':
    'Nadie distingue a simple vista un señuelo de un dron. Kael quiere la base, no el promedio: «Un señuelo es parte de los datos y no de la respuesta.»',
  'briefing.two-bases.story.1':
    'Ahora son dos bases, y los drones de ambas caen en la misma línea. No hay banderas ni colores, solo lugares.',
  'briefing.two-bases.story.2':
    'Dale a Kael dos campanas y un peso: dónde está cada base, con qué firmeza vuelan sus drones y qué parte de ellos es suya.',
  'briefing.newcomb.story.1':
    'Un día sin drones. En 1882 Simon Newcomb midió el tiempo de la luz en 7,4 kilómetros, entre Fort Myer y el Monumento a Washington, ida y vuelta. El archivo guarda sus 66 lecturas, escritas como nanosegundos por encima de 24 800.',
  'briefing.newcomb.story.2':
    'Algo fue mal con unas pocas; él también lo vio. Aquí no hay verdad oculta con la que comparar: gana la ley que mejor predice la lectura siguiente.',
  'briefing.free-flight.story.1':
    'Hoy no hay órdenes. La base está donde la pone la semilla, según el prior que has elegido.',
  'briefing.free-flight.story.2':
    'Pulsa D para un enjambre de señuelos, W para borrar la memoria de los ordenadores y S para interferir los sensores, cuando quieras ver qué pasa.',
  'briefing.picture.expected': 'donde se esperan los aterrizajes, en conjunto',
  'briefing.picture.expectedReadings': 'donde se esperan las lecturas, en conjunto',
  'briefing.picture.middle': 'su centro, nueve de cada diez veces',
  'briefing.picture.base': 'la base, nueve de cada diez veces',
  'briefing.picture.eachBase': 'cada base, nueve de cada diez veces',
  'briefing.picture.strays': 'señuelos',
  'briefing.prior.title': 'Lo que sabemos de antemano',
  'briefing.prior.mu':
    'La base está probablemente cerca de {mu0} {unit}: nueve de cada diez veces, entre {low} y {high} {unit}.',
  'briefing.prior.sigma':
    'Un dron falla con una σ que, nueve de cada diez veces, está entre {low} y {high} {unit}.',
  'briefing.prior.muEach':
    'Cada base está probablemente cerca de {mu0} {unit}: nueve de cada diez veces, entre {low} y {high} {unit}. Distan al menos {apart} σ.',
  'briefing.prior.sigmaEach':
    'Un dron falla su base con una σ que, nueve de cada diez veces, está entre {low} y {high} {unit}.',
  'briefing.prior.muReading':
    'Se espera una lectura cerca de {mu0} {unit}, pero con holgura: nueve de cada diez veces el centro está entre {low} y {high} {unit}.',
  'briefing.prior.sigmaReading':
    'Las lecturas se dispersan con una σ que, nueve de cada diez veces, está entre {low} y {high} {unit}.',
  'briefing.prior.numbers':
    'Prior normal-gamma inversa: μ₀ = {mu0}, κ₀ = {kappa0}, α₀ = {alpha0}, β₀ = {beta0}. MAP vuela exactamente con este prior.',
  'briefing.strays.title': 'Lo que puede interponerse',
  'briefing.strays.told':
    'Los señuelos caen según {law}: cerca del {share} de los aterrizajes mientras duran.',
  'briefing.law.normal': 'una campana alrededor de {mu} {unit} con σ = {sigma} {unit}',
  'briefing.law.uniform': 'un reparto uniforme de {lower} a {upper} {unit}',
  'briefing.law.student-t':
    'una campana ancha alrededor de {location} {unit} con escala {scale} {unit}',
  'briefing.wipes.told': 'La memoria se borra tras los aterrizajes {list}.',
  'briefing.score.title': 'Lo que cuenta',
  'briefing.score.core': 'Tu estimación se mide con la ley de la base: su μ y su σ.',
  'briefing.score.coreTwo': 'Tu estimación se mide con ambas bases: cada μ, cada σ y sus partes.',
  'briefing.score.coreStrays': 'Tu estimación se mide con la ley de la base sola, sin señuelos.',
  'briefing.score.full':
    'Tu estimación se mide con la ley de todos los aterrizajes, señuelos incluidos.',
  'briefing.score.race':
    'No se conoce la verdad: quien pierde menos nats en la carrera queda primero.',
  'briefing.score.begin': {
    one: 'La carrera y la puntuación empiezan tras el aterrizaje {count}.',
    many: 'La carrera y la puntuación empiezan tras el aterrizaje {count}.',
    other: 'La carrera y la puntuación empiezan tras el aterrizaje {count}.',
  },
  'briefing.score.pay':
    'Desde entonces cada aterrizaje es un examen: pagas −log de la densidad que tu campana le daba. La rapidez no da puntos.',
  'briefing.prediction.title': 'Antes del primer aterrizaje: ¿qué esperas?',
  'briefing.begin': 'Empezar',
  'briefing.chooseFirst': 'Elige una respuesta para empezar.',
  'prediction.first-contact.question':
    'Tras {landings} aterrizajes, ¿a qué distancia de la base estará la μ̂ de los ordenadores?',
  'prediction.first-contact.within-1-percent': 'A menos de una centésima de σ',
  'prediction.first-contact.within-5-percent':
    'A menos de un veinteavo de σ, pero más de una centésima',
  'prediction.first-contact.within-20-percent': 'Más lejos, pero a menos de un quinto de σ',
  'prediction.thin-evidence.question':
    'Se borra la memoria y los aterrizajes empiezan de nuevo. ¿Quién será el primero en descartar lo que luego ocurre?',
  'prediction.thin-evidence.mle-first': 'MLE: solo se fía de los aterrizajes',
  'prediction.thin-evidence.map-first': 'MAP: su prior lo frena',
  'prediction.thin-evidence.same': 'Ambos en el mismo aterrizaje',
  'prediction.decoys.question': '¿Qué harán los señuelos con la única campana de MLE?',
  'prediction.decoys.mu-moves': 'Su μ̂ se mueve, su σ̂ queda igual',
  'prediction.decoys.sigma-grows': 'Su σ̂ crece, su μ̂ queda igual',
  'prediction.decoys.both': 'Su μ̂ se mueve y su σ̂ crece',
  'prediction.two-bases.question': 'MLE tiene una campana para dos bases. ¿Dónde pondrá el pico?',
  'prediction.two-bases.between': 'Entre las bases',
  'prediction.two-bases.left': 'En la base izquierda',
  'prediction.two-bases.right': 'En la base derecha',
  'prediction.newcomb.question':
    'Dos de las 66 lecturas están muy lejos. ¿Quién predecirá mejor las lecturas?',
  'prediction.newcomb.mle-wins': 'MLE, una campana para todo',
  'prediction.newcomb.em-wins': 'EM, una campana y una parte de extraviadas',
  'prediction.newcomb.no-difference': 'No hay diferencia (menos de 1 nat)',
  'prediction.free-flight.question': '¿Quién será el primero al final?',
  'prediction.free-flight.player': 'Yo',
  'prediction.free-flight.mle': 'MLE',
  'prediction.free-flight.map': 'MAP',
  'prediction.free-flight.em': 'EM',
};
