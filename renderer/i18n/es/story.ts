import type { story as en } from '../en/story.ts';
import type { Message } from '../message.ts';

export const story: Record<keyof typeof en, Message> = {
  'story.end.one':
    'La base estaba en μ = {mu} {unit} con σ = {sigma}; tu última campana falló por {missMu} {unit} y su σ era {ratio} veces la verdadera.',
  'story.end.none':
    'La base estaba en μ = {mu} {unit} con σ = {sigma}, y no hiciste ninguna estimación: el prior ocupó tu lugar.',
  'story.end.two':
    'Las bases estaban en {mu1} y {mu2} {unit}; tus últimas campanas fallaron por {miss1} y {miss2} {unit}.',
  'story.end.noneTwo':
    'Las bases estaban en {mu1} y {mu2} {unit}, y no hiciste ninguna estimación: el prior ocupó tu lugar.',
  'story.end.race':
    'Tras {landings} lecturas habías pagado {loss} nats en la carrera; el primero, {who}, {best}.',
  'story.end.raceFirst':
    'Tras {landings} lecturas habías pagado {loss} nats en la carrera, menos que ningún ordenador.',
  'story.cause.plain':
    'Ningún suceso estorbó: el error de MLE cayó como 1/√n y acabó en {error} {unit}, donde σ/√n es {expected} {unit}.',
  'story.cause.decoys':
    'Tras el aterrizaje {after}, cerca del {share} eran señuelos: la única campana de MLE acabó a {shift} {unit} de la base con σ̂ = {sigma}, mientras que EM, que tiene sitio para ellos, acabó a {em} {unit}.',
  'story.cause.wipes': {
    one: 'La memoria se borró {count} vez y MLE se hundió {wrecks}: de un solo aterrizaje saca σ̂ = 0, y el siguiente cuesta entonces −log 0 = ∞.',
    many: 'La memoria se borró {count} veces y MLE se hundió {wrecks}: de un solo aterrizaje saca σ̂ = 0, y el siguiente cuesta entonces −log 0 = ∞.',
    other:
      'La memoria se borró {count} veces y MLE se hundió {wrecks}: de un solo aterrizaje saca σ̂ = 0, y el siguiente cuesta entonces −log 0 = ∞.',
  },
  'story.times': { one: '{count} vez', many: '{count} veces', other: '{count} veces' },
  'story.cause.two':
    'Una campana no puede estar en dos sitios: MLE puso su pico en {mu} {unit} con σ̂ = {sigma} y prometió más aterrizajes donde cayeron pocos.',
  'story.cause.newcomb':
    'Las lecturas −44 y −2 ensancharon la única campana de MLE hasta σ̂ = {sigma} ns, así que prometió demasiado poco a todas las demás; EM las atribuyó a sus extraviadas y mantuvo σ̂ = {em} ns.',
  'story.lesson.first-contact':
    'Así que la verosimilitud basta cuando los datos son muchos y limpios: al final todos los estimadores coinciden.',
  'story.lesson.thin-evidence':
    'Así que la respuesta más verosímil no es la mejor apuesta con pocos datos: un prior cuesta poco cuando sabes mucho y lo salva todo cuando no sabes nada.',
  'story.lesson.decoys':
    'Así que un estimador vale lo que vale la ley en que cree: un modelo con sitio para señuelos los aparta solo, aterrizaje a aterrizaje.',
  'story.lesson.two-bases':
    'Así que, si hay causas ocultas, adivínalas también: EM reparte cada aterrizaje entre las campanas, las ajusta de nuevo y repite.',
  'story.lesson.newcomb':
    'Así que hasta una cola escasa merece un componente; y ambas respuestas quedan por debajo de los {reference} ns de hoy, porque ningún estimador corrige un instrumento sesgado.',
  'story.lesson.free-flight':
    'Así que depende de por dónde volaste: cambia una cosa, conserva la semilla y vuela de nuevo para ver cuál importaba.',
  'story.fact.mu': '|μ̂ − μ| fue {value} σ',
  'story.fact.thin.mle': 'MLE se hundió primero, en el aterrizaje {landing}; MAP {map}',
  'story.fact.thin.mapNever': 'nunca se hundió',
  'story.fact.thin.mapAt': 'se hundió en el aterrizaje {landing}',
  'story.fact.thin.none': 'no se hundió ninguno',
  'story.fact.decoys': 'μ̂ acabó a {shift} σ de la base y σ̂ en {ratio} veces σ',
  'story.fact.two': 'el pico estaba en {mu} {unit}, las bases en {mu1} y {mu2} {unit}',
  'story.fact.newcomb': 'MLE pagó {mle} nats, EM {em}',
  'story.fact.first': 'primer puesto: {who}',
  'story.and': '{a} y {b}',
};
