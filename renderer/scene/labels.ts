export interface LabelStyle {
  readonly font: 'words' | 'numbers' | 'names';
  readonly size: number; // px at 100 %
  readonly weight: 400 | 500 | 600;
}

export type Align = 'left' | 'center' | 'right';

/** One label. Whoever puts it says its words; those made of numbers are made anew only when these change. */
export interface Label {
  words: string;
  /** What the words were made from, see `isNews`. */
  source: unknown;
  readonly numbers: Float64Array;
  readonly shown: Shown;
}

/** What the page was last told of a label. */
interface Shown {
  readonly element: HTMLElement;
  words: string;
  x: number; // device px
  y: number;
  ratio: number;
  align: Align | null;
  color: string;
  opacity: number; // hundredths
  style: LabelStyle | null;
  used: boolean;
  visible: boolean;
}

/**
 * Words and numbers over the picture, as elements: they stay sharp, and a label is touched only when
 * it changes. It moves by transform alone, by whole device pixels, and nothing is ever measured: no
 * frame makes the page lay itself out. A picture begins, puts its labels, and ends; what was not put is
 * hidden.
 */
export interface Labels {
  readonly begin: (pixel: number) => void;
  /** The label of that name; `index` where there are several. */
  readonly label: (name: string, index?: number) => Label;
  /** Shows a label with the words it has. */
  readonly put: (
    label: Label,
    x: number,
    y: number,
    align: Align,
    style: LabelStyle,
    color: string,
    opacity?: number,
  ) => void;
  readonly end: (textScale: number) => void;
  /** Has all words made anew: another language. */
  readonly forget: () => void;
  readonly destroy: () => void;
}

const SHIFT: Readonly<Record<Align, string>> = { left: '0', center: '-50%', right: '-100%' };

export function createLabels(parent: HTMLElement): Labels {
  const layer = document.createElement('div');
  layer.className = 'field-labels';
  layer.setAttribute('aria-hidden', 'true');
  parent.append(layer);
  const named = new Map<string, Label[]>();
  const all: Label[] = [];
  let scale = 1;
  let ratio = 1; // device px in a CSS px

  function addLabel(): Label {
    const element = document.createElement('span');
    layer.append(element);
    const label = createLabel(element);
    all.push(label);
    return label;
  }

  return {
    begin(pixel) {
      ratio = 1 / pixel;
      for (let i = 0; i < all.length; i++) (all[i] as Label).shown.used = false;
    },
    label(name, index = 0) {
      let series = named.get(name);
      if (series === undefined) named.set(name, (series = []));
      while (series.length <= index) series.push(addLabel());
      return series[index] as Label;
    },
    put({ shown, words }, x, y, align, style, color, opacity = 1) {
      shown.used = true;
      if (!shown.visible) show(shown, true);
      if (shown.words !== words) {
        shown.words = words;
        shown.element.textContent = words;
      }
      if (shown.style !== style) setStyle(shown, style);
      if (shown.color !== color) {
        shown.color = color;
        shown.element.style.color = color;
      }
      const hundredths = Math.round(100 * opacity) | 0;
      if (shown.opacity !== hundredths) {
        shown.opacity = hundredths;
        shown.element.style.opacity = hundredths === 100 ? '' : String(hundredths / 100);
      }
      const dx = Math.round(x * ratio) | 0;
      const dy = Math.round(y * ratio) | 0;
      if (shown.x === dx && shown.y === dy && shown.align === align && shown.ratio === ratio)
        return;
      shown.x = dx;
      shown.y = dy;
      shown.align = align;
      shown.ratio = ratio;
      move(shown);
    },
    end(textScale) {
      if (scale !== textScale) {
        scale = textScale;
        layer.style.setProperty('--field-text-scale', String(textScale));
      }
      for (let i = 0; i < all.length; i++) {
        const { shown } = all[i] as Label;
        if (shown.used !== shown.visible) show(shown, shown.used);
      }
    },
    forget() {
      for (const label of all) label.source = null;
    },
    destroy() {
      layer.remove();
    },
  };
}

function createLabel(element: HTMLElement): Label {
  const shown: Shown = {
    element,
    words: '',
    x: 0,
    y: 0,
    ratio: 0,
    align: null,
    color: '',
    opacity: 100,
    style: null,
    used: false,
    visible: true,
  };
  return { words: '', source: null, numbers: new Float64Array(4).fill(NaN), shown };
}

/** Whether words made of these would be others than the label has; from then on it has been told. */
export function isNews(
  { numbers, source }: Label,
  from: unknown,
  a: number,
  b = 0,
  c = 0,
  d = 0,
): boolean {
  return (
    source !== from || numbers[0] !== a || numbers[1] !== b || numbers[2] !== c || numbers[3] !== d
  );
}

/** Says a label's words, and what they were made from. */
export function say(
  label: Label,
  words: string,
  from: unknown,
  a: number,
  b = 0,
  c = 0,
  d = 0,
): void {
  const { numbers } = label;
  label.words = words;
  label.source = from;
  numbers[0] = a;
  numbers[1] = b;
  numbers[2] = c;
  numbers[3] = d;
}

function show(shown: Shown, visible: boolean): void {
  shown.visible = visible;
  shown.element.style.display = visible ? '' : 'none';
}

function setStyle(shown: Shown, style: LabelStyle): void {
  shown.style = style;
  const { element } = shown;
  element.className = `field-label field-label-${style.font}`;
  element.style.fontSize = `calc(${style.size}px * var(--field-text-scale, 1))`;
  element.style.fontWeight = String(style.weight);
}

function move({ element, x, y, ratio, align }: Shown): void {
  const shift = SHIFT[align ?? 'left'];
  element.style.transform = `translate(${x / ratio}px, ${y / ratio}px) translate(${shift}, -50%)`;
}
