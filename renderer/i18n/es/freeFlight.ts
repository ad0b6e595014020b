import type { freeFlight as en } from '../en/freeFlight.ts';
import type { Message } from '../message.ts';

export const freeFlight: Record<keyof typeof en, Message> = {
  'free.title': 'Preparar un vuelo libre',
  'free.intro':
    'Elige qué cae del cielo. Las instrucciones cuentan a todos tu prior, y la semilla saca de él la verdad.',
  'free.bases': 'Bases',
  'free.bases.1': 'Una',
  'free.bases.2': 'Dos',
  'free.landings': 'Aterrizajes',
  'free.landingsHint': 'de 10 a 10 000',
  'free.rate': 'Aterrizajes por segundo, a velocidad 1×',
  'free.rateHint': 'de 1 a 100',
  'free.strays': 'Parte de señuelos',
  'free.straysHint': 'de 0 a 40 %; con 0 solo los provocas tú',
  'free.prior': 'Prior de la base',
  'free.mu0': 'Centro μ₀',
  'free.mu0Hint': 'de −1000 a 1000 km',
  'free.kappa0': 'Aterrizajes que vale, κ₀',
  'free.kappa0Hint': 'de 0,01 a 100; poco: la base puede estar lejos de μ₀',
  'free.alpha0': 'Forma α₀ de σ²',
  'free.alpha0Hint': 'de 1,1 a 100; mucho: σ se conoce bien',
  'free.sigma0': 'σ esperada',
  'free.sigma0Hint': 'de 0,05 a 50 km; fija β₀ = σ² (α₀ − 1)',
  'free.seed': 'Semilla',
  'free.seedHint': '32 cifras hexadecimales; vacía para una nueva',
  'free.start': 'A las instrucciones',
  'free.error.number': '«{typed}» no es un número. Escribe uno de {low} a {high}.',
  'free.error.range': '{typed} está fuera de {low} a {high}.',
  'free.error.whole': 'Escribe un número entero de {low} a {high}.',
  'free.error.seed': 'Una semilla tiene 32 cifras de 0 a 9 y de a a f; esta tiene {count}.',
  'free.preview':
    'Así la base está, nueve de cada diez veces, entre {low} y {high} km, y σ entre {sigmaLow} y {sigmaHigh} km.',
};
