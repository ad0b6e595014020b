export interface LabelStyle {
  readonly font: 'words' | 'numbers' | 'names';
  readonly size: number; // px at 100 %
  readonly weight: 400 | 500 | 600;
}

export type Align = 'left' | 'center' | 'right';

/**
 * Words and numbers over the picture, as elements: they stay sharp, and a label is touched only when
 * it changes. A picture begins, puts its labels by key, and ends; what was not put is hidden.
 */
export interface Labels {
  readonly begin: () => void;
  readonly put: (
    key: string,
    text: string,
    x: number,
    y: number,
    align: Align,
    style: LabelStyle,
    color: string,
    opacity?: number,
  ) => void;
  readonly end: (textScale: number) => void;
  /** Width in px of a label that was put, as laid out. */
  readonly widthOf: (key: string) => number;
  readonly destroy: () => void;
}

interface Label {
  readonly element: HTMLElement;
  text: string;
  transform: string;
  color: string;
  opacity: number;
  style: LabelStyle | null;
  used: boolean;
  shown: boolean;
  width: number; // px; below 0: to be measured
}

const SHIFT: Readonly<Record<Align, string>> = { left: '0', center: '-50%', right: '-100%' };

export function createLabels(parent: HTMLElement): Labels {
  const layer = document.createElement('div');
  layer.className = 'field-labels';
  layer.setAttribute('aria-hidden', 'true');
  parent.append(layer);
  const labels = new Map<string, Label>();
  let scale = 1;

  function labelFor(key: string): Label {
    const known = labels.get(key);
    if (known !== undefined) return known;
    const element = document.createElement('span');
    layer.append(element);
    const label: Label = {
      element,
      text: '',
      transform: '',
      color: '',
      opacity: 1,
      style: null,
      used: false,
      shown: true,
      width: -1,
    };
    labels.set(key, label);
    return label;
  }

  return {
    begin() {
      for (const label of labels.values()) label.used = false;
    },
    put(key, text, x, y, align, style, color, opacity = 1) {
      const label = labelFor(key);
      const { element } = label;
      label.used = true;
      if (!label.shown) {
        label.shown = true;
        element.style.display = '';
      }
      if (label.text !== text) {
        label.text = text;
        label.width = -1;
        element.textContent = text;
      }
      if (label.style !== style) {
        label.style = style;
        label.width = -1;
        element.className = `field-label field-label-${style.font}`;
        element.style.fontSize = `calc(${style.size}px * var(--field-text-scale, 1))`;
        element.style.fontWeight = String(style.weight);
      }
      if (label.color !== color) {
        label.color = color;
        element.style.color = color;
      }
      if (label.opacity !== opacity) {
        label.opacity = opacity;
        element.style.opacity = opacity === 1 ? '' : opacity.toFixed(3);
      }
      const transform = `translate(${x.toFixed(1)}px, ${y.toFixed(1)}px) translate(${SHIFT[align]}, -50%)`;
      if (label.transform !== transform) {
        label.transform = transform;
        element.style.transform = transform;
      }
    },
    end(textScale) {
      if (scale !== textScale) {
        scale = textScale;
        layer.style.setProperty('--field-text-scale', String(textScale));
        for (const label of labels.values()) label.width = -1;
      }
      for (const label of labels.values()) {
        if (label.used === label.shown) continue;
        label.shown = label.used;
        label.element.style.display = label.used ? '' : 'none';
      }
    },
    widthOf(key) {
      const label = labels.get(key);
      if (label === undefined) return 0;
      if (label.width < 0) label.width = label.element.offsetWidth;
      return label.width;
    },
    destroy() {
      layer.remove();
    },
  };
}
