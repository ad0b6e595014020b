import { ENGLISH, type PictureWords } from './words.ts';

const spanish: PictureWords = {
  missions: {
    'first-contact': 'Primer contacto',
    'thin-evidence': 'Pruebas escasas',
    decoys: 'Señuelos',
    'two-bases': 'Dos bases',
    newcomb: 'La luz de Newcomb',
    'free-flight': 'Vuelo libre',
  },
  contestants: { player: 'jugador', mle: 'MLE', map: 'MAP', em: 'EM' },
  moment: (landings, of, time) => `tras ${landings} de ${of} aterrizajes, ${time}`,
  note: unit =>
    `Barras: los aterrizajes, como densidad por ${unit}. Curvas: campanas, μ y σ en ${unit}.`,
  truth: 'verdad',
  decoys: 'señuelos entre los aterrizajes',
  far: count => `${count} más lejos`,
  none: 'aún sin respuesta',
  description: (moment, list) =>
    `Aterrizajes sobre una línea como histograma, con las campanas propuestas, ${moment}. ${list}`,
};

const chinese: PictureWords = {
  missions: {
    'first-contact': '初次接触',
    'thin-evidence': '证据稀薄',
    decoys: '诱饵',
    'two-bases': '两座基地',
    newcomb: '纽康的光',
    'free-flight': '自由飞行',
  },
  contestants: { player: '玩家', mle: 'MLE', map: 'MAP', em: 'EM' },
  moment: (landings, of, time) => `${of} 次着陆中的第 ${landings} 次之后，${time}`,
  note: unit => `柱：着陆的密度（每 ${unit}）。曲线：钟形，μ 和 σ 以 ${unit} 计。`,
  truth: '真值',
  decoys: '着陆中有诱饵',
  far: count => `更远处 ${count} 次`,
  none: '尚无答案',
  description: (moment, list) => `着陆线上的直方图与各方的钟形，${moment}。${list}`,
};

const arabic: PictureWords = {
  missions: {
    'first-contact': 'الاتصال الأول',
    'thin-evidence': 'أدلة ضئيلة',
    decoys: 'شراك خداعية',
    'two-bases': 'قاعدتان',
    newcomb: 'ضوء نيوكومب',
    'free-flight': 'طيران حر',
  },
  contestants: { player: 'اللاعب', mle: 'MLE', map: 'MAP', em: 'EM' },
  moment: (landings, of, time) => `بعد ${landings} من ${of} هبوطًا، ${time}`,
  note: unit =>
    `الأعمدة: الهبوطات ككثافة لكل \u2068${unit}\u2069. المنحنيات: الأجراس، μ و σ بوحدة \u2068${unit}\u2069.`,
  truth: 'الحقيقة',
  decoys: 'شراك بين الهبوطات',
  far: count => `${count} أبعد`,
  none: 'لا جواب بعد',
  description: (moment, list) =>
    `الهبوطات على خط كمدرّج تكراري مع أجراس المتنافسين، ${moment}. ${list}`,
};

const WORDS: Readonly<Record<string, PictureWords>> = {
  en: ENGLISH,
  es: spanish,
  zh: chinese,
  ar: arabic,
};

/** What a picture says in that language, "es" as well as "es-MX"; English where it is not known. */
export const pictureWords = (language: string): PictureWords =>
  WORDS[language.slice(0, 2).toLowerCase()] ?? ENGLISH;
