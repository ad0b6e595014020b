import type { rerun as en } from '../en/rerun.ts';
import type { Message } from '../message.ts';

export const rerun: Record<keyof typeof en, Message> = {
  'rerun.title': 'Repetir el universo',
  'rerun.intro':
    'La misma misión y la misma verdad, con otros sorteos: lo que cada ordenador habría dicho al final.',
  'rerun.runs': 'Cuántas repeticiones',
  'rerun.start': 'Repetir',
  'rerun.progress': {
    one: '{done} de {count} repetición',
    many: '{done} de {count} repeticiones',
    other: '{done} de {count} repeticiones',
  },
  'rerun.stop': 'Parar',
  'rerun.stopped': 'Parado. No se guarda nada.',
  'rerun.base': 'Qué base',
  'rerun.mu': 'Dónde cayó μ̂',
  'rerun.sigma': 'Dónde cayó σ̂',
  'rerun.caption': {
    one: '{runs} repetición de {landings} aterrizajes',
    many: '{runs} repeticiones de {landings} aterrizajes',
    other: '{runs} repeticiones de {landings} aterrizajes',
  },
  'rerun.description':
    'Un histograma por ordenador: con qué frecuencia dio cada respuesta. La tabla de abajo tiene los números.',
  'rerun.truth': 'verdad',
  'rerun.measured': 'medido',
  'rerun.bound': 'Cramér–Rao',
  'rerun.why':
    'El sesgo es la media de todas las repeticiones menos la verdad; la dispersión, su desviación típica. Ninguna respuesta insesgada puede dispersarse menos que la cota de Cramér–Rao; una sesgada sí. La flecha bajo cada histograma es este vuelo.',
  'rerun.whyBootstrap':
    'Nadie conoce la verdad de estas lecturas. Cada repetición sortea de las propias lecturas, con reemplazo (bootstrap); el sesgo es la media de todas menos lo que dicen las lecturas. La flecha bajo cada histograma es este vuelo.',
  'rerun.remembered': {
    one: 'Tras el último borrado los ordenadores recuerdan {count} de {landings} aterrizajes: solo en él se apoyan.',
    many: 'Tras el último borrado los ordenadores recuerdan {count} de {landings} aterrizajes: solo en ellos se apoyan.',
    other:
      'Tras el último borrado los ordenadores recuerdan {count} de {landings} aterrizajes: solo en ellos se apoyan.',
  },
  'rerun.own': '{value}, por encima del {share}',
  'rerun.column.bias': 'Sesgo',
  'rerun.column.spread': 'Dispersión',
  'rerun.column.bound': 'Cota',
  'rerun.column.ratio': 'Dispersión / cota',
  'rerun.column.own': 'Este vuelo',
  'rerun.link': 'Repetir el universo',
};
